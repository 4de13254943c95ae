#include "matching/plan/search.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "matching/plan/mixing.hpp"

namespace yui::matching {
namespace {

constexpr std::int64_t first_increment = 10;
constexpr std::int64_t warm_increment = 2;
constexpr int between_plans = 10;

}  // namespace

Search::Search(const Graph& graph, const Crew& crew, const PlanOptions& options)
    : graph_(&graph),
      crew_(&crew),
      options_(&options),
      auction_(graph),
      work_(graph),
      best_(graph),
      best_value_(graph.base()),
      bound_(std::numeric_limits<double>::infinity()) {
    for (Index v = 0; v < graph.people() && !groups_; ++v) {
        groups_ = graph.person(v).heads > 1 && graph.degree(v) > 0;
    }
    rewards_.assign(graph.slots(), 0);
    for (Index s = 0; s < graph.slots(); ++s) {
        rewards_[s] = graph.first_reward(s);
    }
}

std::int64_t Search::bound() const {
    return std::isfinite(bound_) ? static_cast<std::int64_t>(std::floor(bound_)) : 0;
}

bool Search::halted() {
    if (stopped_ == Stopped::finished && options_->cancelled()) stopped_ = Stopped::cancelled;
    if (stopped_ == Stopped::finished && options_->out_of_time()) stopped_ = Stopped::time;
    return stopped_ != Stopped::finished;
}

void Search::report(Stage stage) {
    options_->progress({stage, done_, options_->iterations, best_value_, bound()});
}

void Search::keep_if_better() {
    const auto value = graph_->base() + work_.value();
    if (value <= best_value_) return;
    best_value_ = value;
    best_ = work_;
}

// Groups come first, those that bring most above the going rate: nobody can outbid them later.
void Search::place_groups(const Rewards& rewards) {
    if (!groups_) return;
    struct Wish {
        double margin;
        Index edge;
    };
    std::vector<Wish> wishes;
    for (Index v = 0; v < graph_->people(); ++v) {
        const auto& person = graph_->person(v);
        if (person.heads == 1) continue;
        for (Index e = graph_->first(v); e < graph_->first(v) + graph_->degree(v); ++e) {
            const auto& edge = graph_->edge(e);
            const double margin = static_cast<double>(edge.gain - graph_->burden(person, 1)) +
                                  person.heads * Scheduler::reward(edge, rewards);
            if (margin > 0) wishes.push_back({margin, e});
        }
    }
    std::stable_sort(
        wishes.begin(), wishes.end(), [](const Wish& a, const Wish& b) { return a.margin > b.margin; });
    for (const auto& wish : wishes) {
        const Index v = graph_->volunteer_of(wish.edge);
        const auto& person = graph_->person(v);
        if (work_.holds(wish.edge) || !work_.fits(wish.edge) || work_.room(wish.edge) < person.heads)
            continue;
        const auto later = graph_->burden(person, work_.shifts(v) + 1) - graph_->burden(person, 1);
        if (wish.margin - static_cast<double>(later) > 0) work_.take(wish.edge);
    }
}

void Search::improve(const Rewards& rewards) {
    Chains chains(work_, rewards);
    chains.fill_all();
    if (Mixing(work_, chains).about_all() > 0) chains.fill_all();
}

void Search::first_plan() {
    report(Stage::auction);
    place_groups(rewards_);
    auction_.reset_prices();
    auction_.run(work_, first_increment, options_->seed, [this] { return halted(); });
    rewards_ = auction_.rewards();
    improve(rewards_);
    keep_if_better();
    report(Stage::auction);
}

// What people would do alone, where it fits together: the plan from which a warm auction starts.
void Search::take_schedules(const Descent& descent) {
    for (Index v = 0; v < graph_->people(); ++v) {
        if (graph_->person(v).heads > 1) continue;
        for (Mask rest = descent.schedules()[v]; rest != 0; rest &= rest - 1) {
            const Index edge = graph_->first(v) + static_cast<Index>(std::countr_zero(rest));
            if (work_.room(edge) > 0 && work_.fits(edge)) work_.take(edge);
        }
    }
}

void Search::warm_plan(Descent& descent) {
    work_.clear();
    place_groups(descent.rewards());
    take_schedules(descent);
    auction_.set_prices(descent.rewards());
    auction_.run(work_, warm_increment, options_->seed + static_cast<std::uint64_t>(done_), [this] {
        return halted();
    });
    improve(descent.rewards());
    keep_if_better();
}

void Search::iterate() {
    Dual dual(*graph_, *crew_);
    Descent descent(*graph_, dual, rewards_);
    while (done_ < options_->iterations && !halted()) {
        descent.step(static_cast<double>(best_value_));
        ++done_;
        bound_ = descent.bound();
        if (done_ % between_plans == 0 || done_ == options_->iterations) {
            warm_plan(descent);
            report(Stage::iterations);
        }
        if (bound() <= best_value_) break;
    }
    rewards_ = descent.rewards();
}

}  // namespace yui::matching
