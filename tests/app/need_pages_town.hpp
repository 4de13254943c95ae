// What the tests of pages about needs share.
#pragma once

#include <algorithm>
#include <set>
#include "tests/app/helping_town.hpp"

namespace yui::tests {

using protocol::Answer;
using protocol::AssignmentState;
using protocol::CallResult;
using protocol::Fit;
using protocol::NoticeKind;
using protocol::ProblemCode;
using protocol::ReasonTerm;
using testing::Contains;
using testing::ElementsAre;
using testing::Not;
using testing::SizeIs;

class NeedPages : public HelpingTown {
protected:
    std::int64_t district(const std::string& name) {
        std::int64_t id = 0;
        town.sql().run("INSERT INTO area (kind, name) VALUES ('school_district', $1) RETURNING id",
                       {name},
                       [&](const store::Row& row) { id = row.integer(0); });
        town.sql().run("INSERT INTO area_parent (area, parent) VALUES ($1, $2)", {id, town.area});
        return id;
    }
    protocol::NeedPage page(const app::Caller& caller, std::int64_t need) {
        return town.ask(caller, protocol::GetNeed{need}).value();
    }
    // Somebody who helps, somebody who was asked, and somebody on paper who helps.
    struct Three {
        Person helper;
        Person asked;
        Person paper;
    };
    Three three_on(std::int64_t role) {
        Three people{town.person("つばき2"), town.person("うめ3"), on_paper("すぎ4")};
        EXPECT_EQ(offer(people.helper, role)->state, AssignmentState::confirmed);
        EXPECT_TRUE(ask(role, people.asked).has_value());
        EXPECT_TRUE(enter(ask(role, people.paper)->assignment, CallResult::accept).has_value());
        return people;
    }
    static std::vector<ReasonTerm> terms(const std::vector<protocol::Reason>& reasons) {
        std::vector<ReasonTerm> names;
        for (const auto& reason : reasons) names.push_back(reason.term);
        return names;
    }
    std::vector<std::string> names(std::int64_t role) {
        std::vector<std::string> found;
        const auto list = town.ask(coordinator.caller, protocol::PeopleForRole{role, 50});
        for (const auto& one : list->candidates) found.push_back(one.display_name);
        return found;
    }
};

}  // namespace yui::tests
