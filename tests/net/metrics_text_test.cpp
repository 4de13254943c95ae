#include "server/net/metrics_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace yui::net {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(MetricsText, AddsUpTheThreads) {
    Meter one;
    Meter two;
    one.connections.add(3);
    two.connections.add(2);
    two.connections.subtract(1);
    EXPECT_THAT(metrics_text({&one, &two}, 17), HasSubstr("\nyui_net_connections 4\n"));
    EXPECT_THAT(metrics_text({&one, &two}, 17), HasSubstr("\nyui_net_queued_bytes 17\n"));
}

TEST(MetricsText, NamesRoutesStatusesAndCodes) {
    Meter meter;
    meter.requests.note(RouteName::commands, 409);
    meter.requests.note(RouteName::files, 999);
    meter.closes.note(protocol::CloseCode::slow);
    const auto text = metrics_text({&meter}, 0);
    EXPECT_THAT(text, HasSubstr("yui_net_http_requests_total{route=\"commands\",status=\"409\"} 1\n"));
    EXPECT_THAT(text, HasSubstr("yui_net_http_requests_total{route=\"files\",status=\"other\"} 1\n"));
    EXPECT_THAT(text, HasSubstr("yui_net_socket_closes_total{code=\"4003\"} 1\n"));
    EXPECT_THAT(text, Not(HasSubstr("route=\"queries\""))) << "kinds that never came are left out";
}

const auto sign_up = protocol::Command(protocol::SignUp{}).index();

TEST(MetricsText, SumsUpTheBucketsOfEachTypeOfCommand) {
    Meter one;
    Meter two;
    for (const std::int64_t ms : {0, 1, 3}) one.commands.note(sign_up, ms);
    for (const std::int64_t ms : {700, 60'000}) two.commands.note(sign_up, ms);
    const auto text = metrics_text({&one, &two}, 0);
    EXPECT_THAT(text, HasSubstr("command_seconds_bucket{type=\"sign_up\",le=\"0.001\"} 2\n"));
    EXPECT_THAT(text, HasSubstr("command_seconds_bucket{type=\"sign_up\",le=\"0.005\"} 3\n"));
    EXPECT_THAT(text, HasSubstr("command_seconds_bucket{type=\"sign_up\",le=\"0.500\"} 3\n"));
    EXPECT_THAT(text, HasSubstr("command_seconds_bucket{type=\"sign_up\",le=\"1.000\"} 4\n"));
    EXPECT_THAT(text, HasSubstr("command_seconds_bucket{type=\"sign_up\",le=\"+Inf\"} 5\n"));
    EXPECT_THAT(text, HasSubstr("command_seconds_sum{type=\"sign_up\"} 60.704\n"));
    EXPECT_THAT(text, HasSubstr("command_seconds_count{type=\"sign_up\"} 5\n"));
    EXPECT_THAT(text, Not(HasSubstr("log_in"))) << "types that never came are left out";
}

// name{labels} number, or a comment about a name of ours.
bool is_readable(std::string line) {
    if (line.starts_with("# HELP yui_net_") || line.starts_with("# TYPE yui_net_")) return true;
    const auto space = line.rfind(' ');
    if (space == std::string::npos || !line.starts_with("yui_net_")) return false;
    const std::string number = line.substr(space + 1);
    const std::string name = line.substr(0, std::min(line.find('{'), space));
    const bool labelled = name.size() == space || line[space - 1] == '}';
    return labelled && number.find_first_not_of("0123456789.") == std::string::npos && !number.empty() &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos;
}

TEST(MetricsText, IsWrittenAsPrometheusReadsIt) {
    Meter meter;
    meter.requests.note(RouteName::commands, 200);
    meter.commands.note(sign_up, 3);
    std::istringstream lines(metrics_text({&meter}, 0));
    for (std::string line; std::getline(lines, line);) EXPECT_TRUE(is_readable(line)) << line;
}

}  // namespace
}  // namespace yui::net
