// To take part: may this resident have so many places at this date?
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "protocol/messages.hpp"
#include "protocol/result.hpp"

namespace yui::domain {

// A date of an event as the rules see it. Instants are ms UTC.
struct OccurrenceView {
    std::int64_t id = 0;
    std::int64_t event = 0;
    std::int64_t group = 0;
    protocol::EventState event_state = protocol::EventState::draft;
    protocol::OccurrenceState state = protocol::OccurrenceState::planned;
    protocol::SignUpWay way = protocol::SignUpWay::here;
    std::int64_t starts_at = 0;
    std::int64_t ends_at = 0;
    std::optional<std::int64_t> capacity = {};  // heads; none: as many as come
    std::int64_t taken = 0;
    std::optional<std::int64_t> opens_at = {};
    std::optional<std::int64_t> closes_at = {};
    std::optional<std::int64_t> cancel_until = {};
    bool group_active = true;
    bool undecided = false;  // hours or day are not fixed yet, so it fills nobody's time
};

// Something that already fills a person's time.
struct Commitment {
    std::string title;
    std::int64_t starts_at = 0;
    std::int64_t ends_at = 0;
};

// The first commitment that overlaps [starts_at, ends_at); touching ends do not overlap.
const Commitment* overlapping(std::span<const Commitment> held, std::int64_t starts_at, std::int64_t ends_at);

// Whoever the desk writes down may come after the deadline of the page: paper lists end later.
enum class By { self, desk };

// Heads that are taken by this sign-up, or why not: asked in the order in which people ask.
protocol::Result<std::int64_t> sign_up(const OccurrenceView& occurrence,
                                       const protocol::SignUp& command,
                                       By by,
                                       bool already,
                                       std::span<const Commitment> held,
                                       std::int64_t now);

// nullopt: whoever wants may be told when a place of this date becomes free.
std::optional<protocol::Problem> wait_for_places(const OccurrenceView& occurrence, std::int64_t now);
// Somebody could sign up here and now.
bool has_places(const OccurrenceView& occurrence, std::int64_t now);

// nullopt: the places may be given back.
std::optional<protocol::Problem> withdraw_sign_up(const OccurrenceView& occurrence,
                                                  protocol::SignUpState state,
                                                  By by,
                                                  std::int64_t now);

}  // namespace yui::domain
