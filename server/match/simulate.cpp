#include "matching/simulate/simulate.hpp"

#include <unistd.h>

#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>

#include "server/match/verbs.hpp"

namespace yui::match {
namespace {

using namespace matching::simulate;
using Json = nlohmann::ordered_json;

void show(std::size_t over, std::size_t of) {
    if (isatty(STDERR_FILENO) == 0) return;
    std::cerr << "\rYears lived: " << over << '/' << of << (over == of ? "\n" : "") << std::flush;
}

std::string told(const Estimate& estimate) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(3) << estimate.mean << " +- " << estimate.half_width;
    return text.str();
}

void print(const Settings& settings, const Comparison& comparison, std::ostream& out) {
    out << settings.seeds << " cities of " << settings.volunteers << " people and " << settings.shifts
        << " shifts a week, " << settings.weeks << " weeks; mean +- half a 95 % confidence interval\n\n"
        << std::left << std::setw(20) << "";
    for (std::size_t p = 0; p < policies; ++p) out << std::setw(20) << name(static_cast<Policy>(p));
    out << "engine - board\n";
    for (std::size_t m = 0; m < measures; ++m) {
        out << std::setw(20) << name(static_cast<Measure>(m));
        for (std::size_t p = 0; p < policies; ++p) out << std::setw(20) << told(comparison.of[p][m]);
        out << told(comparison.engine_less[0][m]) << '\n';
    }
}

Json json_of(const Estimate& estimate) {
    return {{"mean", estimate.mean}, {"half_width", estimate.half_width}};
}

Json json_of(const std::array<std::array<Estimate, measures>, policies>& table) {
    Json rows;
    for (std::size_t p = 0; p < policies; ++p)
        for (std::size_t m = 0; m < measures; ++m)
            rows[std::string(name(static_cast<Policy>(p)))][std::string(name(static_cast<Measure>(m)))] =
                json_of(table[p][m]);
    return rows;
}

void print_json(const Settings& settings, const Comparison& comparison, std::ostream& out) {
    const Json answer{{"seeds", settings.seeds},
                      {"weeks", settings.weeks},
                      {"volunteers", settings.volunteers},
                      {"shifts_a_week", settings.shifts},
                      {"policies", json_of(comparison.of)},
                      {"engine_less", json_of(comparison.engine_less)}};
    out << answer.dump(1) << '\n';
}

}  // namespace

int simulate(const Options& options, std::ostream& out) {
    Settings settings;
    settings.seeds = options.seeds;
    settings.weeks = options.weeks;
    if (options.volunteers > 0) settings.volunteers = options.volunteers;
    if (options.shifts > 0) settings.shifts = options.shifts;
    const auto comparison = compare(settings, show);
    if (options.json)
        print_json(settings, comparison, out);
    else
        print(settings, comparison, out);
    return 0;
}

}  // namespace yui::match
