// What is shown of people, and when: candidates under their display names, real name and contact after a
// sign-up or a confirmed assignment, telephones to whoever calls; and each reading is written down.
#include <gmock/gmock.h>

#include "tests/blackbox/city.hpp"
#include "tests/support/town.hpp"

namespace yui::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

class Fields : public testing::TestWithParam<Backend> {
protected:
    static constexpr const char* name = "実名 花子";
    static constexpr const char* phone = "0967314159";

    void SetUp() override {
        desk = city.register_member(node, "窓口");
        city.grant(desk->account, "coordinator", "center", city.center);
        organizer = city.register_member(node, "世話役");
        group = request_group(city, *organizer, "体操クラブ", city.area);
        told(desk->browser, {{"type", "check_group"}, {"group", group}});
        task = post_need(city, *organizer, group);
        helper = told(desk->browser,
                      {{"type", "add_resident"},
                       {"display_name", "はなちゃん"},
                       {"name", name},
                       {"phone", phone},
                       {"reached_by", "phone"},
                       {"profile", Json::object()}})
                     .at("resident");
    }

    std::string text_of(Member& who, const std::string& query, const Json& fields) {
        return asked(who.browser, query, fields).dump();
    }
    void expect_hidden(const std::string& text) {
        EXPECT_THAT(text, Not(HasSubstr(name)));
        EXPECT_THAT(text, Not(HasSubstr(phone)));
    }
    std::int64_t ask_helper() {
        return told(organizer->browser, {{"type", "ask"}, {"role", task.role}, {"resident", helper}})
            .at("assignment");
    }
    void expect_noted(const Member& reader, const std::string& action, std::int64_t times) {
        const auto notes = [&] {
            return city.number("SELECT COUNT(*) FROM audit WHERE account = $1 AND action = $2",
                               {reader.account, action});
        };
        EXPECT_TRUE(eventually([&] { return notes() == times; })) << action << ": " << notes();
    }

    City city{GetParam()};
    Node node{city.serving()};
    std::optional<Member> desk;
    std::optional<Member> organizer;
    std::int64_t group = 0;
    std::int64_t helper = 0;
    Task task;
};
YUI_ON_EVERY_DATABASE(Fields);

TEST_P(Fields, ShowCandidatesUnderTheirDisplayNames) {
    for (auto* who : {&*organizer, &*desk}) {
        const auto list = text_of(*who, "people_for_role", {{"role", task.role}});
        EXPECT_THAT(list, HasSubstr("はなちゃん"));
        expect_hidden(list);
    }
}

TEST_P(Fields, ShowNameAndContactOnceAPlaceIsConfirmed) {
    const auto assignment = ask_helper();
    expect_hidden(text_of(*organizer, "list_assignments", {{"need", task.need}}));
    told(organizer->browser,
         {{"type", "enter_answer"}, {"assignment", assignment}, {"result", "accept"}, {"channel", "phone"}});
    const auto confirmed = text_of(*organizer, "list_assignments", {{"need", task.need}});
    EXPECT_THAT(confirmed, HasSubstr(name));
    EXPECT_THAT(confirmed, HasSubstr(phone));
    told(desk->browser, {{"type", "withdraw_help"}, {"assignment", assignment}});
    expect_hidden(text_of(*organizer, "list_assignments", {{"need", task.need}}));
    expect_noted(*organizer, "list_assignments", 3);
}

TEST_P(Fields, ShowNameAndContactOfASignUp) {
    const auto event = publish_event(city, *organizer, group, 5);
    const Json of{{"occurrence", event.occurrence}};
    expect_hidden(text_of(*organizer, "list_sign_ups", of));
    told(desk->browser,
         {{"type", "sign_up"},
          {"occurrence", event.occurrence},
          {"adults", 1},
          {"children", 0},
          {"resident", helper}});
    const auto list = text_of(*organizer, "list_sign_ups", of);
    EXPECT_THAT(list, HasSubstr(name));
    EXPECT_THAT(list, HasSubstr(phone));
    expect_hidden(text_of(*organizer, "get_event", {{"event", event.event}}));
    expect_noted(*organizer, "list_sign_ups", 2);
}

TEST_P(Fields, ShowTelephonesOnTheBoardToWhoeverCalls) {
    auto advisor = city.register_member(node, "助言者");
    city.grant(advisor.account, "advisor", "area", city.area);
    ask_helper();
    const Json board{{"center", city.center}};
    EXPECT_THAT(text_of(*desk, "get_board", board), HasSubstr(phone));
    expect_hidden(text_of(advisor, "get_board", board));
    expect_noted(*desk, "get_board", 1);
    expect_noted(advisor, "get_board", 0);
}

TEST_P(Fields, OfPeopleAreNotedWhenAStaffStreamIsFollowed) {
    auto socket = desk->browser.socket();
    socket.send(frame("subscribe", new_uuid(), "need:" + std::to_string(task.need) + ":staff", "stream"));
    socket.next("subscribed");
    expect_noted(*desk, "stream need:staff", 1);
}

}  // namespace
}  // namespace yui::tests
