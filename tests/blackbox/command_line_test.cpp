// What is typed and what stands in the config file is looked at before anything is made or changed.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>

#include "tests/blackbox/node.hpp"
#include "tests/support/scratch_folder.hpp"

namespace yui::tests {
namespace {

using testing::HasSubstr;

class CommandLine : public testing::Test {
protected:
    std::string in_folder(const std::string& name) { return (folder.path() / name).string(); }
    std::string db() { return "sqlite:" + in_folder("yui.db"); }
    void expect_refused(std::vector<std::string> words, const std::string& what) {
        const auto ran = run_program(words);
        EXPECT_EQ(ran.status, 2) << ran.said;
        EXPECT_THAT(ran.said, HasSubstr(what));
        EXPECT_EQ(std::count(ran.said.begin(), ran.said.end(), '\n'), 1) << ran.said;
        EXPECT_FALSE(std::filesystem::exists(folder.path() / "yui.db")) << what;
    }

    testing_support::ScratchFolder folder;
};

TEST_F(CommandLine, RefusesWordsThatMeanNothingBeforeADatabaseIsMade) {
    const std::string cities = std::string(YUI_SOURCE_DIR) + "/scripts/cities";
    expect_refused({"serve", "--db", db(), "--bus", "nonsense:"}, "redis://");
    expect_refused({"serve", "--db", db(), "--cities", cities, "--demo", "atlantis"}, "atlantis");
    expect_refused({"demo", "atlantis", "--db", db(), "--cities", cities}, "atlantis");
    expect_refused({"demo", "koka", "--db", db(), "--cities", cities, "--today", "2027-02-30"}, "2027-02-30");
    expect_refused({"serve", "--db", db(), "--no-such-flag"}, "--no-such-flag");
}

TEST_F(CommandLine, DoesNotServeAnotherCityThanTheOneThatWasAskedFor) {
    const std::string cities = std::string(YUI_SOURCE_DIR) + "/scripts/cities";
    ASSERT_EQ(run_program({"demo", "koka", "--db", db(), "--cities", cities}).status, 0);
    for (const auto& words :
         {std::vector<std::string>{"serve", "--demo", "iwakuni", "--port", "0"}, {"demo", "iwakuni"}}) {
        auto whole = words;
        whole.insert(whole.end(), {"--db", db(), "--cities", cities});
        const auto ran = run_program(whole);
        EXPECT_EQ(ran.status, 2);
        EXPECT_EQ(ran.said, "yui: the database holds koka already: iwakuni needs an empty one\n");
    }
    EXPECT_EQ(run_program({"demo", "koka", "--db", db(), "--cities", cities}).status, 0);
}

TEST_F(CommandLine, NamesTheLineOfTheConfigFileThatMeansNothing) {
    folder.write("yui.toml", "[serve]\nfoo = 1\n");
    expect_refused({"serve", "--db", db(), "--config", in_folder("yui.toml")},
                   in_folder("yui.toml") + ": there is no setting serve.foo");
}

}  // namespace
}  // namespace yui::tests
