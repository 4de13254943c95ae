#include "matching/check/facts.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "matching/check/calendar.hpp"

namespace yui::matching::check {
namespace {

using nlohmann::json;

std::int64_t known(std::optional<std::int64_t> value, const std::string& text) {
    if (!value) throw std::invalid_argument("not a date or time: " + text);
    return *value;
}

std::int64_t date(const json& value) {
    const auto text = value.get<std::string>();
    return known(read_date(text), text);
}

std::int64_t time(const json& value) {
    const auto text = value.get<std::string>();
    return known(read_time(text), text);
}

Place place(const json& value) { return {value.at(0).get<double>(), value.at(1).get<double>()}; }

template <class T>
std::optional<T> maybe(const json& object, const char* name) {
    if (!object.contains(name)) return std::nullopt;
    return object.at(name).get<T>();
}

template <class Read>
auto maybe_read(const json& object, const char* name, Read read) -> std::optional<decltype(read(object))> {
    if (!object.contains(name)) return std::nullopt;
    return read(object.at(name));
}

std::set<std::string> names(const json& object, const char* name) {
    return object.value(name, std::set<std::string>{});
}

std::vector<std::pair<std::int64_t, std::int64_t>> merged(const json& value) {
    std::vector<std::pair<std::int64_t, std::int64_t>> spans;
    for (const auto& span : value) spans.emplace_back(time(span.at(0)), time(span.at(1)));
    std::sort(spans.begin(), spans.end());
    std::vector<std::pair<std::int64_t, std::int64_t>> result;
    for (const auto& span : spans) {
        if (!result.empty() && span.first <= result.back().second)
            result.back().second = std::max(result.back().second, span.second);
        else
            result.push_back(span);
    }
    return result;
}

Person person(const json& from) {
    Person one;
    one.id = from.at("id").get<std::string>();
    one.at = maybe_read(from, "at", place);
    one.max_km = maybe<double>(from, "max_km");
    one.age = maybe<std::int64_t>(from, "age");
    one.birth_year = maybe<std::int64_t>(from, "birth_year");
    one.languages = names(from, "languages");
    one.skills = from.value("skills", one.skills);
    const auto certificates = from.value("certificates", json::object());
    for (const auto& [name, until] : certificates.items()) one.certificates[name] = date(until);
    one.available = maybe_read(from, "available", merged);
    one.max_shifts_week = maybe<std::int64_t>(from, "max_shifts_week");
    one.max_shifts_month = maybe<std::int64_t>(from, "max_shifts_month");
    one.max_hours_week = maybe<double>(from, "max_hours_week");
    one.max_hours_month = maybe<double>(from, "max_hours_month");
    one.past_load = from.value("past_load", one.past_load);
    one.heads = from.value("heads", one.heads);
    one.asked_week = from.value("asked_week", one.asked_week);
    one.newcomer = from.value("newcomer", false);
    one.blocked_groups = names(from, "blocked_groups");
    one.offers = names(from, "offers");
    one.prefer = from.value("prefer", one.prefer);
    return one;
}

Shift shift(const json& from) {
    Shift one;
    one.id = from.at("id").get<std::string>();
    one.group = from.value("group", "");
    one.area = from.value("area", "");
    one.at = maybe_read(from, "at", place);
    one.start = maybe_read(from, "start", time);
    one.end = maybe_read(from, "end", time);
    one.deadline = maybe_read(from, "deadline", time);
    one.hours = maybe<double>(from, "hours");
    if (from.contains("term")) one.term = {date(from.at("term").at(0)), date(from.at("term").at(1))};
    one.importance = from.value("importance", 1.0);
    return one;
}

Role role(const json& from, const Id& shift) {
    Role one;
    one.id = from.at("id").get<std::string>();
    one.shift = shift;
    one.max = from.at("max").get<std::int64_t>();
    one.min = from.value("min", one.min);
    one.skills = from.value("skills", one.skills);
    one.language = from.value("language", "");
    one.min_age = maybe<std::int64_t>(from, "min_age");
    one.max_age = maybe<std::int64_t>(from, "max_age");
    one.certificates = names(from, "certificates");
    one.needs = names(from, "needs");
    one.newcomer_seats = from.value("newcomer_seats", one.newcomer_seats);
    one.experienced_min = from.value("experienced_min", one.experienced_min);
    one.mixed_ages = from.value("mixed_ages", false);
    return one;
}

std::set<Pair> pairs(const json& instance, const char* name) {
    std::set<Pair> result;
    for (const auto& pair : instance.value(name, json::array()))
        result.emplace(pair.at(0).get<std::string>(), pair.at(1).get<std::string>());
    return result;
}

std::map<Pair, Edge> edges(const json& list) {
    std::map<Pair, Edge> result;
    for (const auto& edge : list)
        result[{edge.at("volunteer").get<std::string>(), edge.at("role").get<std::string>()}] = {
            edge.at("utility").get<std::int64_t>(), maybe<double>(edge, "hours")};
    return result;
}

// In explicit-edge mode plain assignment must come out as plain assignment: nothing beside utility counts
// unless the input asks for it.
Weights weights(const json& instance) {
    Weights result;
    if (instance.contains("edges"))
        result.bonus_min = result.bonus_extra = result.fairness = result.age_mix = 0;
    const auto options = instance.value("options", json::object());
    result.bonus_min = options.value("bonus_min", result.bonus_min);
    // A further head is never worth more than one of the least number.
    result.bonus_extra = options.value("bonus_extra", std::min(result.bonus_extra, result.bonus_min));
    result.fairness = options.value("fairness", result.fairness);
    result.age_mix = options.value("age_mix", result.age_mix);
    result.stability = options.value("stability", result.stability);
    result.compact_crew = options.value("compact_crew", false);
    result.all_roles_required = options.value("all_roles_required", false);
    return result;
}

void read_shifts(const json& instance, Facts& facts) {
    for (const auto& from : instance.at("shifts")) {
        const auto one = shift(from);
        for (const auto& inner : from.at("roles")) {
            const auto work = role(inner, one.id);
            facts.roles[work.id] = work;
        }
        facts.shifts[one.id] = one;
    }
}

double middle_latitude(const Facts& facts) {
    std::vector<double> latitudes;
    for (const auto& [id, one] : facts.shifts)
        if (one.at) latitudes.push_back(one.at->latitude);
    if (latitudes.empty()) return 0;
    const auto [south, north] = std::minmax_element(latitudes.begin(), latitudes.end());
    return (*south + *north) / 2;
}

}  // namespace

Facts facts_of(const json& instance) {
    if (instance.at("format").get<std::string>() != "yui-instance/1")
        throw std::invalid_argument("format is not yui-instance/1");
    Facts facts;
    for (const auto& from : instance.at("volunteers")) {
        const auto one = person(from);
        facts.people[one.id] = one;
    }
    read_shifts(instance, facts);
    facts.middle_latitude = middle_latitude(facts);
    if (instance.contains("edges")) facts.edges = edges(instance.at("edges"));
    for (const auto& [one, other] : pairs(instance, "conflicts")) {
        facts.conflicts.emplace(one, other);
        facts.conflicts.emplace(other, one);
    }
    facts.pinned = pairs(instance, "pinned");
    facts.announced = pairs(instance, "announced");
    facts.forbidden = pairs(instance, "forbidden");
    facts.now = maybe_read(instance, "now", time);
    facts.weights = weights(instance);
    return facts;
}

}  // namespace yui::matching::check
