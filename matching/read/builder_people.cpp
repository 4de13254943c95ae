// The volunteers of an instance.
#include <algorithm>
#include <cmath>

#include "matching/read/builder.hpp"

namespace yui::matching {
namespace {

constexpr double greatest_reach = 1'000;  // km
constexpr Range count{0, 1'000'000};

std::int32_t limit(Fields& fields, const char* key) {
    return static_cast<std::int32_t>(fields.whole(key, count, unlimited));
}

std::int32_t hours(Fields& fields, const char* key) {
    const auto found = fields.find(key);
    if (!found) return unlimited;
    return static_cast<std::int32_t>(std::llround(found->number(0, greatest_hours) * 60));
}

Limits limits(Fields& fields) {
    return {limit(fields, "max_shifts_week"),
            hours(fields, "max_hours_week"),
            limit(fields, "max_shifts_month"),
            hours(fields, "max_hours_month")};
}

void merge(std::vector<Interval>& intervals) {
    std::sort(intervals.begin(), intervals.end(), [](Interval a, Interval b) { return a.from < b.from; });
    std::vector<Interval> merged;
    for (const auto& one : intervals) {
        if (!merged.empty() && one.from <= merged.back().to) {
            merged.back().to = std::max(merged.back().to, one.to);
        } else {
            merged.push_back(one);
        }
    }
    intervals = std::move(merged);
}

}  // namespace

Builder::Place Builder::place(Fields& fields) {
    const auto found = fields.find("at");
    if (!found) return {};
    const auto values = found->list_of(2);
    return {values[0].number(-90, 90), values[1].number(-180, 180), true};
}

Slice Builder::words(Fields& fields, const char* key, Vocabulary& vocabulary) {
    std::vector<Index> own;
    for (const auto& one : fields.list(key)) {
        const Index word = vocabulary.of(one.text());
        if (std::find(own.begin(), own.end(), word) != own.end()) one.refuse("the name stands twice");
        own.push_back(word);
    }
    std::sort(own.begin(), own.end());
    const Slice slice{static_cast<Index>(problem_.words.size()), static_cast<Index>(own.size())};
    problem_.words.insert(problem_.words.end(), own.begin(), own.end());
    return slice;
}

Slice Builder::skills(Fields& fields) {
    Slice slice{static_cast<Index>(problem_.skills.size()), 0};
    const auto found = fields.find("skills");
    if (!found) return slice;
    for (const auto& [name, level] : found->object().items()) {
        const Value value(level, at_key(found->path(), name));
        if (name.empty()) value.refuse("the name is empty");
        problem_.skills.push_back({skills_.of(name), static_cast<std::int32_t>(value.whole({0, 3}))});
        ++slice.size;
    }
    return slice;
}

Slice Builder::certificates(Fields& fields) {
    Slice slice{static_cast<Index>(problem_.certificates.size()), 0};
    const auto found = fields.find("certificates");
    if (!found) return slice;
    for (const auto& [name, until] : found->object().items()) {
        const Value value(until, at_key(found->path(), name));
        if (name.empty()) value.refuse("the name is empty");
        problem_.certificates.push_back({words_.of(name), value.day()});
        ++slice.size;
    }
    return slice;
}

Slice Builder::preferences(Fields& fields) {
    Slice slice{static_cast<Index>(problem_.preferences.size()), 0};
    const auto found = fields.find("prefer");
    if (!found) return slice;
    constexpr std::string_view group = "group:";
    constexpr std::string_view area = "area:";
    for (const auto& [name, wish] : found->object().items()) {
        const Value value(wish, at_key(found->path(), name));
        Preference one;
        one.value = static_cast<std::int32_t>(value.whole({-2, 2}));
        if (name.starts_with(group) && name.size() > group.size()) {
            one.kind = Preference::Kind::group;
            one.name = groups_.of(name.substr(group.size()));
        } else if (name.starts_with(area) && name.size() > area.size()) {
            one.kind = Preference::Kind::area;
            one.name = areas_.of(name.substr(area.size()));
        } else {
            value.refuse("only group:... and area:... can be preferred");
        }
        problem_.preferences.push_back(one);
        ++slice.size;
    }
    return slice;
}

Slice Builder::available(Fields& fields, bool& tells) {
    Slice slice{static_cast<Index>(problem_.intervals.size()), 0};
    const auto found = fields.find("available");
    if (!found) return slice;
    tells = true;
    std::vector<Interval> intervals;
    for (const auto& one : found->list()) {
        const auto ends = one.list_of(2);
        const Interval interval{ends[0].minutes(), ends[1].minutes()};
        if (interval.to <= interval.from) one.refuse("the end is not after the start");
        intervals.push_back(interval);
    }
    merge(intervals);
    slice.size = static_cast<Index>(intervals.size());
    problem_.intervals.insert(problem_.intervals.end(), intervals.begin(), intervals.end());
    return slice;
}

void Builder::volunteer(const Value& value) {
    Fields fields(value);
    volunteers_.declare(fields.need("id"));
    Volunteer person;
    homes_.push_back(place(fields));
    if (const auto reach = fields.find("max_km")) {
        person.reach = static_cast<std::int32_t>(std::llround(reach->number(0, greatest_reach) * 1000));
    }
    person.age = static_cast<std::int32_t>(fields.whole("age", {0, 150}, -1));
    person.birth_year = static_cast<std::int32_t>(fields.whole("birth_year", {1850, 2999}, -1));
    if (person.age >= 0 && person.birth_year >= 0) value.refuse("age or birth_year, not both");
    person.languages = words(fields, "languages", words_);
    person.offers = words(fields, "offers", words_);
    person.blocked_groups = words(fields, "blocked_groups", groups_);
    person.skills = skills(fields);
    person.certificates = certificates(fields);
    person.preferences = preferences(fields);
    person.available = available(fields, person.tells_availability);
    person.limits = limits(fields);
    person.past_load = static_cast<std::int32_t>(fields.whole("past_load", count, 0));
    person.asked_week = static_cast<std::int32_t>(fields.whole("asked_week", count, 0));
    person.heads = static_cast<std::int32_t>(fields.whole("heads", {1, 10'000}, 1));
    person.newcomer = fields.truth("newcomer", false);
    fields.finish();
    problem_.volunteers.push_back(person);
}

}  // namespace yui::matching
