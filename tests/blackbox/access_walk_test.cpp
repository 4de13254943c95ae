// The access table from outside: every command, query and stream that the schema knows, asked by everybody
// about what is public, hidden and absent, over HTTP and over a socket; expected is what docs/access.md says.
#include <gmock/gmock.h>

#include <algorithm>

#include "tests/blackbox/access_wishes.hpp"
#include "tests/blackbox/schema_names.hpp"
#include "tests/support/access_paper.hpp"
#include "tests/support/town.hpp"

namespace yui::tests {
namespace {

using testing::AnyOf;
using testing::Not;

// They set or take the cookie, which only an HTTP answer can.
bool only_over_http(const std::string& action) {
    static const std::set<std::string> all{"register", "log_in", "log_out", "recover", "change_password"};
    return all.contains(action);
}

bool public_now(Whose whose, Relation relation) {
    if (whose == Whose::asker || whose == Whose::desk || whose == Whose::center) return true;
    const bool never =
        whose == Whose::person || whose == Whose::secret || whose == Whose::call || whose == Whose::alone;
    return !never && relation == Relation::open;
}

bool right_counts(const Persona& persona, Whose whose) {
    switch (whose) {
        case Whose::center:
        case Whose::call:
            return persona.covers && persona.scope != "group";
        case Whose::reported:
            return persona.covers && persona.scope != "area";
        case Whose::desk:
        case Whose::secret:
            return persona.scope == "center" || persona.scope == "city";
        case Whose::asker:
        case Whose::alone:
            return persona.scope == "city";
        default:
            return persona.covers;
    }
}

bool is_own(const Persona& persona, Whose whose, bool open) {
    switch (whose) {
        case Whose::asker:
        case Whose::everyone:
            return persona.has_account;
        case Whose::person:
        case Whose::alone:
            return persona.is_owner;
        case Whose::offer:
            return persona.is_owner && open;
        default:
            return false;
    }
}

// The refusal that the table promises; "" where one way is open.
std::string by_table(const Ways& row, const Persona& persona, Whose whose, Relation relation) {
    if (relation == Relation::absent) return "not_found";
    const bool open = public_now(whose, relation);
    Ways special;
    if (right_counts(persona, whose) && !persona.role.empty()) special.insert(persona.role);
    if (is_own(persona, whose, open)) special.insert("own");
    Ways ways = special;
    if (open) ways.insert("anyone");
    if (open && persona.has_account) ways.insert("account");
    const bool allowed =
        std::any_of(ways.begin(), ways.end(), [&](const auto& way) { return row.contains(way); });
    if (allowed) return "";
    if (!open && special.empty()) return "not_found";
    return persona.has_account ? "not_allowed" : "log_in_first";
}

enum class Kind { command, query, stream };

struct Case {
    std::string action;
    Wish wish;
    Ways row;
    Kind kind;
};

// Commands about passwords do not ask for the session that is there already.
bool ends_with_the_session(const Case& one) {
    static const std::set<std::string> all{
        "register", "log_in", "recover", "change_password", "change_contact", "delete_account", "issue_code"};
    return one.kind == Kind::command && !all.contains(one.action);
}

std::string promised(const Case& one, const Persona& persona, Relation relation) {
    if (persona.session_ended && ends_with_the_session(one)) return "log_in_first";
    return by_table(one.row, persona, one.wish.whose, relation);
}

void judge(const std::string& code, const std::string& expected) {
    if (!expected.empty())
        EXPECT_EQ(code, expected);
    else
        EXPECT_THAT(code, Not(AnyOf("not_found", "not_allowed", "log_in_first")));
}

Json with_type(Json fields, const std::string& type) {
    fields["type"] = type;
    return fields;
}

std::string over_http(const Case& one, Persona& persona, const Json& fields) {
    if (one.kind == Kind::command) return persona.browser.tell(with_type(fields, one.action)).code();
    return persona.browser.ask(one.action, fields).code();
}

std::string over_socket(const Case& one, const Persona& persona, const Json& fields) {
    auto socket = persona.browser.socket();
    const auto id = new_uuid();
    if (one.kind == Kind::command) socket.send(frame("command", id, with_type(fields, one.action)));
    if (one.kind == Kind::query) socket.send(frame("query", id, with_type(fields, one.action)));
    if (one.kind == Kind::stream) socket.send(frame("subscribe", id, fields, "stream"));
    return answer_on(socket, id).code();
}

class AccessWalk : public testing::TestWithParam<Backend> {
protected:
    std::vector<Case> cases() {
        std::vector<Case> all;
        for (const auto& type : types_of("Query")) add(all, type, Kind::query);
        for (const auto& [action, ways] : rows)
            if (action.starts_with("stream ")) add(all, action, Kind::stream);
        for (const auto& type : types_of("Command"))
            if (type != "log_out") add(all, type, Kind::command);
        add(all, "log_out", Kind::command);  // afterwards nobody is anybody
        return all;
    }

    void add(std::vector<Case>& all, const std::string& action, Kind kind) {
        ASSERT_TRUE(rows.contains(action)) << action << " has no row in docs/access.md";
        ASSERT_TRUE(access_wishes().contains(action)) << action << " is not asked for in access_wishes.cpp";
        all.push_back({action, access_wishes().at(action), rows.at(action), kind});
    }

    std::vector<Relation> relations(const Case& one) const {
        switch (one.wish.whose) {
            case Whose::asker:
            case Whose::desk:
            case Whose::secret:
            case Whose::center:
            case Whose::call:
            case Whose::alone:
                return {Relation::open};
            default:
                return {Relation::open, Relation::hidden, Relation::absent};
        }
    }

    // A command changes what it is about; reading does not.
    Things things(const Case& one, Relation relation) {
        if (relation == Relation::absent) return scene.absent_things();
        if (one.kind == Kind::command && relations(one).size() > 1) return made(relation);
        auto& kept = relation == Relation::open ? open_ : hidden_;
        if (!kept) kept = made(relation);
        return *kept;
    }
    Things made(Relation relation) {
        return relation == Relation::open ? scene.open_things() : scene.hidden_things();
    }

    void walk(const Case& one, Relation relation) {
        const auto about = things(one, relation);
        // Those who may come last: what they do changes what the others would see.
        std::stable_partition(scene.people.begin(), scene.people.end(), [&](const auto& persona) {
            return !promised(one, persona, relation).empty();
        });
        for (auto& persona : scene.people) {
            SCOPED_TRACE(one.action + " by " + persona.who + ", " +
                         std::to_string(static_cast<int>(relation)));
            const auto expected = promised(one, persona, relation);
            const auto closed = only_over_http(one.action) ? "method_not_allowed" : expected;
            judge(over_socket(one, persona, one.wish.fields(scene, about)), closed);
            if (one.kind != Kind::stream)
                judge(over_http(one, persona, one.wish.fields(scene, about)), expected);
        }
        scene.restore();
    }

    const std::map<std::string, Ways> rows = access_on_paper(YUI_SOURCE_DIR "/docs/access.md");
    City city{GetParam()};
    Node node{city.serving()};
    AccessScene scene{city, node};

private:
    std::optional<Things> open_;
    std::optional<Things> hidden_;
};
YUI_ON_EVERY_DATABASE(AccessWalk);

TEST_P(AccessWalk, OpensToEverybodyExactlyWhatThePaperSays) {
    const auto all = cases();
    for (const auto& one : all)
        for (const auto relation : relations(one)) walk(one, relation);
    EXPECT_EQ(all.size(), rows.size()) << "a row of the paper is nothing that anybody can ask for";
}

}  // namespace
}  // namespace yui::tests
