// A database that takes no writes any more: each command is refused and says so, what was accepted stays,
// reading goes on, and when there is room again everything works without a restart.
#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "tests/blackbox/city.hpp"

namespace yui::tests {
namespace {

using testing::AnyOf;
using testing::HasSubstr;

// Files of this process grow no further than this; RLIM_INFINITY takes it back. Only the user it runs as may
// say so, which for a database is another one where the tests run as root.
void limit_files(pid_t pid, rlim_t bytes) {
    struct stat owner {};
    ASSERT_EQ(::stat(("/proc/" + std::to_string(pid)).c_str(), &owner), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const rlimit limit{bytes, RLIM_INFINITY};
        const bool same = ::setresgid(owner.st_gid, owner.st_gid, owner.st_gid) == 0 &&
                          ::setresuid(owner.st_uid, owner.st_uid, owner.st_uid) == 0;
        ::_exit(same && ::prlimit(pid, RLIMIT_FSIZE, &limit, nullptr) == 0 ? 0 : 1);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_EQ(status, 0) << "the limit of process " << pid << " could not be set";
}

class NoRoom : public testing::TestWithParam<Backend> {
protected:
    void SetUp() override {
        desk = city.register_member(*node, "窓口");
        city.grant(desk->account, "admin", "city");
    }

    std::int64_t residents() { return city.number("SELECT COUNT(*) FROM resident WHERE entered_by > 0"); }

    Said add_resident() {
        std::string name;
        for (int i = 0; i < 60; ++i) name += static_cast<char>('a' + i % 26);
        return desk->browser.tell({{"type", "add_resident"},
                                   {"display_name", "住民"},
                                   {"name", name},
                                   {"reached_by", "desk"},
                                   {"profile", Json::object()}});
    }

    // Until one is refused; every accepted one must be found.
    Said fill() {
        for (int i = 0; i < 5000; ++i) {
            auto said = add_resident();
            if (!said.ok()) return said;
            ++accepted;
        }
        ADD_FAILURE() << "there is room without end";
        return {};
    }

    void expect_honest(const Said& refusal) {
        EXPECT_EQ(refusal.status, 503);
        EXPECT_EQ(refusal.code(), "unavailable");
        EXPECT_TRUE(refusal.body.value("retry", false));
        EXPECT_THAT(refusal.body.value("detail", ""), HasSubstr("何も変わっていません"));
        EXPECT_EQ(residents(), accepted);
        EXPECT_EQ(desk->browser.ask("get_session").body.value("account", 0), desk->account);
        EXPECT_EQ(Browser(*node).ask("list_events").status, 200);
        EXPECT_EQ(Browser(*node).get("/healthz").status, 200);
    }

    void expect_recovery() {
        EXPECT_TRUE(eventually([&] { return add_resident().ok(); }));
        EXPECT_EQ(residents(), accepted + 1);
    }

    explicit NoRoom(std::unique_ptr<City> on = std::make_unique<City>(GetParam())) : city_(std::move(on)) {}

    const std::unique_ptr<City> city_;
    City& city = *city_;
    std::unique_ptr<Node> node = std::make_unique<Node>(city.serving());
    std::optional<Member> desk;
    std::int64_t accepted = 0;
};
class NoRoomInFiles : public NoRoom {
protected:
    static constexpr rlim_t segment = 16 * 1024 * 1024;  // PostgreSQL's own log needs files of this size

    std::vector<pid_t> writers() {
        if (GetParam() == Backend::sqlite) return {node->pid()};
        std::vector<pid_t> pids;
        city.sql().run(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> "
            "pg_backend_pid()",
            {},
            [&](const store::Row& row) { pids.push_back(static_cast<pid_t>(row.integer(0))); });
        return pids;
    }

    // The table that grows is as long as a file may become.
    rlim_t limit() {
        if (GetParam() == Backend::sqlite) {
            rlim_t longest = 0;
            for (const auto& file : std::filesystem::directory_iterator(city.folder()))
                longest = std::max<rlim_t>(longest, file.file_size());
            return longest + 64 * 1024;
        }
        city.sql().run(
            "INSERT INTO resident (display_name, name, created_at) SELECT 'x', repeat('x', 900), 0 "
            "FROM generate_series(1, 17000)",
            {});
        return segment;
    }
};
YUI_ON_EVERY_DATABASE(NoRoomInFiles);

TEST_P(NoRoomInFiles, IsSaidAndNothingIsLost) {
    const auto most = limit();
    for (const auto pid : writers()) limit_files(pid, most);
    const auto refusal = fill();
    expect_honest(refusal);
    expect_honest(add_resident());
    for (const auto pid : writers()) limit_files(pid, RLIM_INFINITY);
    expect_recovery();
}

// A disk of 16 MB, full but for a little.
class NoRoomOnDisk : public NoRoom {
protected:
    NoRoomOnDisk() : NoRoom(std::make_unique<City>(GetParam(), TestDatabase::OnSmallDisk{})) {}
    ~NoRoomOnDisk() override { std::filesystem::remove(ballast); }

    void fill_disk() {
        constexpr std::size_t left = 96 * 1024;
        const auto room = std::filesystem::space(small_disk(GetParam())).available;
        ASSERT_GT(room, left) << "the disk is too small for an empty city";
        std::ofstream(ballast) << std::string(room - left, 'x');
    }

    const std::filesystem::path ballast = std::filesystem::path(small_disk(GetParam())) / "any/ballast";
};
YUI_ON_EVERY_DATABASE(NoRoomOnDisk);

TEST_P(NoRoomOnDisk, IsSaidAndNothingIsLost) {
    fill_disk();
    const auto refusal = fill();
    expect_honest(refusal);
    expect_honest(add_resident());
    std::filesystem::remove(ballast);
    expect_recovery();
}

class ReadOnlyPostgres : public NoRoom {
protected:
    void take_writes(bool yes) {
        std::string name;
        city.sql().run("SELECT CAST(current_database() AS TEXT)", {}, [&](const store::Row& row) {
            name = row.string(0);
        });
        city.sql().script("ALTER DATABASE " + name +
                          " SET default_transaction_read_only = " + (yes ? "off" : "on"));
        city.sql().run(
            "SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()",
            {});
    }
};
INSTANTIATE_TEST_SUITE_P(OnPostgres, ReadOnlyPostgres, testing::Values(Backend::postgres), [](const auto&) {
    return std::string("Postgres");
});

TEST_P(ReadOnlyPostgres, RefusesCommandsAndGoesOnReading) {
    ASSERT_TRUE(add_resident().ok());
    ++accepted;
    take_writes(false);
    ASSERT_TRUE(eventually([&] { return desk->browser.ask("get_session").ok(); }));
    expect_honest(add_resident());
    const auto find = [&] { return desk->browser.ask("find_residents", {{"text", "住民"}}); };
    EXPECT_EQ(find().code(), "unavailable") << "who read whom cannot be noted";
    take_writes(true);
    expect_recovery();
    EXPECT_EQ(find().status, 200);
    EXPECT_EQ(city.number("SELECT COUNT(*) FROM audit WHERE action = 'find_residents'"), 1);
}

TEST(ReadOnlyFile, IsSaidAtTheStartInOneLine) {
    City city(Backend::sqlite);
    { const Node once(city.serving()); }
    for (const auto& file : std::filesystem::directory_iterator(city.folder()))
        ::chmod(file.path().c_str(), 0444);
    ::chmod(city.folder().c_str(), 0555);
    const auto ran = run_program({"serve", "--db", city.url(), "--port", "0", "--web", "none"});
    ::chmod(city.folder().c_str(), 0755);
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.said, AnyOf(HasSubstr("read"), HasSubstr("ermission")));
    EXPECT_EQ(std::count(ran.said.begin(), ran.said.end(), '\n'), 1) << ran.said;
}

}  // namespace
}  // namespace yui::tests
