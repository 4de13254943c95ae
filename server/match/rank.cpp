#include <iomanip>
#include <nlohmann/json.hpp>
#include <ostream>

#include "matching/rank/ranking.hpp"
#include "matching/waves/waves.hpp"
#include "matching/write/people.hpp"
#include "server/match/files.hpp"
#include "server/match/names.hpp"
#include "server/match/verbs.hpp"

namespace yui::match {
namespace {

using matching::RankedPair;

void print(const std::vector<RankedPair>& list,
           const std::vector<std::string>& names,
           matching::Index RankedPair::*shown,
           std::ostream& out) {
    int place = 0;
    for (const auto& one : list) {
        out << std::setw(3) << ++place << ". " << names[one.*shown] << ": " << one.score << " =";
        for (std::size_t i = 0; i < matching::rank_terms; ++i)
            if (one.points[i] != 0)
                out << ' ' << name(static_cast<matching::RankTerm>(i)) << ' ' << std::showpos << one.points[i]
                    << std::noshowpos;
        out << (one.kept_place ? " (kept for needs that nobody was asked about)\n" : "\n");
    }
    if (list.empty()) out << "Nobody and nothing suits.\n";
}

int print_refused(matching::Ranking& ranking,
                  matching::Index v,
                  matching::Index r,
                  const Options& options,
                  std::ostream& out) {
    const auto rules = ranking.refused(v, r);
    if (options.json) {
        out << nlohmann::ordered_json{{"refused", rules}}.dump(1) << '\n';
        return 0;
    }
    if (rules.empty()) out << "No hard rule keeps them apart.\n";
    for (const auto& rule : rules) out << "Refused: " << rule << '\n';
    return 0;
}

void print(const matching::Problem& problem, const matching::Waves& found, std::ostream& out) {
    out << found.open << " heads are open.\n" << std::fixed << std::setprecision(2);
    int number = 0;
    for (const auto& wave : found.waves) {
        out << "Wave " << ++number << ", filled then with probability " << wave.filled << ":\n";
        for (const auto& one : wave.people)
            out << "  " << problem.names.volunteers[one.volunteer]
                << (one.heads > 1 ? " (" + std::to_string(one.heads) + " heads)" : "") << ": yes with "
                << one.yes << (one.ask < 1 ? ", ask with " + std::to_string(one.ask) : "") << '\n';
    }
    if (!found.reaches_target) out << "The target is not reached.\n";
    if (found.guarantee > 0) out << "At least " << found.guarantee << " of the best plan of averages.\n";
}

nlohmann::ordered_json json_of(const matching::Problem& problem, const matching::Waves& found) {
    nlohmann::ordered_json told{{"open", found.open}, {"reaches_target", found.reaches_target}};
    if (found.guarantee > 0) told["guarantee"] = found.guarantee;
    auto& waves = told["waves"] = nlohmann::ordered_json::array();
    for (const auto& wave : found.waves) {
        auto people = nlohmann::ordered_json::array();
        for (const auto& one : wave.people)
            people.push_back({{"volunteer", problem.names.volunteers[one.volunteer]},
                              {"heads", one.heads},
                              {"yes", one.yes},
                              {"ask", one.ask}});
        waves.push_back({{"people", people}, {"filled", wave.filled}});
    }
    return told;
}

int ask_in_waves(const matching::Problem& problem, const Options& options, std::ostream& out) {
    if (options.role.empty()) throw Refusal("rank: --waves needs --role");
    matching::RankOptions everybody;
    everybody.count = problem.volunteers.size();
    matching::Ranking ranking(problem, everybody);
    matching::WaveOptions chosen;
    chosen.target = options.target;
    if (options.scaled_down) chosen.mode = matching::WaveMode::scaled_down;
    const auto found = matching::waves(problem, ranking, role_of(problem, options.role), chosen);
    if (options.json)
        out << json_of(problem, found).dump(1) << '\n';
    else
        print(problem, found, out);
    return 0;
}

}  // namespace

int rank(const Options& options, std::ostream& out) {
    const auto problem = problem_of(options);
    if (options.volunteer.empty() && options.role.empty())
        throw Refusal("rank: --volunteer or --role is needed");
    if (options.waves) return ask_in_waves(problem, options, out);
    matching::RankOptions chosen;
    chosen.count = static_cast<std::size_t>(options.count);
    matching::Ranking ranking(problem, chosen);
    if (!options.volunteer.empty() && !options.role.empty())
        return print_refused(
            ranking, volunteer_of(problem, options.volunteer), role_of(problem, options.role), options, out);
    const bool needs = options.role.empty();
    const auto list = needs ? ranking.needs(volunteer_of(problem, options.volunteer))
                            : ranking.residents(role_of(problem, options.role));
    if (options.json)
        out << ranking_json(problem, list).dump(1) << '\n';
    else if (needs)
        print(list, problem.names.roles, &RankedPair::role, out);
    else
        print(list, problem.names.volunteers, &RankedPair::volunteer, out);
    return 0;
}

}  // namespace yui::match
