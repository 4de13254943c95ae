// A generated city with everything that measuring a plan needs.
#pragma once

#include <memory>

#include "matching/candidates/index.hpp"
#include "matching/generate/generate.hpp"
#include "matching/plan/crew.hpp"

namespace yui::matching::bench {

struct City {
    Problem problem;
    std::unique_ptr<CandidateIndex> index;
    std::unique_ptr<Graph> graph;
    std::size_t per_role = 0;  // candidates
    double numbering_seconds = 0;
    double index_seconds = 0;
    double candidate_seconds = 0;
    double graph_seconds = 0;
};

// What is planned of a city with every rule.
enum class Kept {
    all,
    basic,  // the same people, work and pairs, but only rules of the published measurements
};

// Not movable in its parts: the index and the graph point to the problem. `per_role` 0: as plan() takes.
enum class Numbers { file, place };  // in the order of the file, or as plan() numbers
std::unique_ptr<City> city(const generate::Recipe& recipe,
                           std::size_t per_role,
                           Kept kept = Kept::all,
                           Numbers numbers = Numbers::file);

double cpu_seconds();  // of this process, all threads

}  // namespace yui::matching::bench
