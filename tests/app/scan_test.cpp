// What a node reads every two seconds to find what the bus did not bring.
#include <gmock/gmock.h>

#include "server/store/names.hpp"
#include "tests/support/town.hpp"

namespace yui::tests {
namespace {

class Scan : public testing::TestWithParam<Backend> {
protected:
    Town town{GetParam()};

    app::Scan scan(std::int64_t since) {
        std::promise<app::Scan> promise;
        town.app().scan(since, [&](const protocol::Result<app::Scan>& found) { promise.set_value(*found); });
        return promise.get_future().get();
    }
};
YUI_ON_EVERY_DATABASE(Scan);

// Two machines whose clocks differ are one broken NTP away; what one of them wrote would never be shown by
// the other.
TEST_P(Scan, FindsWhatANodeWroteWhoseClockIsMinutesSlow) {
    const auto happening = town.event(town.group("体操クラブ"), 10);
    const auto guest = town.person("すぎ");
    const auto since = scan(0).at;

    town.move_clock(-5 * domain::minute);
    protocol::SignUp come;
    come.occurrence = happening.occurrence;
    come.adults = 1;
    ASSERT_TRUE(town.tell(guest.caller, come).has_value());
    town.move_clock(5 * domain::minute);

    std::vector<std::string> names;
    for (const auto& each : scan(since).heads) names.push_back(each.name);
    EXPECT_THAT(names,
                testing::IsSupersetOf({store::occurrence_guard(happening.occurrence),
                                       store::event_staff_stream(happening.event),
                                       store::user_stream(guest.account)}));
}

}  // namespace
}  // namespace yui::tests
