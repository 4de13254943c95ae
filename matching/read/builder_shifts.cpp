// The shifts and roles of an instance.
#include <cmath>

#include "matching/read/builder.hpp"

namespace yui::matching {
namespace {

constexpr Range heads{0, 100'000};

void in_calendar(Shift& shift) {
    if (shift.day == no_day) return;
    shift.week = week_of(shift.day) + 1;  // 0 is for shifts without a day
    shift.month = month_of(shift.day) + 1;
}

}  // namespace

void Builder::when(Fields& fields, const Value& value, Shift& shift) {
    const auto start = fields.find("start");
    const auto end = fields.find("end");
    const auto deadline = fields.find("deadline");
    const auto term = fields.find("term");
    const auto hours = fields.find("hours");
    if (start.has_value() != end.has_value()) value.refuse("start and end come together");
    if (start && (deadline || term || hours)) value.refuse("start and end, or deadline, term and hours");
    if (hours) shift.length = static_cast<Minutes>(std::llround(hours->number(0, greatest_hours) * 60));
    if (start) {
        shift.timed = true;
        shift.start = start->minutes();
        shift.end = end->minutes();
        if (shift.end <= shift.start) end->refuse("the end is not after the start");
        shift.length = shift.end - shift.start;
        shift.day = shift.start / day_length;
        shift.last_day = shift.end / day_length;
    }
    if (term) {
        const auto days = term->list_of(2);
        shift.day = days[0].day();
        shift.last_day = days[1].day();
        if (shift.last_day < shift.day) term->refuse("the end is before the start");
    }
    if (deadline) shift.day = shift.last_day = deadline->minutes() / day_length;
    in_calendar(shift);
}

void Builder::role(const Value& value) {
    Fields fields(value);
    roles_.declare(fields.need("id"));
    Role role;
    role.shift = static_cast<Index>(problem_.shifts.size());
    role.min = static_cast<std::int32_t>(fields.whole("min", heads, 0));
    role.max = static_cast<std::int32_t>(fields.need("max").whole(heads));
    if (role.min > role.max) fields.need("min").refuse("min is greater than max");
    role.newcomer_seats = static_cast<std::int32_t>(fields.whole("newcomer_seats", heads, 0));
    role.experienced_seats = static_cast<std::int32_t>(fields.whole("experienced_min", heads, 0));
    if (role.newcomer_seats + role.experienced_seats > role.max) {
        value.refuse("newcomer_seats and experienced_min are more than max");
    }
    role.min_age = static_cast<std::int32_t>(fields.whole("min_age", {0, 150}, -1));
    role.max_age = static_cast<std::int32_t>(fields.whole("max_age", {0, 150}, -1));
    if (role.max_age >= 0 && role.min_age > role.max_age) value.refuse("min_age is greater than max_age");
    role.contacts_week = static_cast<std::int32_t>(fields.whole("contacts_week", {0, 1'000'000}, 0));
    role.mixed_ages = fields.truth("mixed_ages", false);
    if (const auto language = fields.find("language")) role.language = words_.of(language->text());
    role.skills = skills(fields);
    role.certificates = words(fields, "certificates", words_);
    role.needs = words(fields, "needs", words_);
    fields.finish();
    problem_.roles.push_back(role);
}

void Builder::shift(const Value& value) {
    Fields fields(value);
    shifts_.declare(fields.need("id"));
    Shift shift;
    sites_.push_back(place(fields));
    if (const auto group = fields.find("group")) shift.group = groups_.of(group->text());
    if (const auto area = fields.find("area")) shift.area = areas_.of(area->text());
    shift.importance = fields.number("importance", 0, 1000, 1);
    when(fields, value, shift);
    shift.first_role = static_cast<Index>(problem_.roles.size());
    const auto roles = fields.need("roles").list();
    for (const auto& one : roles) role(one);
    shift.roles = static_cast<Index>(problem_.roles.size()) - shift.first_role;
    fields.finish();
    problem_.shifts.push_back(shift);
}

}  // namespace yui::matching
