// "Report this": anybody may say that a public page is not right; those in charge read it.
#include "tests/app/account_fixture.hpp"

namespace yui::tests {
namespace {

using protocol::GrantRole;
using protocol::ProblemCode;
using protocol::ScopeKind;

class Report : public AccountTest {
protected:
    std::int64_t group = town.group("体操クラブ");
    Happening happening = town.event(group, 10);
    std::string page = "e/" + std::to_string(happening.event);

    static protocol::Report about(const std::string& subject) { return {subject, "時刻がちがっています。"}; }
    Person in_charge(GrantRole role, ScopeKind scope) {
        const auto person = town.person("係" + std::string(protocol::to_text(role)));
        town.grant(person, role, scope, scope == ScopeKind::center ? town.center : 0);
        return person;
    }
};
YUI_ON_EVERY_DATABASE(Report);

TEST_P(Report, OfAVisitorReachesThoseInCharge) {
    auto visitor = browser();
    ASSERT_TRUE(tell(visitor, about(page)).has_value());
    town.move_clock(1);
    ASSERT_TRUE(town.tell(town.person("めじろ").caller, about("g/" + std::to_string(group))).has_value());
    const auto coordinator = in_charge(GrantRole::coordinator, ScopeKind::center);
    const auto admin = in_charge(GrantRole::admin, ScopeKind::city);
    for (const auto& person : {coordinator, admin}) {
        const auto list = town.ask(person.caller, protocol::ListReports{});
        ASSERT_TRUE(list.has_value());
        ASSERT_EQ(list->reports.size(), 2u);
        EXPECT_EQ(list->reports[0].subject, "g/" + std::to_string(group)) << "newest first";
        EXPECT_EQ(list->reports[1].subject, page);
        EXPECT_EQ(list->reports[1].words, "時刻がちがっています。");
    }
    EXPECT_EQ(town.ask(admin.caller, protocol::ListReports{1})->reports.size(), 1u);
}

TEST_P(Report, IsReadByNobodyElse) {
    EXPECT_EQ(town.ask(town.visitor(), protocol::ListReports{}).error().code, ProblemCode::log_in_first);
    EXPECT_EQ(town.ask(town.person("めじろ").caller, protocol::ListReports{}).error().code,
              ProblemCode::not_allowed);
    EXPECT_EQ(
        town.ask(in_charge(GrantRole::staff, ScopeKind::center).caller, protocol::ListReports{}).error().code,
        ProblemCode::not_allowed);
}

TEST_P(Report, IsOfAPublicPageThatExists) {
    const auto draft = town.event(group, 10);
    town.sql().run("UPDATE event SET state = 'draft' WHERE id = $1", {draft.event});
    auto visitor = browser();
    for (const auto& subject : {"e/" + std::to_string(draft.event),
                                std::string("e/99999"),
                                std::string("f/99999"),
                                std::string("x/1"),
                                std::string("e/"),
                                std::string("e/1x"),
                                std::string("event:1")})
        EXPECT_EQ(tell(visitor, about(subject)).error().code, ProblemCode::not_found) << subject;
    EXPECT_EQ(count("SELECT COUNT(*) FROM report"), 0);
}

TEST_P(Report, IsSlowedForOneAddress) {
    auto visitor = browser("192.0.2.7");
    for (int i = 0; i < 11; ++i) ASSERT_TRUE(tell(visitor, about(page)).has_value());
    EXPECT_EQ(tell(visitor, about(page)).error().code, ProblemCode::slow_down);
    auto other = browser("192.0.2.8");
    EXPECT_TRUE(tell(other, about(page)).has_value());
}

}  // namespace
}  // namespace yui::tests
