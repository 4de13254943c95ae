// `yui import` as the city's staff types it: what it says, where it says it, and how it ends.
#include <gmock/gmock.h>

#include <algorithm>

#include "tests/blackbox/city.hpp"

namespace yui::tests {
namespace {

using testing::HasSubstr;

const std::string facilities = std::string(YUI_SOURCE_DIR) + "/tests/import/data/yaizu_facilities.csv";

class ImportProgram : public testing::TestWithParam<Backend> {
protected:
    Ran import(const std::vector<std::string>& more) {
        std::vector<std::string> words{"import", "facilities"};
        words.insert(words.end(), more.begin(), more.end());
        words.insert(words.end(), {"--db", city.url()});
        return run_program(words);
    }
    std::int64_t known() { return city.number("SELECT COUNT(*) FROM facility"); }

    City city{GetParam()};
};
YUI_ON_EVERY_DATABASE(ImportProgram);

TEST_P(ImportProgram, ReportsEveryRowShowsHowFarItIsAndChangesNothingTheSecondTime) {
    const auto first = import({facilities});
    EXPECT_EQ(first.status, 0);
    EXPECT_THAT(first.said, HasSubstr("28/28"));
    EXPECT_THAT(first.said, HasSubstr("確認待ち"));
    const auto rows = city.number("SELECT COUNT(*) FROM import_row");
    EXPECT_EQ(rows, 28);
    const auto after_first = known();

    EXPECT_EQ(import({facilities}).status, 0);

    EXPECT_EQ(city.number("SELECT COUNT(*) FROM import_row"), rows);
    EXPECT_EQ(known(), after_first);
}

TEST_P(ImportProgram, WritesNothingInATrial) {
    const auto trial = import({facilities, "--dry-run"});
    EXPECT_EQ(trial.status, 0);
    EXPECT_THAT(trial.said, HasSubstr("28/28"));
    EXPECT_EQ(city.number("SELECT COUNT(*) FROM import_row"), 0);
}

TEST_P(ImportProgram, SaysInOneLineWhatIsWrongWithTheWordsOrTheFile) {
    const auto missing = import({"no-such-file.csv"});
    EXPECT_EQ(missing.status, 2);
    EXPECT_THAT(missing.said, HasSubstr("no-such-file.csv"));
    EXPECT_EQ(std::count(missing.said.begin(), missing.said.end(), '\n'), 1) << missing.said;

    const testing_support::ScratchFolder folder;
    folder.write("empty.csv", "");
    const auto empty = import({(folder.path() / "empty.csv").string()});
    EXPECT_EQ(empty.status, 1);
    EXPECT_THAT(empty.said, HasSubstr("empty.csv is empty"));
    EXPECT_EQ(std::count(empty.said.begin(), empty.said.end(), '\n'), 1) << empty.said;
}

}  // namespace
}  // namespace yui::tests
