// The schema as a numbered list of migrations; the number of the last one is the version of a database.
//
// Expand first, contract later: a database of version N serves the program of N − 1 and of N.
// Portable DDL: `{id}` is the row number given by the database, `{clustered}` keeps the rows of a table in
// the order of its primary key where the database can; times are milliseconds UTC, flags are 0 and 1.
#pragma once

#include <span>

namespace yui::store {

struct Migration {
    int number;
    const char* sql;
};

// In order, without holes.
std::span<const Migration> migrations();

}  // namespace yui::store
