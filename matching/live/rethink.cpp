#include "matching/live/rethink.hpp"

#include <algorithm>
#include <bit>

namespace yui::matching {
namespace {

constexpr double notable_regret = 100;
constexpr int most_of_one = 16;  // of the effort, for one search
constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;

}  // namespace

bool Rethink::worthwhile(Index volunteer) {
    const auto& person = graph_->person(volunteer);
    if (person.heads != 1) return false;
    double own = 0;
    std::int32_t count = 0;
    for (Mask rest = holding_->held(volunteer); rest != 0; rest &= rest - 1) {
        const Index e = graph_->first(volunteer) + static_cast<Index>(std::countr_zero(rest));
        if (chains_->locked(e)) return false;
        const Edge& edge = graph_->edge(e);
        own += static_cast<double>(edge.gain - graph_->burden(person, ++count));
        own += Scheduler::reward(edge, *rewards_);
    }
    const auto best = scheduler_.best(volunteer, *rewards_);
    best_ = best.chosen;
    return best.value > own + notable_regret && best_ != holding_->held(volunteer);
}

// Where these edges lead, as one number in any order: the edges have others when the person has changed.
std::uint64_t Rethink::roles_of(Index volunteer, Mask edges) const {
    std::uint64_t roles = 0;
    for (; edges != 0; edges &= edges - 1) {
        const Index e = graph_->first(volunteer) + static_cast<Index>(std::countr_zero(edges));
        const auto spread = (std::uint64_t{graph_->edge(e).role} + 1) * odd;
        roles += (spread ^ spread >> 32) * odd;
    }
    return roles;
}

void Rethink::take(Index edge) {
    const Index v = graph_->volunteer_of(edge);
    const Index role = graph_->edge(edge).role;
    gain_ += holding_->mix_change(none, edge);
    gain_ += graph_->edge(edge).gain + graph_->bonus(graph_->post(role), holding_->heads(role)) -
             graph_->burden(graph_->person(v), holding_->shifts(v) + 1);
    chains_->take_noted(edge);
}

void Rethink::leave(Index edge) {
    const Index v = graph_->volunteer_of(edge);
    const Index role = graph_->edge(edge).role;
    gain_ += holding_->mix_change(edge, none);
    gain_ -= graph_->edge(edge).gain + graph_->bonus(graph_->post(role), holding_->heads(role) - 1) -
             graph_->burden(graph_->person(v), holding_->shifts(v));
    chains_->leave_noted(edge);
}

// Whoever gains least there steps aside.
bool Rethink::make_room(Index edge) {
    if (holding_->room(edge) > 0) return true;
    const Edge& e = graph_->edge(edge);
    Index weakest = none;
    for (const Index s : {e.slot, e.own_slot()}) {
        if (s == none) continue;
        const auto& slot = graph_->slot(s);
        for (Index u = slot.first_unit; u < slot.first_unit + static_cast<Index>(slot.seats); ++u) {
            const Index held = holding_->holder(u);
            if (held == none || chains_->locked(held)) continue;
            if (graph_->person(graph_->volunteer_of(held)).heads != 1) continue;
            if (weakest == none || graph_->edge(held).gain < graph_->edge(weakest).gain) weakest = held;
        }
    }
    if (weakest == none) return false;
    people_.push_back(graph_->volunteer_of(weakest));
    leave(weakest);
    return true;
}

void Rethink::try_best(Index volunteer) {
    const Index first = graph_->first(volunteer);
    const auto each = [&](Mask mask, auto call) {
        for (; mask != 0; mask &= mask - 1) call(first + static_cast<Index>(std::countr_zero(mask)));
    };
    const Mask before = holding_->held(volunteer);
    each(before & ~best_, [&](Index edge) {
        roles_.push_back(graph_->edge(edge).role);
        leave(edge);
    });
    each(best_ & ~before, [&](Index edge) {
        if (holding_->fits(edge) && make_room(edge)) take(edge);
    });
    for (const Index v : people_) {
        if (spent_ < effort_) gain_ += chains_->insert(v, effort_of_one());
        spent_ += chains_->spent();
    }
    for (const Index role : roles_) {
        if (spent_ < effort_) gain_ += chains_->fill(role, effort_of_one());
        spent_ += chains_->spent();
    }
}

int Rethink::effort_of_one() const { return std::min(effort_ - spent_, most_of_one); }

std::int64_t Rethink::about(Index volunteer, int effort) {
    effort_ = effort;
    spent_ = 1;
    gain_ = 0;
    if (!worthwhile(volunteer)) return 0;
    failed_.resize(graph_->people(), 0);
    const auto wish = roles_of(volunteer, best_);
    if (failed_[volunteer] == wish) return 0;
    people_.clear();
    roles_.clear();
    const auto mark = chains_->mark();
    try_best(volunteer);
    if (gain_ > 0) return gain_;
    chains_->put_back(mark);
    failed_[volunteer] = wish;
    return 0;
}

}  // namespace yui::matching
