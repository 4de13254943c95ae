#include "server/domain/event.hpp"

#include <algorithm>

#include <string>
#include <string_view>

#include "server/domain/invalid.hpp"
#include "server/domain/wrong_state.hpp"

namespace yui::domain {
namespace {

using protocol::EventState;
using protocol::Problem;
using protocol::ProblemCode;

}  // namespace

bool is_web_page(std::string_view address) {
    constexpr std::string_view scheme = "https://";
    if (!address.starts_with(scheme) || address.size() == scheme.size()) return false;
    return address.find_first_of(" \t\n\"<>\\") == address.npos && address[scheme.size()] != '/';
}

std::optional<Problem> check_occurrence(const protocol::OccurrenceDraft& draft,
                                        const std::string& at,
                                        std::int64_t now) {
    if (draft.ends_at <= draft.starts_at) return Problem{ProblemCode::ends_before_start, at + "/ends_at"};
    if (draft.ends_at <= now) return Problem{ProblemCode::date_in_past, at + "/starts_at"};
    if (draft.doors_at && *draft.doors_at > draft.starts_at)
        return Problem{ProblemCode::ends_before_start, at + "/doors_at"};
    if (draft.opens_at && draft.closes_at && *draft.closes_at <= *draft.opens_at)
        return Problem{ProblemCode::ends_before_start, at + "/closes_at"};
    if (draft.closes_at && *draft.closes_at > draft.ends_at)
        return Problem{ProblemCode::ends_before_start, at + "/closes_at"};
    if (draft.opens_at && !draft.closes_at && *draft.opens_at >= draft.starts_at)
        return Problem{ProblemCode::ends_before_start, at + "/opens_at"};
    if (draft.cancel_until && *draft.cancel_until > draft.ends_at)
        return Problem{ProblemCode::ends_before_start, at + "/cancel_until"};
    return std::nullopt;
}

std::optional<Problem> check_fields(const protocol::EventFields& fields) {
    if (fields.min_age && fields.max_age && *fields.max_age < *fields.min_age)
        return Problem{ProblemCode::heads_mixed_up, "/fields/max_age"};
    if (fields.fee_yen && fields.fee != protocol::FeeKind::paid)
        return invalid("/fields/fee_yen", "does_not_fit");
    if (fields.rain_date && fields.weather != protocol::Weather::rain_moves)
        return invalid("/fields/rain_date", "does_not_fit");
    if (fields.site && !is_web_page(*fields.site)) return invalid("/fields/site", "wrong_kind");
    if (fields.way == protocol::SignUpWay::site && !fields.site)
        return Problem{ProblemCode::missing_field, "/fields/site", {{"field", "site"}}};
    if (fields.way == protocol::SignUpWay::phone && !fields.contact.phone)
        return Problem{ProblemCode::missing_field, "/fields/contact/phone", {{"field", "phone"}}};
    return std::nullopt;
}

bool welcomes_children(const protocol::EventFields& fields) {
    using protocol::Access;
    using protocol::Audience;
    if (std::find(fields.access.begin(), fields.access.end(), Access::child_care) != fields.access.end())
        return true;
    if (fields.audience == Audience::everyone) return !fields.min_age;
    return fields.audience == Audience::children || fields.audience == Audience::parents;
}

std::optional<Problem> publish(EventState state,
                               protocol::GroupState group,
                               std::int64_t last_end,
                               std::int64_t now) {
    if (state == EventState::published || state == EventState::cancelled) return wrong_state(state);
    if (group != protocol::GroupState::active) return Problem{ProblemCode::group_not_active};
    if (last_end <= now) return Problem{ProblemCode::already_over};
    return std::nullopt;
}

std::optional<Problem> show_again(EventState state, bool was_public, PublishedBy by) {
    if (state != EventState::unpublished || !was_public || by == PublishedBy::center) return std::nullopt;
    return Problem{ProblemCode::taken_down};
}

std::optional<Problem> cancel(EventState state, OffPages off) {
    if (state == EventState::unpublished && off == OffPages::by_center) return std::nullopt;
    if (state != EventState::published && state != EventState::draft) return wrong_state(state);
    return std::nullopt;
}

std::optional<Problem> unpublish(EventState state) {
    if (state != EventState::published && state != EventState::cancelled) return wrong_state(state);
    return std::nullopt;
}

std::optional<Problem> change(EventState state, std::int64_t version, std::int64_t known) {
    if (state == EventState::cancelled) return wrong_state(state);
    if (version != known) return Problem{ProblemCode::changed_meanwhile};
    return std::nullopt;
}

std::optional<Problem> change_capacity(std::optional<std::int64_t> capacity, std::int64_t taken) {
    if (!capacity || *capacity >= taken) return std::nullopt;
    return Problem{ProblemCode::over_capacity, "/fields/capacity", {{"taken", std::to_string(taken)}}};
}

}  // namespace yui::domain
