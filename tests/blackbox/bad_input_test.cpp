// Every command in every wrong shape that the schema can name, over the wire: each is refused with a code, a
// pointer and words in the reader's language, and nothing changes.
#include <gmock/gmock.h>

#include <algorithm>

#include "tests/blackbox/city.hpp"
#include "tests/blackbox/schema_names.hpp"
#include "tests/support/http_client.hpp"
#include "tests/support/mutations.hpp"
#include "tests/support/town.hpp"

namespace yui::tests {
namespace {

using testing::AnyOf;
using testing::HasSubstr;
using testing_support::HttpClient;

constexpr std::size_t most_body_bytes = 64 * 1024;

std::vector<std::string> codes(const Mutation& mutation) {
    std::vector<std::string> names;
    for (const auto code : mutation.expected) names.emplace_back(protocol::to_text(code));
    return names;
}

class BadInput : public testing::TestWithParam<Backend> {
protected:
    // Rows of every table: what a refused command may not add to.
    std::map<std::string, std::int64_t> rows() {
        const std::string names =
            GetParam() == Backend::sqlite
                ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
                : "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = 'public'";
        std::vector<std::string> tables;
        city.sql().run(names, {}, [&](const store::Row& row) { tables.push_back(row.string(0)); });
        std::map<std::string, std::int64_t> counted;
        for (const auto& table : tables) counted[table] = city.number("SELECT COUNT(*) FROM " + table);
        return counted;
    }

    void expect_serving() {
        EXPECT_EQ(Browser(node).get("/readyz").status, 200);
        EXPECT_TRUE(admin.browser.ask("get_session").body.contains("account"));
    }

    static void expect_problem(const Said& said, const std::string& language) {
        EXPECT_EQ(said.kind, "application/problem+json");
        EXPECT_EQ(said.language, language);
        for (const auto* field : {"type", "title", "detail", "status", "code"})
            EXPECT_TRUE(said.body.contains(field)) << field;
        EXPECT_EQ(said.body.value("status", 0), said.status);
        EXPECT_FALSE(said.body.value("detail", "").empty());
    }

