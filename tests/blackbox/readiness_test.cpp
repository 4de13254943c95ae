// A node whose database is away is alive, but may get no traffic until it is back.
#include <gtest/gtest.h>

#include "tests/blackbox/city.hpp"
#include "tests/support/postgres_server.hpp"

namespace yui::tests {
namespace {

TEST(Readiness, EndsWhileTheDatabaseIsAwayAndComesBackWithIt) {
    PostgresServer postgres;
    Node node({postgres.url()});
    Browser proxy(node);
    ASSERT_TRUE(eventually([&] { return proxy.get("/readyz").status == 200; }));

    postgres.kill();
    EXPECT_TRUE(eventually([&] { return proxy.get("/readyz").status == 503; }));
    EXPECT_EQ(proxy.get("/healthz").status, 200);

    postgres.start_again();
    EXPECT_TRUE(eventually([&] { return proxy.get("/readyz").status == 200; }));
}

}  // namespace
}  // namespace yui::tests
