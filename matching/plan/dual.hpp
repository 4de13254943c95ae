// The proven upper bound: every seat pays a reward, every person does what is best for them alone at these
// rewards, every role keeps the heads that are worth their reward. Whatever the rewards, no plan is worth
// more than the sum; moving them step by step against what is over- and undersubscribed brings the sum down.
//
// Rewards are multiples of 1/64, so that all sums are exact and the same in any order, with any number of
// threads.
#pragma once

#include <vector>

#include "matching/plan/crew.hpp"
#include "matching/plan/schedule.hpp"

namespace yui::matching {

using Rewards = std::vector<double>;  // by slot

class Dual {
public:
    Dual(const Graph& graph, const Crew& crew);

    struct Answer {
        double bound = 0;   // with base()
        double people = 0;  // part of it: what people do
    };
    // Evaluates; afterwards chosen() and surplus() belong to these rewards.
    Answer evaluate(const Rewards& rewards);
    Mask chosen(Index volunteer) const { return chosen_[volunteer]; }
    // Heads that came less heads that were wanted, by slot.
    const std::vector<double>& surplus() const { return surplus_; }
    // The same where so many heads came; then that is surplus().
    const std::vector<double>& surplus_of(const std::vector<std::int32_t>& came, const Rewards& rewards);
    // What roles keep, at these rewards.
    double posts(const Rewards& rewards) const;

    static double rounded(double reward);
    // The nearest reward that a slot may pay: for a generation it is never below nothing, since nobody need
    // be counted.
    double allowed(Index slot, double reward) const;

private:
    void serve(std::size_t part, unsigned thread, const Rewards& rewards);
    void demand(const Rewards& rewards);

    const Graph* graph_;
    const Crew* crew_;
    std::vector<Scheduler> schedulers_;  // by thread
    std::vector<Mask> chosen_;
    std::vector<double> surplus_;
    std::vector<double> worth_;                    // by part
    std::vector<std::vector<std::int32_t>> came_;  // by thread, by slot
};

// Deflected subgradient steps towards the least bound.
class Descent {
public:
    Descent(const Graph& graph, Dual& dual, Rewards start);

    // One evaluation and one step; `plan` is what the best plan so far is worth, with base().
    void step(double plan);

    double bound() const { return bound_; }                            // the least so far, with base()
    const Rewards& rewards() const { return best_; }                   // where it was found
    const std::vector<Mask>& schedules() const { return schedules_; }  // what people did there

private:
    void move(double distance);

    const Graph* graph_;
    Dual* dual_;
    Rewards now_;
    Rewards best_;
    std::vector<Mask> schedules_;
    std::vector<double> direction_;
    double bound_;
    double scale_ = 0.25;  // of a Polyak step; grows while steps succeed
    int failures_ = 0;
};

}  // namespace yui::matching
