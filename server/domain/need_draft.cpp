#include "server/domain/need_draft.hpp"

#include "server/domain/invalid.hpp"
#include "server/domain/time.hpp"
#include "server/domain/wrong_state.hpp"

namespace yui::domain {
namespace {

using protocol::Problem;
using protocol::ProblemCode;

std::optional<Problem> check_times(const protocol::RoleDraft& role, const std::string& at, std::int64_t now) {
    if (role.ends_at && !role.starts_at) return missing(at + "/starts_at");
    if (role.starts_at && !role.ends_at) return missing(at + "/ends_at");
    if (!role.starts_at) return std::nullopt;
    if (*role.starts_at <= now) return Problem{ProblemCode::date_in_past, at + "/starts_at"};
    if (*role.ends_at <= *role.starts_at) return Problem{ProblemCode::ends_before_start, at + "/ends_at"};
    return std::nullopt;
}

// A role that has begun may still end later; where it had no time it gets both.
std::optional<Problem> check_moved(const Role& role, const protocol::ChangeRole& change, std::int64_t now) {
    const auto starts = change.starts_at ? change.starts_at : role.starts_at;
    const auto ends = change.ends_at ? change.ends_at : role.ends_at;
    if (starts == role.starts_at && ends == role.ends_at) return std::nullopt;
    if (!starts) return missing("/starts_at");
    if (!ends) return missing("/ends_at");
    if (starts != role.starts_at && *starts <= now) return Problem{ProblemCode::date_in_past, "/starts_at"};
    if (*ends <= *starts) return Problem{ProblemCode::ends_before_start, "/ends_at"};
    if (*ends <= now) return Problem{ProblemCode::date_in_past, "/ends_at"};
    return std::nullopt;
}

// Whoever offers wants to know before the help begins. `due_end`: of what has no hours.
std::optional<Problem> check_deciding(const protocol::RoleDraft& role,
                                      const std::string& at,
                                      std::optional<std::int64_t> due_end,
                                      std::int64_t now) {
    if (role.deciding != protocol::Deciding::by_organizer) return std::nullopt;
    if (!role.decide_by) return missing(at + "/decide_by");
    if (*role.decide_by <= now) return Problem{ProblemCode::date_in_past, at + "/decide_by"};
    const auto latest = role.starts_at ? role.starts_at : due_end;
    if (latest && *role.decide_by > *latest) return invalid(at + "/decide_by", "too_late");
    return std::nullopt;
}

bool has_due(protocol::NeedKind kind) {
    return kind == protocol::NeedKind::deadline || kind == protocol::NeedKind::office;
}

// A shift has hours, a task or an office a last day; help at any time has neither.
std::optional<Problem> check_kind(const protocol::PostNeed& need, std::int64_t now) {
    const bool due = has_due(need.need_kind);
    if (due && !need.fields.due) return missing("/fields/due");
    if (!due && need.fields.due) return invalid("/fields/due", "does_not_fit");
    if (due && *need.fields.due < local_date(now)) return Problem{ProblemCode::date_in_past, "/fields/due"};
    const bool shift = need.need_kind == protocol::NeedKind::shift;
    for (std::size_t i = 0; i < need.roles.size(); ++i) {
        const auto at = "/roles/" + std::to_string(i) + "/starts_at";
        if (shift && !need.roles[i].starts_at) return missing(at);
        if (!shift && need.roles[i].starts_at) return invalid(at, "does_not_fit");
    }
    return std::nullopt;
}

std::optional<Problem> check_words(const protocol::RoleDraft& role,
                                   const std::string& at,
                                   const CityWords& known) {
    Codes wished;
    for (std::size_t i = 0; i < role.skills.size(); ++i) {
        const auto skill_at = at + "/skills/" + std::to_string(i) + "/skill";
        if (!known.skills.contains(role.skills[i].skill)) return invalid(skill_at, "not_listed");
        if (!wished.insert(role.skills[i].skill).second) return invalid(skill_at, "twice");
    }
    if (role.certificate && !known.certificates.contains(*role.certificate))
        return invalid(at + "/certificate", "not_listed");
    if (role.language && !language_code(*role.language)) return invalid(at + "/language", "not_listed");
    return std::nullopt;
}

std::optional<Problem> check_role(const protocol::RoleDraft& role,
                                  const std::string& at,
                                  const CityWords& known,
                                  std::optional<std::int64_t> due_end,
                                  std::int64_t now) {
    if (auto no = check_times(role, at, now)) return no;
    if (auto no = check_words(role, at, known)) return no;
    if (role.heads_max < role.heads_min) return Problem{ProblemCode::heads_mixed_up, at + "/heads_max"};
    const auto first_timers = role.first_timer_seats.value_or(0);
    if (first_timers > role.heads_max)
        return invalid(at + "/first_timer_seats", "too_great", std::to_string(role.heads_max));
    if (role.min_age && role.max_age && *role.max_age < *role.min_age)
        return invalid(at + "/max_age", "too_small", std::to_string(*role.min_age));
    return check_deciding(role, at, due_end, now);
}

}  // namespace

std::optional<Problem> post_need(const protocol::PostNeed& need,
                                 const NeedOwner& owner,
                                 const CityWords& known,
                                 std::int64_t now) {
    if (owner.group != protocol::GroupState::active) return Problem{ProblemCode::group_not_active};
    if (owner.event == protocol::EventState::cancelled) return Problem{ProblemCode::event_cancelled};
    if (auto no = check_kind(need, now)) return no;
    std::optional<std::int64_t> due_end;
    if (need.fields.due) due_end = last_moment_of(*need.fields.due) + 1;
    for (std::size_t i = 0; i < need.roles.size(); ++i)
        if (auto no = check_role(need.roles[i], "/roles/" + std::to_string(i), known, due_end, now))
            return no;
    return std::nullopt;
}

std::optional<Problem> change_role(const Role& role, const protocol::ChangeRole& change, std::int64_t now) {
    if (role.need_state != protocol::NeedState::open) return Problem{ProblemCode::need_closed};
    if (change.heads_max < change.heads_min) return Problem{ProblemCode::heads_mixed_up, "/heads_max"};
    if (change.heads_max < role.confirmed)
        return Problem{ProblemCode::over_capacity, "/heads_max", {{"taken", std::to_string(role.confirmed)}}};
    return check_moved(role, change, now);
}

std::optional<Problem> close_need(protocol::NeedState state) {
    if (state == protocol::NeedState::open) return std::nullopt;
    return wrong_state(state);
}

std::optional<Problem> unpublish_need(bool off) {
    if (!off) return std::nullopt;
    return wrong_state(protocol::NeedState::unpublished);
}

std::optional<Problem> publish_need(protocol::NeedState state, bool off) {
    if (off) return std::nullopt;
    return wrong_state(state);
}

}  // namespace yui::domain
