// Chains: a seat is filled by somebody who leaves another, which is filled in turn, as long as the whole of
// it gains; and its mirror, somebody who takes a seat from another, who looks for a new one. The search is
// guided by what a head is worth at the rewards of the last prices.
//
// Only people of one head who are not locked are moved. Works on one holding; owned by one thread.
#pragma once

#include <vector>

#include "matching/plan/dual.hpp"
#include "matching/plan/holding.hpp"
#include "matching/plan/least_costs.hpp"
#include "matching/plan/vain.hpp"

namespace yui::matching {

class Chains {
public:
    // Both outlive this.
    Chains(Holding& holding, const Rewards& rewards);

    void lock(Index edge) { locked_[edge] = 1; }
    void unlock(Index edge) { locked_[edge] = 0; }
    bool locked(Index edge) const { return locked_[edge] != 0; }
    void grow() { locked_.resize(graph_->edges(), 0); }  // with a graph that has got more edges
    void expect_changes() { locked_.reserve(2 * locked_.size()); }

    // Moves of others go through these, so that what people's time costs is known.
    void take(Index edge);
    void leave(Index edge);
    LeastCosts& costs() { return costs_; }
    const LeastCosts& costs() const { return costs_; }

    // Likewise, and noted as chains note theirs.
    void take_noted(Index edge);
    void leave_noted(Index edge);
    struct Mark {
        std::size_t left = 0;
        std::size_t taken = 0;
    };
    Mark mark() const { return {left_.size(), taken_.size()}; }
    void put_back(Mark mark);  // what was moved since, none of it having got another number

    // What was moved since forget(), in order.
    const std::vector<Index>& left() const { return left_; }
    const std::vector<Index>& taken() const { return taken_; }
    void forget() {
        left_.clear();
        taken_.clear();
    }

    static constexpr int usual_effort = 100;  // seats or people that one search looks at

    // Fills one open seat of the role if that gains; what it gained, or 0.
    std::int64_t fill(Index role, int effort = usual_effort);
    // Gives the person one more shift if that gains, moving others out of the way; what it gained, or 0.
    std::int64_t insert(Index volunteer, int effort = usual_effort);
    int spent() const { return spent_; }  // of the effort of the last search
    // fill() for every role that has open seats, until nothing gains; what it gained.
    std::int64_t fill_all();

private:
    struct Node {
        std::int64_t gain = 0;  // so far
        double hope = 0;        // what the chain may come to
        std::int32_t depth = 0;
        std::int32_t parent = -1;
        Index comes = none;  // the edge taken on the way here
        Index leaves =
            none;  // the edge given up for it: its seat (fill) or its person (insert) is what lacks
    };
    struct End {
        std::int64_t gain = 0;
        std::int32_t node = -1;
        Index comes = none;  // the edge that ends the chain, if any
    };

    void moved(Index edge);
    void start();
    std::int32_t pick();
    bool on_the_way(std::int32_t node, Index volunteer, Index role) const;
    std::int32_t add(Node node);  // its number, or -1 if there is no hope
    void offer(std::int64_t gain, std::int32_t node, Index comes);
    void apply();
    void search(void (Chains::*expand)(std::int32_t), int effort);

    void expand_seat(std::int32_t node);
    bool no_help(const Arc& arc, double gain, Mask week) const;
    bool in_vain(Index role);
    void consider_for_seat(std::int32_t node, const Arc& arc);
    void move_from(std::int32_t node, Index edge, Mask held, Index position);
    void expand_person(std::int32_t node);
    void displace(std::int32_t node, Index edge, std::int64_t gain);

    std::int64_t most_of_mix(Index role) const;
    bool hopeless(double at_most) const;
    bool has_seat(std::int32_t node, Index edge) const;
    double worth_of(Index edge) const;  // what a head is worth where the edge leads

    Holding* holding_;
    const Graph* graph_;
    const Rewards* rewards_;
    LeastCosts costs_;
    Vain* vain_ = nullptr;  // while all roles are filled
    Index root_ = none;     // the role to fill, or the person to insert
    std::vector<char> locked_;
    std::vector<Index> left_;
    std::vector<Index> taken_;
    std::vector<Index> put_back_;
    std::vector<Node> nodes_;
    std::vector<std::int32_t> open_;
    End best_;
    int spent_ = 0;
};

}  // namespace yui::matching
