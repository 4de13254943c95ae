// One week of work while people are found for it: who has confirmed, who has declined, what people answer.
//
// Owned by one thread.
#pragma once

#include <set>
#include <vector>

#include "matching/explain/rota.hpp"
#include "matching/generate/dice.hpp"
#include "matching/plan/graph.hpp"
#include "matching/simulate/person.hpp"

namespace yui::matching::simulate {

class Week {
public:
    // People and problem outlive the week; `seed` is the city's.
    Week(const Problem& problem, std::vector<Person>& people, std::uint64_t seed, std::int64_t number);

    const Problem& problem() const { return *problem_; }
    const Rota& rota() const { return rota_; }
    std::vector<Person>& people() { return *people_; }
    // What somebody may do, best for them first.
    const std::vector<Candidate>& choices(Index volunteer) const { return choices_[volunteer]; }
    // Who may do a role, best first.
    const std::vector<Candidate>& candidates(Index role) const { return candidates_[role]; }

    void begin_day(std::int64_t day);
    std::int64_t day() const { return day_; }
    void cancellations();

    bool declined(Index volunteer, Index role) const { return declined_.count({volunteer, role}) > 0; }
    const std::set<Pair>& refusals() const { return declined_; }
    bool could_take(const Candidate& one) const;  // by every hard rule, and has not declined

    bool comes_by(Index volunteer) const;  // looks at the board today
    // Asks for one role: counts the contact, remembers a no, confirms a yes.
    void ask(const Candidate& one);
    // Signs up by themselves, or does not.
    void consider(const Candidate& one);

    // The same throw for the same question, whatever the policy.
    double thrown(std::uint64_t question, Index volunteer, Index role) const;

private:
    double willingness(const Candidate& one) const;

    const Problem* problem_;
    std::vector<Person>* people_;
    std::uint64_t seed_;
    std::int64_t day_ = 0;
    Rota rota_;
    std::set<Pair> declined_;
    std::vector<std::vector<Candidate>> choices_;
    std::vector<std::vector<Candidate>> candidates_;
};

// What a policy does on one day.
void board_day(Week& week);
void greedy_day(Week& week);
void engine_day(Week& week);

}  // namespace yui::matching::simulate
