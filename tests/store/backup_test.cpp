// yui backup and yui restore: the whole database in one file and back, all or nothing.
#include "server/store/backup.hpp"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>

#include "server/store/log.hpp"
#include "server/store/meta.hpp"
#include "server/store/migrate.hpp"
#include "server/store/schema.hpp"
#include "tests/support/databases.hpp"

namespace yui::store {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class Backup : public testing::TestWithParam<tests::Backend> {
protected:
    tests::TestDatabase database{GetParam()};
    tests::TestDatabase folder{tests::Backend::sqlite};
    const std::string file = folder.folder + "/town.backup";

    void SetUp() override {
        const auto connection = open(database.url, Use::write);
        migrate(*connection, migrations());
        new_epoch(*connection);
        set_meta(*connection, "note", "before");
    }
    void write(const char* note) { set_meta(*open(database.url, Use::write), "note", note); }
    std::string note() { return meta(*open(database.url, Use::read), "note").value_or("none"); }
    std::string complaint() {
        try {
            restore(database.url, file);
        } catch (const DatabaseError& error) {
            return error.what();
        }
        return "";
    }
};
YUI_ON_EVERY_DATABASE(Backup);

TEST_P(Backup, BringsEverythingBackUnderAnotherEpoch) {
    backup(database.url, file);
    const auto before = epoch(*open(database.url, Use::read));
    write("after");

    restore(database.url, file);

    EXPECT_EQ(note(), "before");
    EXPECT_NE(epoch(*open(database.url, Use::read)), before);
    EXPECT_NE(epoch(*open(database.url, Use::read)), "");
}

TEST_P(Backup, CopiesWhatWasCommittedWhileAWriterIsAtWork) {
    const auto writer = open(database.url, Use::write);
    writer->begin_write();
    set_meta(*writer, "note", "not yet");
    backup(database.url, file);
    writer->commit();
    EXPECT_EQ(note(), "not yet");
    fs::rename(file, file + ".kept");
    tests::TestDatabase other{GetParam()};
    restore(other.url, file + ".kept");
    EXPECT_EQ(meta(*open(other.url, Use::read), "note"), "before");
}

TEST_P(Backup, FitsAnEmptyDatabaseElsewhere) {
    backup(database.url, file);
    tests::TestDatabase other{GetParam()};
    restore(other.url, file);
    EXPECT_EQ(meta(*open(other.url, Use::read), "note"), "before");
}

TEST_P(Backup, IsForItsOwnerAloneAndOverwritesNothing) {
    backup(database.url, file);
    EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_THROW(backup(database.url, file), DatabaseError);
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.folder), fs::directory_iterator()), 1);
}

TEST_P(Backup, CutInTheMiddleChangesNothing) {
    backup(database.url, file);
    write("after");
    const auto whole = fs::file_size(file);
    for (const auto part : {9, 7, 5, 3, 1}) {
        fs::resize_file(file, whole / 10 * static_cast<std::uintmax_t>(part));
        EXPECT_NE(complaint(), "") << part << " tenths";
        EXPECT_EQ(note(), "after") << part << " tenths";
    }
}

TEST_P(Backup, ThatIsSomethingElseChangesNothing) {
    std::ofstream(file) << "";
    EXPECT_NE(complaint(), "");
    std::ofstream(file) << "These are my notes, not a database.";
    EXPECT_NE(complaint(), "");
    fs::remove(file);
    EXPECT_THAT(complaint(), HasSubstr("there is no file"));
    EXPECT_EQ(note(), "before");
}

TEST_P(Backup, IsMadeOfNothingButADatabaseOfYui) {
    tests::TestDatabase empty{GetParam()};
    EXPECT_THROW(backup(empty.url, file), DatabaseError);
    EXPECT_FALSE(fs::exists(file));
    EXPECT_TRUE(fs::is_empty(folder.folder)) << "nothing half is left";
}

// A name that was mistyped would be copied as an empty database, and nobody would know until it is needed.
TEST(SqliteBackup, OfAFileThatIsNotThereMakesNeither) {
    tests::TestDatabase folder{tests::Backend::sqlite};
    try {
        backup("sqlite:" + folder.folder + "/twon.db", folder.folder + "/town.backup");
        FAIL() << "there is no such database";
    } catch (const DatabaseError& error) {
        EXPECT_THAT(error.what(), HasSubstr("there is no database " + folder.folder + "/twon.db"));
    }
    EXPECT_TRUE(fs::is_empty(folder.folder));
}

TEST(SqliteBackup, ThatIsNoDatabaseIsNamed) {
    tests::TestDatabase database{tests::Backend::sqlite};
    tests::TestDatabase folder{tests::Backend::sqlite};
    const auto file = folder.folder + "/notes.txt";
    std::ofstream(file) << std::string(5000, 'x');
    try {
        restore(database.url, file);
        FAIL() << "these are notes";
    } catch (const DatabaseError& error) {
        EXPECT_THAT(error.what(), HasSubstr(file + " is not a whole backup of Yui"));
    }
}

TEST(SqliteBackup, ReplacesADatabaseThatIsBroken) {
    tests::TestDatabase database{tests::Backend::sqlite};
    tests::TestDatabase folder{tests::Backend::sqlite};
    const auto file = folder.folder + "/town.backup";
    {
        const auto connection = open(database.url, Use::write);
        migrate(*connection, migrations());
        set_meta(*connection, "note", "before");
    }
    backup(database.url, file);
    std::ofstream(folder.folder + "/broken.db") << std::string(5000, '\1');
    const auto url = "sqlite:" + folder.folder + "/broken.db";
    restore(url, file);
    EXPECT_EQ(meta(*open(url, Use::read), "note"), "before");
}

TEST(PostgresBackup, WaitsUntilNoNodeIsConnected) {
    tests::TestDatabase database{tests::Backend::postgres};
    tests::TestDatabase folder{tests::Backend::sqlite};
    const auto file = folder.folder + "/town.backup";
    const auto node = open(database.url, Use::write);
    migrate(*node, migrations());
    new_epoch(*node);
    backup(database.url, file);
    try {
        restore(database.url, file);
        FAIL() << "a node was connected";
    } catch (const DatabaseError& error) {
        EXPECT_THAT(error.what(), HasSubstr("stop every node"));
    }
}

TEST(PostgresBackup, GivesNoEpochWhereTheClusterTookAnotherHistory) {
    tests::TestDatabase database{tests::Backend::postgres};
    const auto node = open(database.url, Use::write);
    migrate(*node, migrations());
    new_epoch(*node);
    ASSERT_NE(epoch(*node), "");
    set_meta(*node, "incarnation", "another cluster/00000001");
    EXPECT_EQ(epoch(*node), "");
}

}  // namespace
}  // namespace yui::store
