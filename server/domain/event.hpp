// What an event must be before it is written down, shown or called off.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "protocol/messages.hpp"
#include "protocol/result.hpp"

namespace yui::domain {

// A link on a page of the city: a whole address, and never one that runs something.
bool is_web_page(std::string_view address);

// Dates in the future, ends after starts, deadlines in their order. `at` is where in the command the date
// stands, for the pointer: "/occurrences/0" or "/fields".
std::optional<protocol::Problem> check_occurrence(const protocol::OccurrenceDraft& draft,
                                                  const std::string& at,
                                                  std::int64_t now);
std::optional<protocol::Problem> check_fields(const protocol::EventFields& fields);

// For children, for parents, or for everyone of any age; or somebody looks after children meanwhile.
bool welcomes_children(const protocol::EventFields& fields);

// Only active groups publish; only what was not called off; only while a date is still to come.
std::optional<protocol::Problem> publish(protocol::EventState state,
                                         protocol::GroupState group,
                                         std::int64_t last_end,
                                         std::int64_t now);
// What a center has taken down is shown again by a center alone: by whoever may take it down. A draft that
// its own group gave up was never public.
enum class PublishedBy { group, center };
std::optional<protocol::Problem> show_again(protocol::EventState state, bool was_public, PublishedBy by);
// A draft, what is public, or what a center took off the pages may be called off; once.
enum class OffPages { no, by_center, given_up };  // given_up: called off before, or a draft
std::optional<protocol::Problem> cancel(protocol::EventState state, OffPages off);
std::optional<protocol::Problem> unpublish(protocol::EventState state);
// `known`: the version that the writer of the change has read.
std::optional<protocol::Problem> change(protocol::EventState state, std::int64_t version, std::int64_t known);
// Capacity never goes below the places that are taken.
std::optional<protocol::Problem> change_capacity(std::optional<std::int64_t> capacity, std::int64_t taken);

}  // namespace yui::domain
