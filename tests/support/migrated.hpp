// Databases with the schema in them, for tests to copy. Whichever test process needs one first makes it,
// under a name of what the schema says: a SQLite file in the temporary folder, a database on the server of
// YUI_TEST_PG. Both stay for the tests that follow, and go with the folder and the server.
#pragma once

#include <filesystem>
#include <string>

namespace yui::tests {

std::filesystem::path migrated_sqlite();
std::string migrated_postgres();  // its name

}  // namespace yui::tests
