#include "tests/matching/fixture.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <limits>
#include <set>

namespace yui::matching {

using nlohmann::json;

namespace {
const std::filesystem::path folder = YUI_SOURCE_DIR "/tests/matching/fixtures";
}  // namespace

std::vector<std::string> fixture_names() {
    std::vector<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(folder))
        names.push_back(file.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

Fixture read_fixture(const std::string& name) {
    std::ifstream in(folder / (name + ".json"));
    const auto from = json::parse(in);
    return {name,
            from.at("sentence").get<std::string>(),
            from.at("instance"),
            from.at("right").get<Pairs>(),
            from.at("wrong").get<Pairs>(),
            from.value("breaks", "")};
}

std::string plan_of(const Pairs& pairs) {
    auto assignments = json::array();
    for (const auto& [person, role] : pairs)
        assignments.push_back({{"volunteer", person}, {"role", role}, {"utility", 0}});
    return json{{"assignments", assignments}, {"utility", 0}, {"objective", 0}, {"unfilled", json::array()}}
        .dump();
}

check::Verdict opinion(const json& instance, const Pairs& pairs) {
    static const std::set<std::string> claims{"utility", "objective", "unfilled"};
    auto verdict = check::verdict_on(instance.dump(), plan_of(pairs));
    auto& all = verdict.violations;
    const auto claim = [](const auto& violation) { return claims.count(violation.rule) > 0; };
    all.erase(std::remove_if(all.begin(), all.end(), claim), all.end());
    return verdict;
}

std::int64_t worth(const json& instance, const check::Totals& totals) {
    const auto options = instance.value("options", json::object());
    const bool compact = options.value("compact_crew", false);
    auto worth = totals.objective;
    if (compact) worth -= 1'000'000 * totals.people;
    if (compact || options.value("all_roles_required", false)) worth -= 1'000'000'000 * totals.missing;
    return worth;
}

Pairs best_by_trying(const json& instance) {
    Pairs every;
    for (const auto& person : instance.at("volunteers"))
        for (const auto& shift : instance.at("shifts"))
            for (const auto& role : shift.at("roles")) every.emplace_back(person.at("id"), role.at("id"));
    Pairs best;
    auto best_worth = std::numeric_limits<std::int64_t>::min();
    for (std::size_t chosen = 0; chosen < std::size_t{1} << every.size(); ++chosen) {
        Pairs pairs;
        for (std::size_t i = 0; i < every.size(); ++i)
            if ((chosen >> i & 1) != 0) pairs.push_back(every[i]);
        const auto verdict = opinion(instance, pairs);
        if (!verdict.violations.empty() || worth(instance, verdict.totals) <= best_worth) continue;
        best = pairs;
        best_worth = worth(instance, verdict.totals);
    }
    return best;
}

}  // namespace yui::matching
