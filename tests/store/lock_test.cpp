#include "server/store/lock.hpp"

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>

#include "server/store/open.hpp"
#include "tests/support/databases.hpp"

namespace yui::store {
namespace {

using testing::HasSubstr;

class Lock : public testing::Test {
protected:
    tests::TestDatabase database{tests::Backend::sqlite};

    static bool held(const std::string& url) {
        try {
            const DatabaseLock again(url);
            return false;
        } catch (const DatabaseError& error) {
            EXPECT_EQ(error.failure(), Failure::conflict);
            return true;
        }
    }
};

TEST_F(Lock, LetsOneServerInAndTellsTheSecondWhoItIs) {
    const DatabaseLock first(database.url);
    try {
        const DatabaseLock second(database.url);
        FAIL() << "two servers on one file";
    } catch (const DatabaseError& error) {
        EXPECT_THAT(error.what(), HasSubstr("another yui serve (process " + std::to_string(getpid()) + ")"));
        EXPECT_THAT(error.what(), HasSubstr("test.db"));
    }
}

TEST_F(Lock, IsFreeAgainAfterwards) {
    { const DatabaseLock first(database.url); }
    EXPECT_FALSE(held(database.url));
}

TEST_F(Lock, IsFreeAgainAfterAKill) {
    int ready[2];
    ASSERT_EQ(pipe(ready), 0);
    const pid_t server = fork();
    if (server == 0) {
        const DatabaseLock lock(database.url);
        [[maybe_unused]] const auto told = write(ready[1], "!", 1);
        pause();
    }
    char mark = 0;
    ASSERT_EQ(read(ready[0], &mark, 1), 1);
    EXPECT_TRUE(held(database.url));
    kill(server, SIGKILL);
    waitpid(server, nullptr, 0);
    EXPECT_FALSE(held(database.url));
    for (const int end : ready) close(end);
}

TEST_F(Lock, KnowsTheFileByItsOtherNames) {
    const DatabaseLock first(database.url);
    EXPECT_TRUE(held("sqlite:" + database.folder + "/./test.db"));
    std::filesystem::create_directory(database.folder + "/sub");
    EXPECT_TRUE(held("sqlite:" + database.folder + "/sub/../test.db"));
}

TEST_F(Lock, KnowsTheFileBehindALink) {
    open(database.url, Use::write);
    std::filesystem::create_symlink(database.folder + "/test.db", database.folder + "/link.db");
    const DatabaseLock first("sqlite:" + database.folder + "/link.db");
    EXPECT_TRUE(held(database.url));
}

TEST_F(Lock, AsksNothingOfPostgresAndMemory) {
    for (const std::string url : {"postgresql://host/yui", "sqlite::memory:"}) {
        const DatabaseLock first(url);
        EXPECT_FALSE(held(url));
    }
}

TEST_F(Lock, SaysThatItsFolderIsMissing) {
    EXPECT_THROW(DatabaseLock("sqlite:" + database.folder + "/no/such/folder.db"), DatabaseError);
}

}  // namespace
}  // namespace yui::store
