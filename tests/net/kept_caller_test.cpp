#include "server/net/kept_caller.hpp"

#include <gtest/gtest.h>

#include "server/net/lane.hpp"

namespace yui::net {
namespace {

app::Caller somebody(const std::string& session, const std::string& address) {
    return {session, address, protocol::Language::easy, "r1"};
}

void expect_kept(const KeptCaller& kept, const app::Caller& caller) {
    EXPECT_EQ(kept.session(), caller.session);
    EXPECT_EQ(kept.address(), caller.address);
    EXPECT_EQ(kept.language(), caller.language);
    EXPECT_EQ(kept.caller("r2").session, caller.session);
    EXPECT_EQ(kept.caller("r2").request_id, "r2");
}

TEST(KeptCaller, HoldsTextsOfAnyLength) {
    for (const std::size_t session : {0U, 1U, 43U, 50U, 51U, 52U, 300U, 16'000U}) {
        const auto caller = somebody(std::string(session, 's'), "10.1.2.3");
        expect_kept(KeptCaller(caller), caller);
    }
    const auto far = somebody(std::string(43, 's'), "2001:db8:1234:5678::/64");
    expect_kept(KeptCaller(far), far);
}

TEST(KeptCaller, MovesWithItsTexts) {
    for (const std::size_t session : {43U, 300U}) {
        const auto caller = somebody(std::string(session, 's'), "10.1.2.3");
        KeptCaller first(caller);
        const KeptCaller second(std::move(first));
        expect_kept(second, caller);
    }
}

class Hasty final : public Connection {
public:
    void tick() override {}
    void stop() override {}
    using Connection::allow;
    using Connection::allow_any_time;
    using Connection::overdue;
};

TEST(Connection, IsOverdueFromItsMomentOn) {
    constexpr std::int64_t days_50 = std::int64_t{50} * 24 * 3600 * 1000;  // further than 32 bits of ms
    for (const std::int64_t now : {std::int64_t{1000}, days_50, (std::int64_t{1} << 32) - 500}) {
        Hasty connection;
        EXPECT_FALSE(connection.overdue(now));
        connection.allow(now, 1001);
        EXPECT_FALSE(connection.overdue(now + 1000));
        EXPECT_TRUE(connection.overdue(now + 1002));
        EXPECT_TRUE(connection.overdue(now + 60'000));
        connection.allow_any_time();
        EXPECT_FALSE(connection.overdue(now + 60'000));
    }
}

}  // namespace
}  // namespace yui::net
