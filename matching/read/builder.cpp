// What belongs to the whole instance, and what can be known only at its end.
#include "matching/read/builder.hpp"

#include <algorithm>
#include <cmath>

namespace yui::matching {
namespace {

constexpr double greatest_points = 1e6;

template <class T>
void sort_once(std::vector<T>& list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace

void Builder::options(const Value& value) {
    Fields fields(value);
    const auto points = [&](const char* key, std::optional<double>& into) {
        if (const auto found = fields.find(key)) into = found->number(0, greatest_points);
    };
    points("bonus_min", given_.bonus_min);
    points("bonus_extra", given_.bonus_extra);
    points("fairness", given_.fairness);
    points("age_mix", given_.age_mix);
    problem_.options.stability = fields.whole(
        "stability", {0, static_cast<std::int64_t>(greatest_points)}, problem_.options.stability);
    problem_.options.compact_crew = fields.truth("compact_crew", false);
    problem_.options.all_roles_required = fields.truth("all_roles_required", false);
    fields.finish();
}

void Builder::now(const Value& value) {
    problem_.now = value.minutes();
    problem_.has_now = true;
}

void Builder::contact_budget(const Value& value) {
    problem_.contact_budget_week = static_cast<std::int32_t>(value.whole({0, 1'000'000}));
}

void Builder::conflict(const Value& value) {
    const auto two = value.list_of(2);
    const Index one = shifts_.mention(two[0]);
    const Index other = shifts_.mention(two[1]);
    if (one == other) value.refuse("a shift cannot conflict with itself");
    problem_.conflicts.push_back({one, other});
}

std::vector<Pair>& Builder::list(Pairs which) {
    if (which == Pairs::pinned) return problem_.pinned;
    return which == Pairs::announced ? problem_.announced : problem_.forbidden;
}

void Builder::pair(Pairs which, const Value& value) {
    const auto two = value.list_of(2);
    list(which).push_back({volunteers_.mention(two[0]), roles_.mention(two[1])});
}

void Builder::edge(const Value& value) {
    Fields fields(value);
    const Index volunteer = volunteers_.mention(fields.need("volunteer"));
    const Index role = roles_.mention(fields.need("role"));
    const auto points = fields.need("utility").whole({-many, many});
    std::int64_t minutes = -1;
    if (const auto hours = fields.find("hours"))
        minutes = std::llround(hours->number(0, greatest_hours) * 60);
    fields.finish();
    open_edges_.push_back({volunteer, role, points, minutes, open_edges_.size()});
}

void Builder::finish_options() {
    const Options usual;
    auto& options = problem_.options;
    const bool plain = problem_.lists_edges;
    options.bonus_min = given_.bonus_min.value_or(plain ? 0 : usual.bonus_min);
    options.bonus_extra =
        given_.bonus_extra.value_or(plain ? 0 : std::min(usual.bonus_extra, options.bonus_min));
    options.fairness = given_.fairness.value_or(plain ? 0 : usual.fairness);
    options.age_mix = given_.age_mix.value_or(plain ? 0 : usual.age_mix);
    if (options.bonus_extra > options.bonus_min) {
        throw Fault{"$.options.bonus_extra", "bonus_extra is greater than bonus_min"};
    }
}

void Builder::finish_places() {
    double south = 90;
    double north = -90;
    // Of the work alone: a further person moves nobody else.
    for (const auto& place : sites_) {
        if (!place.known) continue;
        south = std::min(south, place.latitude);
        north = std::max(north, place.latitude);
    }
    const Projection project((south + north) / 2);
    const auto point = [&](const Place& place) {
        return place.known ? project(place.latitude, place.longitude) : Point{};
    };
    for (std::size_t i = 0; i < homes_.size(); ++i) problem_.volunteers[i].at = point(homes_[i]);
    for (std::size_t i = 0; i < sites_.size(); ++i) problem_.shifts[i].at = point(sites_[i]);
}

void Builder::finish_pairs() {
    for (auto* list : {&problem_.pinned, &problem_.announced, &problem_.forbidden}) {
        for (auto& pair : *list) pair = {volunteers_.position(pair.volunteer), roles_.position(pair.role)};
        sort_once(*list);
    }
    for (auto& pair : problem_.conflicts) {
        const Index a = shifts_.position(pair.one);
        const Index b = shifts_.position(pair.other);
        pair = {std::min(a, b), std::max(a, b)};
    }
    sort_once(problem_.conflicts);
}

void Builder::finish_edges() {
    for (auto& edge : open_edges_) {
        edge.volunteer = volunteers_.position(edge.volunteer);
        edge.role = roles_.position(edge.role);
    }
    const auto key = [](const OpenEdge& edge) { return Pair{edge.volunteer, edge.role}; };
    std::stable_sort(open_edges_.begin(), open_edges_.end(), [&](const OpenEdge& a, const OpenEdge& b) {
        return key(a) < key(b);
    });
    for (const auto& edge : open_edges_) {
        const auto length = edge.minutes < 0 ? problem_.shift_of(edge.role).length : edge.minutes;
        auto& edges = problem_.edges;
        if (!edges.empty() && Pair{edges.back().volunteer, edges.back().role} == key(edge)) {
            throw Fault{at_index("$.edges", edge.item), "the pair stands twice"};
        }
        edges.push_back({edge.volunteer, edge.role, edge.utility, static_cast<Minutes>(length)});
    }
}

Problem Builder::finish() {
    finish_options();
    finish_places();
    finish_pairs();
    finish_edges();
    auto& names = problem_.names;
    names.volunteers = volunteers_.take();
    names.shifts = shifts_.take();
    names.roles = roles_.take();
    names.groups = groups_.take();
    names.areas = areas_.take();
    names.skills = skills_.take();
    names.words = words_.take();
    return std::move(problem_);
}

}  // namespace yui::matching
