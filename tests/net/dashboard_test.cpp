// What deploy/grafana.json draws is what /metrics says.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "server/app/metrics_text.hpp"
#include "server/net/metrics_text.hpp"

namespace yui::net {
namespace {

// Names of /metrics with everything that it can say, as a query may use them.
std::set<std::string> said_names() {
    Meter meter;
    app::Vitals vitals;
    vitals.bus = bus::Stats{};
    std::istringstream lines(metrics_text({&meter}, 0) + app::metrics_text(vitals));
    std::set<std::string> names;
    const std::regex type("# TYPE (\\S+) (\\S+)");
    std::smatch found;
    for (std::string line; std::getline(lines, line);) {
        if (!std::regex_match(line, found, type)) continue;
        const auto name = found[1].str();
        const bool whole = found[2] == "counter" || found[2] == "gauge";
        if (whole) names.insert(name);
        if (!whole) names.insert({name + "_sum", name + "_count"});
        if (found[2] == "histogram") names.insert(name + "_bucket");
    }
    return names;
}

std::set<std::string> drawn_names() {
    std::ifstream in(YUI_SOURCE_DIR "/deploy/grafana.json");
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    EXPECT_TRUE(nlohmann::json::accept(text));
    const std::regex name("yui_[a-z_]+");
    return {std::sregex_token_iterator(text.begin(), text.end(), name), {}};
}

TEST(Dashboard, DrawsOnlyWhatMetricsSay) {
    const auto said = said_names();
    for (const auto& name : drawn_names()) EXPECT_TRUE(said.contains(name)) << name;
}

TEST(Dashboard, LeavesNothingOfMetricsOut) {
    const auto drawn = drawn_names();
    for (const auto& name : said_names()) {
        if (name.ends_with("_sum") || name.ends_with("_count") || name == "yui_commits_total") continue;
        EXPECT_TRUE(drawn.contains(name)) << name;
    }
}

}  // namespace
}  // namespace yui::net
