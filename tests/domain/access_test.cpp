// The access table: docs/access.md says it for people, and this walks it, every action for everybody.
#include "server/domain/access.hpp"

#include <gmock/gmock.h>

#include <map>

#include "tests/support/access_paper.hpp"

namespace yui::domain {
namespace {

using protocol::GrantRole;
using protocol::ScopeKind;
using Names = tests::Ways;

std::map<std::string, Names> paper() { return tests::access_on_paper(YUI_SOURCE_DIR "/docs/access.md"); }

Names names(unsigned ways) {
    static const std::map<Right, std::string> all = {{anyone, "anyone"},
                                                     {account, "account"},
                                                     {own, "own"},
                                                     {organizer, "organizer"},
                                                     {staff, "staff"},
                                                     {coordinator, "coordinator"},
                                                     {advisor, "advisor"},
                                                     {admin, "admin"}};
    Names found;
    for (const auto& [way, name] : all)
        if ((ways & way) != 0) found.insert(name);
    return found;
}

template <class... Each>
Names types(const std::variant<Each...>*) {
    return {std::string(Each::type)...};
}

TEST(AccessTable, SaysTheSameOnPaperAndInCode) {
    const auto rows = paper();
    ASSERT_GT(rows.size(), 50u);
    for (const auto& [action, ways] : rows) EXPECT_EQ(names(row_of(action)), ways) << action;
}

TEST(AccessTable, HasARowOnPaperForEveryCommandAndQuery) {
    const auto rows = paper();
    for (const auto& type : types(static_cast<const protocol::Command*>(nullptr)))
        EXPECT_TRUE(rows.contains(type)) << type;
    for (const auto& type : types(static_cast<const protocol::Query*>(nullptr)))
        EXPECT_TRUE(rows.contains(type)) << type;
}

// Somebody, and the ways that are open to them for a thing of group 5, center 3, area 9 and account 7.
struct Somebody {
    std::string who;
    Actor actor;
    Names if_public;
    Names if_hidden;
};

Somebody holder(const std::string& who, Grant grant, const Names& more) {
    Actor actor;
    actor.account = 1;
    actor.grants = {grant};
    Names if_public = {"anyone", "account"};
    if_public.insert(more.begin(), more.end());
    return {who, actor, if_public, more};
}

std::vector<Somebody> everybody() {
    Actor stranger;
    stranger.account = 1;
    Actor owner;
    owner.account = 7;
    return {
        {"visitor", {}, {"anyone"}, {}},
        {"stranger", stranger, {"anyone", "account"}, {}},
        {"owner", owner, {"anyone", "account", "own"}, {"own"}},
        holder("organizer", {GrantRole::organizer, ScopeKind::group, 5}, {"organizer"}),
        holder("organizer of another group", {GrantRole::organizer, ScopeKind::group, 6}, {}),
        holder("staff", {GrantRole::staff, ScopeKind::center, 3}, {"staff"}),
        holder("staff of another center", {GrantRole::staff, ScopeKind::center, 4}, {}),
        holder("coordinator", {GrantRole::coordinator, ScopeKind::center, 3}, {"coordinator"}),
        holder("coordinator of another center", {GrantRole::coordinator, ScopeKind::center, 4}, {}),
        holder("coordinator of the city", {GrantRole::coordinator, ScopeKind::city, 0}, {"coordinator"}),
        holder("advisor", {GrantRole::advisor, ScopeKind::area, 9}, {"advisor"}),
        holder("advisor of another area", {GrantRole::advisor, ScopeKind::area, 8}, {}),
        holder("admin", {GrantRole::admin, ScopeKind::city, 0}, {"admin"}),
        holder("group 3 is not center 3", {GrantRole::staff, ScopeKind::group, 3}, {}),
    };
}

bool meet(const Names& a, const Names& b) {
    return std::any_of(a.begin(), a.end(), [&](const auto& name) { return b.contains(name); });
}

TEST(AccessTable, OpensEveryActionToWhomThePaperNamesAndToNobodyElse) {
    for (const auto& [action, ways] : paper()) {
        for (const auto& somebody : everybody()) {
            Subject subject;
            subject.owner = 7;
            subject.group = 5;
            subject.center = 3;
            subject.areas = {9, 2};
            const auto in_public = refused(somebody.actor, action, subject);
            EXPECT_EQ(!in_public, meet(ways, somebody.if_public)) << action << ", " << somebody.who;
            subject.public_now = false;
            const auto hidden = refused(somebody.actor, action, subject);
            EXPECT_EQ(!hidden, meet(ways, somebody.if_hidden)) << action << ", hidden, " << somebody.who;
        }
    }
}

TEST(AccessTable, AnswersAboutHiddenThingsAsAboutThoseThatDoNotExist) {
    for (const auto& [action, ways] : paper()) {
        for (const auto& somebody : everybody()) {
            Subject nothing;
            nothing.exists = false;
            const auto absent = refused(somebody.actor, action, nothing);
            ASSERT_TRUE(absent) << action;
            EXPECT_EQ(absent->code, protocol::ProblemCode::not_found) << action << ", " << somebody.who;
            Subject hidden;
            hidden.public_now = false;
            hidden.owner = 7;
            hidden.group = 5;
            hidden.center = 3;
            const auto no = refused(somebody.actor, action, hidden);
            if (no && somebody.if_hidden.empty()) {
                EXPECT_EQ(no->code, protocol::ProblemCode::not_found) << action << ", " << somebody.who;
            }
        }
    }
}

}  // namespace
}  // namespace yui::domain
