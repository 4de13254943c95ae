// A graph under a plan that lives: roles come, people's edges change.
#include <algorithm>

#include "matching/plan/graph.hpp"

namespace yui::matching {

void Graph::expect_changes() {
    const std::size_t most = 2 * edges_.size() + degree_limit;
    edges_.reserve(most);
    volunteer_of_.reserve(most);
    arc_of_.reserve(most);
    capacity_.resize(persons_.size(), 0);
    posts_.reserve(2 * posts_.size());
    slots_.reserve(2 * slots_.size());
    to_role_.reserve(2 * to_role_.size());
}

void Graph::add_arc(Index edge) {
    auto& list = to_role_[edges_[edge].role];
    if (arc_of_.size() < edges_.size()) arc_of_.resize(edges_.size(), 0);
    arc_of_[edge] = static_cast<Index>(list.size());
    list.push_back({edge, volunteer_of_[edge], edges_[edge].gain});
}

void Graph::drop_arc(Index edge) {
    auto& list = to_role_[edges_[edge].role];
    list[arc_of_[edge]] = list.back();
    arc_of_[list.back().edge] = arc_of_[edge];
    list.pop_back();
}

void Graph::set_gain(Index edge, std::int64_t gain) {
    edges_[edge].gain = gain;
    to_role_[edges_[edge].role][arc_of_[edge]].gain = gain;
}

void Graph::replace_edges(Index volunteer, std::vector<Candidate> candidates) {
    for (Index e = first_[volunteer]; e < first_[volunteer] + degree_[volunteer]; ++e) drop_arc(e);
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return a.role < b.role;
    });
    const auto count = static_cast<Index>(candidates.size());
    const Index room = capacity(volunteer);
    capacity_.resize(persons_.size(), 0);
    capacity_[volunteer] = std::max(room, count);
    if (count > room) {
        first_[volunteer] = edges();
        edges_.resize(edges() + count);
        volunteer_of_.resize(edges(), volunteer);
    }
    degree_[volunteer] = count;
    Index edge = first_[volunteer];
    for (const auto& one : candidates) {
        edges_[edge] = make(one);
        add_arc(edge++);
    }
    set_masks(volunteer);
}

void Graph::add_role(Index role) {
    add_post(role);
    const auto& post = posts_[role];
    for (Index s = post.first_slot; s < post.first_slot + post.slots + post.mixes; ++s) {
        slots_[s].first_unit = units_;
        units_ += static_cast<Index>(slots_[s].seats);
    }
    to_role_.emplace_back();
}

void Graph::make_room(Index volunteer) {
    constexpr Index more = 8;
    capacity_.resize(persons_.size(), 0);
    const Index from = first_[volunteer];
    const Index count = degree_[volunteer];
    const Index begin = edges();
    capacity_[volunteer] = std::min(degree_limit, count + more);
    edges_.resize(begin + capacity_[volunteer]);
    volunteer_of_.resize(edges(), volunteer);
    arc_of_.resize(edges(), 0);
    for (Index i = 0; i < count; ++i) {
        edges_[begin + i] = edges_[from + i];
        arc_of_[begin + i] = arc_of_[from + i];
        to_role_[edges_[from + i].role][arc_of_[from + i]].edge = begin + i;
    }
    first_[volunteer] = begin;
}

void Graph::append_edge(const Candidate& candidate) {
    const Index v = candidate.volunteer;
    const Index position = degree_[v]++;
    const Index edge = first_[v] + position;
    edges_[edge] = make(candidate);
    add_arc(edge);
    for (Index i = 0; i <= position; ++i) relate(v, i, position);
}

void Graph::exchange_edge(Index edge, const Candidate& candidate) {
    const Index v = candidate.volunteer;
    const Index position = edge - first_[v];
    drop_arc(edge);
    for (Index i = 0; i < degree_[v]; ++i) {
        edges_[first_[v] + i].clash &= ~(Mask{1} << position);
        edges_[first_[v] + i].same_week &= ~(Mask{1} << position);
        edges_[first_[v] + i].same_month &= ~(Mask{1} << position);
    }
    edges_[edge] = make(candidate);
    add_arc(edge);
    for (Index i = 0; i < degree_[v]; ++i) relate(v, i, position);
}

}  // namespace yui::matching
