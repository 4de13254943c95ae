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

std::int64_t answer_until(std::int64_t asked_at,
                          std::optional<std::int64_t> wished,
                          std::optional<std::int64_t> starts_at) {
    const auto usual = std::min(asked_at + usual_patience, starts_at.value_or(asked_at + usual_patience));
    return next_daytime(std::max(wished.value_or(usual), after_one_daytime(asked_at)));
}

std::int64_t decide_until(std::int64_t offered_at, std::optional<std::int64_t> decide_by) {
    return next_daytime(
        std::max(decide_by.value_or(offered_at + usual_patience), after_one_daytime(offered_at)));
}

}  // namespace yui::domain
