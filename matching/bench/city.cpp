#include "matching/bench/city.hpp"

#include <ctime>
#include <stdexcept>

#include "matching/plan/numbering.hpp"
#include "matching/read/instance.hpp"

namespace yui::matching::bench {

double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

namespace {

// Flexible needs stay: without them there would be other pairs.
void keep_basic_rules(Problem& problem) {
    for (auto& person : problem.volunteers) {
        person.limits.shifts_month = person.limits.minutes_month = unlimited;
        person.heads = 1;
        person.newcomer = false;
    }
    for (auto& role : problem.roles) {
        role.newcomer_seats = role.experienced_seats = 0;
        role.max_age = -1;
        role.needs = {};
        role.mixed_ages = false;
    }
    problem.pinned.clear();
    problem.announced.clear();
    problem.forbidden.clear();
    problem.conflicts.clear();
}

std::vector<Candidate> pairs_of(const Problem& problem, std::size_t per_role) {
    const CandidateIndex index(problem);
    return candidates(problem, &index, per_role, Crew(1));
}

}  // namespace

std::unique_ptr<City> city(const generate::Recipe& recipe, std::size_t per_role, Kept kept, Numbers numbers) {
    auto made = std::make_unique<City>();
    ReadLimits limits;
    limits.bytes = std::size_t{4} << 30;
    auto reading = read_instance(generate::instance(recipe), limits);
    if (const auto* error = std::get_if<ReadError>(&reading)) throw std::runtime_error(error->message);
    made->problem = std::get<Problem>(std::move(reading));
    const double begun = cpu_seconds();
    if (numbers == Numbers::place) made->problem = Numbering(made->problem).apply(made->problem);
    made->numbering_seconds = cpu_seconds() - begun;
    made->per_role = per_role > 0 ? per_role : usual_candidates_per_role(made->problem);
    std::vector<Candidate> of_all_rules;
    if (kept == Kept::basic) {
        of_all_rules = pairs_of(made->problem, made->per_role);
        keep_basic_rules(made->problem);
    }
    const double start = cpu_seconds();
    made->index = std::make_unique<CandidateIndex>(made->problem);
    const double built = cpu_seconds();
    auto found = candidates(made->problem, made->index.get(), made->per_role, Crew(1));
    made->index_seconds = built - start;
    made->candidate_seconds = cpu_seconds() - built;
    if (kept == Kept::basic) found = std::move(of_all_rules);
    const double chosen = cpu_seconds();
    made->graph = std::make_unique<Graph>(made->problem, std::move(found));
    made->graph_seconds = cpu_seconds() - chosen;
    return made;
}

}  // namespace yui::matching::bench
