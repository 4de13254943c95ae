#include "server/domain/answer_time.hpp"

#include <algorithm>

#include "server/domain/time.hpp"

namespace yui::domain {
namespace {

constexpr std::int64_t opens = 8 * hour;
constexpr std::int64_t closes = 20 * hour;
constexpr std::int64_t usual_patience = 3 * day;

struct Moment {
    std::int64_t midnight;  // instant
    std::int64_t since;     // ms after it
};

Moment moment(std::int64_t at) {
    const std::int64_t midnight = local(at).days * day - japan;
    return {midnight, at - midnight};
}

}  // namespace

bool daytime(std::int64_t now) {
    const auto since = moment(now).since;
    return since >= opens && since <= closes;
}

std::int64_t next_daytime(std::int64_t at) {
    const auto [midnight, since] = moment(at);
    if (since < opens) return midnight + opens;
    return since <= closes ? at : midnight + day + opens;
}

std::int64_t after_one_daytime(std::int64_t asked_at) {
    const auto [midnight, since] = moment(asked_at);
    if (since <= opens) return midnight + closes;
    return since < closes ? asked_at + day : midnight + day + closes;
}

std::int64_t full_half_hour(std::int64_t at) {
    constexpr std::int64_t half = 30 * minute;
    return (at + half - 1) / half * half;
}

std::int64_t answer_until(std::int64_t asked_at,
                          std::optional<std::int64_t> wished,
                          std::optional<std::int64_t> starts_at) {
    const auto patience = full_half_hour(asked_at + usual_patience);
    const auto usual = std::min(patience, starts_at.value_or(patience));
    const auto soonest = full_half_hour(after_one_daytime(asked_at));
    return next_daytime(std::max(wished.value_or(usual), soonest));
}

std::int64_t decide_until(std::int64_t offered_at, std::optional<std::int64_t> decide_by) {
    const auto patience = full_half_hour(offered_at + usual_patience);
    const auto soonest = full_half_hour(after_one_daytime(offered_at));
    return next_daytime(std::max(decide_by.value_or(patience), soonest));
}

}  // namespace yui::domain
