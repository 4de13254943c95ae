// Until when somebody may take to answer: time runs out only by day, and never before a whole daytime has
// passed.
#pragma once

#include <cstdint>
#include <optional>

namespace yui::domain {

// 8:00 to 20:00 in Japan, both included.
bool daytime(std::int64_t now);
// `at` itself by day, otherwise the next 8:00.
std::int64_t next_daytime(std::int64_t at);
// When twelve hours of day have passed since `asked_at`: the same hour of the next day for who was asked by
// day, 20:00 of the next day for who was asked at night.
std::int64_t after_one_daytime(std::int64_t asked_at);

// The next :00 or :30, or `at` itself: a time that people can say and remember.
std::int64_t full_half_hour(std::int64_t at);

// When an invitation runs out: as wished, but by day and not sooner than one daytime. Without a wish: after
// three days, or by the start of the role if that is sooner. What we choose ourselves is a full or half hour.
std::int64_t answer_until(std::int64_t asked_at,
                          std::optional<std::int64_t> wished,
                          std::optional<std::int64_t> starts_at);

// When the organizer's decision about an offer is late: the day that the role names, but never sooner than
// one daytime after the offer; three days after it where the role names none.
std::int64_t decide_until(std::int64_t offered_at, std::optional<std::int64_t> decide_by);

}  // namespace yui::domain
