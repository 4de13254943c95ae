// A standby takes the place of the PostgreSQL that a node works with: positions of pages belong to a history
// that has ended, so the node says so and begins anew.
#include <gmock/gmock.h>

#include "server/store/log.hpp"
#include "server/store/prepare.hpp"
#include "tests/blackbox/city.hpp"
#include "tests/support/postgres_server.hpp"

namespace yui::tests {
namespace {

constexpr int begin_anew = 75;

std::string epoch_at(const std::string& url) { return store::epoch(*store::open(url, store::Use::read)); }

TEST(TakeOver, EndsANodeWhichBeginsAnewWithAnEpochOfItsOwn) {
    PostgresServer postgres;
    std::string before;
    {
        Node node({postgres.url()});
        before = epoch_at(postgres.url());
        ASSERT_NE(before, "");

        postgres.take_over();

        EXPECT_EQ(node.end(), begin_anew);
        EXPECT_THAT(node.log(), testing::HasSubstr("another epoch"));
    }
    Node again({postgres.url()});
    EXPECT_NE(epoch_at(postgres.url()), "");
    EXPECT_NE(epoch_at(postgres.url()), before);
    EXPECT_EQ(Browser(again).get("/healthz").status, 200);
}

}  // namespace
}  // namespace yui::tests
