#include <nlohmann/json.hpp>
#include <ostream>

#include "matching/explain/story.hpp"
#include "matching/plan/plan.hpp"
#include "matching/write/people.hpp"
#include "server/match/files.hpp"
#include "server/match/names.hpp"
#include "server/match/progress.hpp"
#include "server/match/verbs.hpp"

namespace yui::match {
namespace {

using matching::Problem;
using matching::Story;
using Json = nlohmann::ordered_json;

std::string terms_of(const Story& story) {
    std::string text;
    for (std::size_t i = 0; i < matching::pair_terms; ++i) {
        text += text.empty() ? "" : ", ";
        text += std::string(name(static_cast<matching::PairTerm>(i))) + " " + std::to_string(story.terms[i]);
    }
    return text;
}

std::string role_at(const Problem& problem, matching::Index role) {
    return problem.names.roles[role] + " of shift " + problem.names.shifts[problem.roles[role].shift];
}

void print_verdict(const Problem& problem, const Story& story, std::ostream& out) {
    switch (story.verdict) {
        case matching::Verdict::chosen:
            out << "Chosen: utility " << story.utility << " (" << terms_of(story)
                << "), one more head is worth " << story.price << ".\n";
            if (story.rival != matching::none)
                out << "Next would be " << problem.names.volunteers[story.rival] << ", behind by "
                    << story.margin << ".\n";
            break;
        case matching::Verdict::refused:
            if (!story.listed) out << "Refused: the instance lists no such edge.\n";
            for (const auto reason : story.refused) out << "Refused: " << name(reason) << ".\n";
            if (story.metres_missing > 0) out << "Too far by " << story.metres_missing << " m.\n";
            break;
        case matching::Verdict::hindered:
            out << "Not now: " << name(story.obstacle.by);
            if (story.obstacle.role != matching::none)
                out << " with " << role_at(problem, story.obstacle.role);
            out << ".\n";
            break;
        case matching::Verdict::full:
            out << "The seats are taken; nearest is " << problem.names.volunteers[story.rival]
                << ", ahead by " << story.margin << ".\n";
            break;
        case matching::Verdict::unwanted:
            out << "Could come: utility " << story.utility << " (" << terms_of(story)
                << "), but the burden costs " << story.burden << ".\n";
            break;
    }
}

void print_ages(const Story& story, std::ostream& out) {
    if (story.age_mix == 0) return;
    out << "A mix of ages is wanted there, and nobody else brings theirs: worth " << story.age_mix << ".\n";
}

void print_chances(const std::vector<matching::Chance>& chances, std::ostream& out) {
    constexpr std::size_t shown = 8;
    for (std::size_t i = 0; i < std::min(shown, chances.size()); ++i)
        out << "To be " << chances[i].change << " would make " << chances[i].needs << " needs fit.\n";
}

void print_funnel(const Problem& problem,
                  const matching::Funnel& funnel,
                  matching::Index role,
                  std::ostream& out) {
    out << funnel.people << " people";
    for (std::size_t i = 0; i < matching::reasons; ++i)
        if (funnel.removed[i] > 0)
            out << ", " << funnel.left[i] << " after " << name(static_cast<matching::Reason>(i));
    out << "; " << funnel.eligible << " may do it. 1 km more reach would add "
        << matching::within_longer_reach(problem, role, 1000) << ".\n";
}

int explain_role(const Problem& problem, matching::Index role, const Options& options, std::ostream& out) {
    const auto funnel = matching::funnel(problem, role);
    if (!options.json) {
        print_funnel(problem, funnel, role, out);
        return 0;
    }
    Json told{{"role", options.role}, {"funnel", funnel_json(funnel)}};
    told["one_km_more"] = matching::within_longer_reach(problem, role, 1000);
    out << told.dump(1) << '\n';
    return 0;
}

int explain_person(const Problem& problem,
                   matching::Index volunteer,
                   const Options& options,
                   std::ostream& out) {
    const auto changes = matching::chances(problem, volunteer);
    if (options.json)
        out << Json{{"volunteer", options.volunteer}, {"chances", chances_json(changes)}}.dump(1) << '\n';
    else
        print_chances(changes, out);
    return 0;
}

int explain_pair(const Problem& problem,
                 matching::Index volunteer,
                 matching::Index role,
                 const Options& options,
                 std::ostream& out) {
    auto chosen = plan_options(options);
    chosen.progress = progress_bar();
    const auto found = matching::plan(problem, chosen);
    const matching::Rota rota(problem, found.assignments);
    const auto told = matching::story(rota, found, volunteer, role);
    const auto changes = matching::chances(problem, volunteer);
    const auto funnel = matching::funnel(problem, role);
    if (options.json) {
        Json answer{{"volunteer", options.volunteer}, {"role", options.role}};
        answer.update(story_json(problem, told));
        answer["chances"] = chances_json(changes);
        answer["funnel"] = funnel_json(funnel);
        out << answer.dump(1) << '\n';
        return 0;
    }
    print_verdict(problem, told, out);
    print_ages(told, out);
    print_chances(changes, out);
    print_funnel(problem, funnel, role, out);
    return 0;
}

}  // namespace

int explain(const Options& options, std::ostream& out) {
    const auto problem = problem_of(options);
    if (options.volunteer.empty() && options.role.empty())
        throw Refusal("explain: --volunteer, --role or both are needed");
    if (options.volunteer.empty()) return explain_role(problem, role_of(problem, options.role), options, out);
    const auto volunteer = volunteer_of(problem, options.volunteer);
    if (options.role.empty()) return explain_person(problem, volunteer, options, out);
    return explain_pair(problem, volunteer, role_of(problem, options.role), options, out);
}

}  // namespace yui::match
