// A command is alone on few things: whoever touches more people leaves them to a job.
#include "server/app/guards.hpp"

#include <gmock/gmock.h>

#include <stdexcept>

#include "server/store/open.hpp"
#include "tests/support/databases.hpp"

namespace yui::tests {
namespace {

app::Prepared with_guards(std::size_t how_many) {
    app::Prepared prepared;
    for (std::size_t i = 0; i < how_many; ++i) prepared.guards.push_back("group:" + std::to_string(i));
    return prepared;
}

class CommandGuards : public testing::TestWithParam<Backend> {
protected:
    void take(const app::Prepared& prepared) {
        const std::set<std::string, std::less<>> held(prepared.guards.begin(), prepared.guards.end());
        store::Tx tx(*connection, 0, &held);
        app::take_guards(tx, prepared, "delete_account");
    }

    TestDatabase database{GetParam()};
    std::unique_ptr<store::Connection> connection = store::open(database.url, store::Use::write);
};
YUI_ON_EVERY_DATABASE(CommandGuards);

TEST_P(CommandGuards, MayBeSixteenAndNotOneMore) {
    EXPECT_NO_THROW(take(with_guards(16)));
    try {
        take(with_guards(17));
        FAIL() << "seventeen guards were taken";
    } catch (const std::logic_error& error) {
        EXPECT_STREQ(error.what(), "delete_account takes 17 guards, and a command may take 16");
    }
}

TEST_P(CommandGuards, CountOnceWhatIsNamedTwice) {
    auto prepared = with_guards(16);
    prepared.guards.push_back(prepared.guards.front());
    EXPECT_NO_THROW(take(prepared));
}

}  // namespace
}  // namespace yui::tests
