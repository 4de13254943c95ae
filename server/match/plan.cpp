#include "matching/plan/plan.hpp"

#include <chrono>
#include <iomanip>
#include <ostream>

#include "matching/metrics/metrics.hpp"
#include "matching/write/plan.hpp"
#include "server/match/files.hpp"
#include "server/match/interrupt.hpp"
#include "server/match/progress.hpp"
#include "server/match/verbs.hpp"

namespace yui::match {
namespace {

using Clock = std::chrono::steady_clock;

struct Percent {
    double share;
};

std::ostream& operator<<(std::ostream& out, Percent percent) {
    return out << std::fixed << std::setprecision(2) << 100 * percent.share << " %";
}

const char* told(matching::Stopped stopped) {
    switch (stopped) {
        case matching::Stopped::finished:
            return "";
        case matching::Stopped::time:
            return "Stopped: the time was up.\n";
        case matching::Stopped::cancelled:
            return "Stopped: cancelled.\n";
    }
    return "";
}

void summary(const matching::Problem& problem,
             const matching::Plan& plan,
             const matching::Metrics& metrics,
             std::ostream& out) {
    out << "Heads          " << metrics.heads << " (" << Percent{metrics.fill} << " of the seats, "
        << Percent{metrics.minimum_fill} << " of the least numbers)\n"
        << "People         " << metrics.people << " of " << metrics.eligible_people
        << " who could help; nobody more than " << metrics.max_load << " shifts\n"
        << "Objective      " << plan.worth.objective << (plan.optimal ? ", the best there is" : "") << '\n'
        << "Bound          " << plan.bound << " for the city, " << plan.bound_candidates
        << " for the candidates\n"
        << "Gap            " << Percent{plan.gap()} << ", normalised " << Percent{plan.normalised_gap()}
        << '\n'
        << "Utility        " << plan.worth.utility << ", at most " << plan.utility_bound << '\n'
        << "Evenness       Gini " << std::setprecision(3) << metrics.gini_new << " of new shifts, "
        << metrics.gini_total << " with past ones; busiest tenth " << Percent{metrics.busiest_tenth} << '\n'
        << "Needs          " << plan.unmet.size() << " of " << problem.roles.size()
        << " below their least number, " << metrics.empty_needs.size() << " suit nobody\n"
        << told(plan.stopped);
    if (!problem.options.all_roles_required) return;
    for (const auto& one : plan.unmet)
        out << "Not met        " << problem.names.roles[one.role] << " lacks " << one.missing << '\n';
}

}  // namespace

matching::PlanOptions plan_options(const Options& options) {
    matching::PlanOptions chosen;
    chosen.iterations = options.iterations;
    chosen.threads = options.threads;
    chosen.seed = options.seed;
    if (options.time_limit > 0) {
        const auto end = Clock::now() + std::chrono::duration<double>(options.time_limit);
        chosen.out_of_time = [end] { return Clock::now() >= end; };
    }
    return chosen;
}

int plan(const Options& options, std::ostream& out) {
    const auto problem = problem_of(options);
    const Interrupt interrupt;
    auto chosen = plan_options(options);
    chosen.cancelled = Interrupt::came;
    chosen.progress = progress_bar();
    const auto found = matching::plan(problem, chosen);
    const auto measured = matching::metrics(problem, found);
    if (options.json || !options.out.empty())
        put(options.out, matching::plan_json(problem, found, measured), out);
    if (!options.json) summary(problem, found, measured, out);
    return 0;
}

}  // namespace yui::match