    City city{GetParam()};
    Node node{city.serving()};
    Member admin = city.register_member(node, "管理者");
};
YUI_ON_EVERY_DATABASE(BadInput);

// The server calls やさしい日本語 Japanese to HTTP.
const std::vector<std::pair<std::string, std::string>> languages = {
    {"ja", "ja"}, {"easy", "ja"}, {"en", "en"}};

TEST_P(BadInput, IsRefusedFieldByFieldWithCodePointerAndWords) {
    // One person may ask so often at once and no more (server/net/pace.hpp): several take turns.
    std::vector<Member> admins;
    for (int i = 0; i < 10; ++i) {
        admins.push_back(city.register_member(node, "管理者" + std::to_string(i)));
        city.grant(admins.back().account, "admin", "city");
    }
    const auto before = rows();
    std::size_t sent = 0;
    for (const auto& name : definitions_of("Command")) {
        for (const auto& mutation : mutations(name, example(name))) {
            SCOPED_TRACE(name + mutation.pointer + " " + mutation.what);
            const auto& [language, http_language] = languages[++sent % languages.size()];
            auto& browser = admins[sent % admins.size()].browser;
            browser.speak(language);
            const auto body = frame("command", new_uuid(), mutation.text);
            const auto said = browser.post(body);
            if (body.size() > most_body_bytes) {
                EXPECT_EQ(said.code(), "too_large");
                continue;
            }
            EXPECT_EQ(said.status, 400);
            EXPECT_THAT(codes(mutation), testing::Contains(said.code()));
            EXPECT_EQ(said.pointer(), mutation.pointer.empty() ? "/command" : mutation.pointer);
            expect_problem(said, http_language);
        }
    }
    EXPECT_GT(sent, 1000u);
    EXPECT_EQ(rows(), before);
    expect_serving();
}

TEST_P(BadInput, IsRefusedOverASocketThatStaysOpen) {
    auto socket = admin.browser.socket();
    for (const auto& name : definitions_of("Command")) {
        const auto all = mutations(name, example(name));
        const auto& one = all[all.size() / 2];
        const auto id = new_uuid();
        const auto text = frame("command", id, one.text);
        if (text.size() > 16 * 1024) continue;
        socket.send(text);
        const auto said = answer_on(socket, id);
        EXPECT_THAT(codes(one), testing::Contains(said.code())) << name << one.pointer << ' ' << one.what;
    }
    const auto id = new_uuid();
    socket.send(frame("query", id, {{"type", "get_session"}}));
    EXPECT_EQ(answer_on(socket, id).body.value("account", 0), admin.account);
}

TEST_P(BadInput, SaysTheSameInThreeLanguages) {
    std::set<std::string> details;
    for (const auto* language : {"ja", "easy", "en"}) {
        admin.browser.speak(language);
        const auto said = admin.browser.tell({{"type", "read_notices"}});
        EXPECT_EQ(said.code(), "missing_field");
        details.insert(said.body.value("detail", ""));
    }
    EXPECT_EQ(details.size(), 3u);
}

TEST_P(BadInput, RefusesBytesThatAreNoText) {
    const auto before = rows();
    const auto id = new_uuid();
    const auto good = frame("command", id, {{"type", "report"}, {"subject", "e/1"}, {"words", "WORDS"}});
    for (const std::string bytes : {"\xff", "\xc0\x80", "\xed\xa0\x80", "\xe3\x81", "\x83\x65"}) {
        auto text = good;
        text.replace(text.find("WORDS"), 5, bytes);
        const auto said = admin.browser.post(text);
        EXPECT_EQ(said.status, 400) << testing::PrintToString(bytes);
        EXPECT_THAT(said.code(), AnyOf("malformed_json", "invalid_field"));
        expect_problem(said, "ja");
    }
    const auto cut = good.substr(0, good.size() - 3);
    for (const std::string& text : {std::string(),
                                    std::string("{"),
                                    std::string("[]"),
                                    std::string("7"),
                                    std::string("null"),
                                    std::string("{}"),
                                    cut}) {
        const auto said = admin.browser.post(text);
        EXPECT_EQ(said.status, 400) << text;
        expect_problem(said, "ja");
    }
    EXPECT_EQ(rows(), before);
    expect_serving();
}

TEST_P(BadInput, RefusesDatesInThePast) {
    const auto group = request_group(city, admin, "体操クラブ", city.area);
    city.grant(admin.account, "admin", "city");
    told(admin.browser, {{"type", "check_group"}, {"group", group}});
    const auto yesterday = city.clock.now() - 24 * 3'600'000;
    const auto before = rows();
    auto event = event_draft(city, group, 5);
    event["occurrences"][0]["starts_at"] = yesterday;
    event["occurrences"][0]["ends_at"] = yesterday + 3'600'000;
    const auto of_event = admin.browser.tell(event);
    EXPECT_EQ(of_event.code(), "date_in_past");
    EXPECT_THAT(of_event.pointer(), HasSubstr("/occurrences/0/"));
    auto need = need_draft(city, group);
    need["roles"][0]["starts_at"] = yesterday;
    need["roles"][0]["ends_at"] = yesterday + 3'600'000;
    const auto of_need = admin.browser.tell(need);
    EXPECT_EQ(of_need.code(), "date_in_past");
    EXPECT_THAT(of_need.pointer(), HasSubstr("/roles/0/"));
    EXPECT_EQ(rows(), before);
}

TEST_P(BadInput, AnswersATooLargeBodyBeforeItIsRead) {
    const auto said = admin.browser.post(std::string(10 * 1024 * 1024, ' '));
    EXPECT_EQ(said.status, 413);
    EXPECT_EQ(said.code(), "too_large");
    expect_problem(said, "ja");
    expect_serving();
}

TEST_P(BadInput, ClosesASocketThatSendsATooLargeFrame) {
    auto socket = admin.browser.socket();
    socket.send(std::string(10 * 1024 * 1024, ' '));
    EXPECT_EQ(socket.close_code(), 4504u);
    expect_serving();
}

TEST_P(BadInput, ClosesASocketThatFollowsWithoutEnd) {
    auto socket = admin.browser.socket();
    for (int wish = 1; wish <= 10'000; ++wish)
        socket.send(frame("subscribe", new_uuid(), "event:" + std::to_string(wish), "stream"));
    EXPECT_THAT(socket.close_code(), AnyOf(4505u, 4006u));
    expect_serving();
}

TEST_P(BadInput, ForgetsHalfARequestAndAHalfFrame) {
    const auto before = rows();
    HttpClient half(node.port());
    half.send_raw("POST /api/commands HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{\"type\"");
    half.finish_sending();
    EXPECT_EQ(half.read_answer().status, 400);
    EXPECT_TRUE(half.closed_by_server());
    auto socket = admin.browser.socket();
    socket.send_half_frame();
    socket.cut();
    EXPECT_EQ(rows(), before);
    expect_serving();
}

}  // namespace
}  // namespace yui::tests
