// Better rewards for the bound of the city: those of the candidates' bound forget pairs that were no
// candidates, so a few more steps are made against all pairs that somebody gains from, or nearly does.
//
// Whatever comes out is only a proposal; CityBound proves what it is worth.
#pragma once

#include <vector>

#include "matching/plan/dual.hpp"

namespace yui::matching {

class CityDescent {
public:
    // Rewards never rise by more than this above where they began, so that whoever is further from gaining
    // need not be in `pairs`.
    static constexpr double margin = 60;

    // `pairs` sorted by volunteer.
    CityDescent(const Graph& graph,
                const Crew& crew,
                const std::vector<Candidate>& pairs,
                const Rewards& start);

    // `plan` is what the best plan is worth.
    Rewards run(int steps, double plan);

private:
    struct Pick {
        double value = 0;
        Index role = 0;
        Minutes length = 0;
        Index slot = 0;
        Index mix = none;  // slot of the person's generation
    };
    struct Desk {  // room for work of one thread
        std::vector<Pick> picks;
        std::vector<Pick> chosen;
        std::vector<std::int32_t> came;  // heads by slot
    };

    double evaluate(const Rewards& rewards);
    double serve(std::size_t part, Desk& desk, const Rewards& rewards) const;
    double choose(Index volunteer, Desk& desk) const;
    bool fits(Index volunteer, const Pick& pick, const std::vector<Pick>& chosen) const;
    void move(Rewards& rewards, double distance);

    const Graph* graph_;
    const Crew* crew_;
    const std::vector<Candidate>* pairs_;
    Rewards start_;
    Dual posts_;
    std::vector<Desk> desks_;
    std::vector<double> surplus_;
    std::vector<double> direction_;
    double scale_ = 0.5;
};

}  // namespace yui::matching
