// The table of states, move by move and mover by mover: what is not listed here is refused by name.
#include "server/domain/assignment_states.hpp"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <set>
#include <tuple>

namespace yui::domain {
namespace {

using protocol::AssignmentState;
using enum protocol::AssignmentState;

using From = std::optional<AssignmentState>;
using Key = std::tuple<From, Move, Mover>;

// Written down a second time on purpose: whoever changes the rule changes it here as well.
const std::map<Key, AssignmentState>& legal() {
    static const std::map<Key, AssignmentState> table{
        {{From{}, Move::offer, Mover::person}, applied},
        {{From{}, Move::offer, Mover::desk}, applied},
        {{From{}, Move::offer_at_once, Mover::person}, confirmed},
        {{From{}, Move::offer_at_once, Mover::desk}, confirmed},
        {{From{}, Move::ask, Mover::organizer}, invited},
        {{invited, Move::accept, Mover::person}, confirmed},
        {{invited, Move::accept, Mover::desk}, confirmed},
        {{invited, Move::decline, Mover::person}, declined},
        {{invited, Move::decline, Mover::desk}, declined},
        {{invited, Move::expire, Mover::system}, expired},
        {{invited, Move::drop, Mover::system}, dropped},
        {{applied, Move::confirm, Mover::organizer}, confirmed},
        {{applied, Move::not_choose, Mover::organizer}, not_chosen},
        {{applied, Move::not_choose, Mover::system}, not_chosen},
        {{applied, Move::withdraw, Mover::person}, withdrawn},
        {{applied, Move::withdraw, Mover::desk}, withdrawn},
        {{applied, Move::drop, Mover::system}, dropped},
        {{confirmed, Move::withdraw, Mover::person}, withdrawn},
        {{confirmed, Move::withdraw, Mover::desk}, withdrawn},
        {{confirmed, Move::drop, Mover::system}, dropped},
    };
    return table;
}

constexpr std::array movers{Mover::person, Mover::organizer, Mover::desk, Mover::system};

std::vector<From> every_state() {
    std::vector<From> states{std::nullopt};
    for (std::size_t i = 0; i < protocol::EnumNames<AssignmentState>::names.size(); ++i)
        states.emplace_back(static_cast<AssignmentState>(i));
    return states;
}

TEST(AssignmentStates, AllowExactlyTheListedStepsAndRefuseAllOthersWithTheNameOfTheState) {
    std::size_t allowed = 0;
    for (const auto& from : every_state())
        for (int move = 0; move <= static_cast<int>(Move::drop); ++move)
            for (const auto mover : movers) {
                const auto result = moved(from, static_cast<Move>(move), mover);
                const auto listed = legal().find({from, static_cast<Move>(move), mover});
                const auto name = from ? protocol::to_text(*from) : "none";
                if (listed != legal().end()) {
                    ++allowed;
                    ASSERT_TRUE(result.has_value()) << name << ' ' << move;
                    EXPECT_EQ(*result, listed->second) << name << ' ' << move;
                    continue;
                }
                ASSERT_TRUE(result.has_error()) << name << ' ' << move << ' ' << static_cast<int>(mover);
                EXPECT_EQ(result.error().code, protocol::ProblemCode::wrong_state);
                EXPECT_EQ(result.error().words.front().second, name);
            }
    EXPECT_EQ(allowed, legal().size());
}

TEST(AssignmentStates, LetNobodyLeaveAStateThatIsOver) {
    for (const auto over : {declined, not_chosen, withdrawn, expired, dropped}) {
        EXPECT_FALSE(active(over));
        for (const auto& [key, to] : legal()) EXPECT_NE(std::get<0>(key), From(over));
    }
    for (const auto there : {applied, invited, confirmed}) EXPECT_TRUE(active(there));
}

}  // namespace
}  // namespace yui::domain
