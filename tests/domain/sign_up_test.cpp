// To take part: each question in the order in which people ask, and what time does to the answers.
#include "server/domain/sign_up.hpp"

#include <gtest/gtest.h>

#include "server/domain/time.hpp"

namespace yui::domain {
namespace {

using protocol::ProblemCode;

const std::int64_t start = instant(2027, 2, 28, 10);

class SigningUp : public testing::Test {
protected:
    OccurrenceView date = planned();
    protocol::SignUp wish = one_adult();

    static OccurrenceView planned() {
        OccurrenceView view;
        view.event_state = protocol::EventState::published;
        view.starts_at = start;
        view.ends_at = start + 2 * hour;
        view.capacity = 5;
        return view;
    }
    static protocol::SignUp one_adult() {
        protocol::SignUp one;
        one.adults = 1;
        return one;
    }
    std::optional<ProblemCode> refusal(std::int64_t now, By by = By::self) {
        const auto heads = sign_up(date, wish, by, false, {}, now);
        return heads.has_error() ? std::optional(heads.error().code) : std::nullopt;
    }
    std::optional<ProblemCode> refusal_of_withdrawal(std::int64_t now, By by = By::self) {
        const auto no = withdraw_sign_up(date, protocol::SignUpState::active, by, now);
        return no ? std::optional(no->code) : std::nullopt;
    }
};

TEST_F(SigningUp, OpensAndClosesAtTheMillisecondThatWasNamed) {
    date.opens_at = start - 7 * day;
    date.closes_at = start - day;
    EXPECT_EQ(refusal(start - 7 * day - 1), ProblemCode::not_open_yet);
    EXPECT_EQ(refusal(start - 7 * day), std::nullopt);
    EXPECT_EQ(refusal(start - day - 1), std::nullopt);
    EXPECT_EQ(refusal(start - day), ProblemCode::deadline_passed);
}

TEST_F(SigningUp, ClosesWithTheBeginningWhereNothingElseIsSaid) {
    EXPECT_EQ(refusal(start - 1), std::nullopt);
    EXPECT_EQ(refusal(start), ProblemCode::deadline_passed);
}

TEST_F(SigningUp, LetsTheDeskWriteDownLatecomersUntilTheEnd) {
    date.closes_at = start - day;
    date.way = protocol::SignUpWay::phone;
    EXPECT_EQ(refusal(start - 2 * day), ProblemCode::not_here);
    EXPECT_EQ(refusal(start + hour, By::desk), std::nullopt);
    EXPECT_EQ(refusal(start + 2 * hour, By::desk), ProblemCode::already_over);
}

TEST_F(SigningUp, IsForWhatTakesPlaceAndIsPublic) {
    date.group_active = false;
    EXPECT_EQ(refusal(start - day), ProblemCode::not_published);
    EXPECT_EQ(refusal(start - day, By::desk), ProblemCode::not_published);
    date.group_active = true;
    date.event_state = protocol::EventState::unpublished;
    EXPECT_EQ(refusal(start - day), ProblemCode::not_published);
    date.event_state = protocol::EventState::cancelled;
    EXPECT_EQ(refusal(start - day), ProblemCode::event_cancelled);
    date.event_state = protocol::EventState::published;
    date.state = protocol::OccurrenceState::cancelled;
    EXPECT_EQ(refusal(start - day), ProblemCode::event_cancelled);
}

TEST_F(SigningUp, CountsHeadsAgainstWhatIsLeft) {
    date.taken = 3;
    wish.children = 1;
    EXPECT_EQ(refusal(start - day), std::nullopt);
    wish.children = 2;
    EXPECT_EQ(refusal(start - day), ProblemCode::too_few_seats);
    date.taken = 5;
    EXPECT_EQ(refusal(start - day), ProblemCode::event_full);
    date.taken = 7;  // the organizer's file said fewer places than are taken
    EXPECT_EQ(refusal(start - day), ProblemCode::event_full);
    date.capacity.reset();
    EXPECT_EQ(refusal(start - day), std::nullopt);
    wish = {};
    EXPECT_EQ(refusal(start - day), ProblemCode::nobody);
}

TEST_F(SigningUp, NamesWhatIsAtTheSameTimeAndLetsOneFollowTheOther) {
    const std::vector<Commitment> held{{"体操", start + hour, start + 3 * hour}};
    const auto no = sign_up(date, wish, By::self, false, held, start - day);
    ASSERT_TRUE(no.has_error());
    EXPECT_EQ(no.error().code, ProblemCode::time_overlap);
    const std::vector<Commitment> next{{"体操", start + 2 * hour, start + 3 * hour}};
    EXPECT_TRUE(sign_up(date, wish, By::self, false, next, start - day).has_value());
    date.undecided = true;
    EXPECT_TRUE(sign_up(date, wish, By::self, false, held, start - day).has_value())
        << "hours that are not fixed stand in nobody's way";
}

TEST_F(SigningUp, IsGivenBackUntilTheNamedMomentAndByTheDeskUntilTheEnd) {
    date.cancel_until = start - day;
    EXPECT_EQ(refusal_of_withdrawal(start - day - 1), std::nullopt);
    EXPECT_EQ(refusal_of_withdrawal(start - day), ProblemCode::cancel_deadline_passed);
    EXPECT_EQ(refusal_of_withdrawal(start + hour, By::desk), std::nullopt);
    EXPECT_EQ(refusal_of_withdrawal(start + 2 * hour, By::desk), ProblemCode::already_over);
    date.cancel_until.reset();
    EXPECT_EQ(refusal_of_withdrawal(start + hour), std::nullopt);
}

}  // namespace
}  // namespace yui::domain
