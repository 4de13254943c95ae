// A copy of the whole database in one file, and back. SQLite: its online backup, while a server runs.
// PostgreSQL: pg_dump and pg_restore, which must be installed (package postgresql-client).
//
// The file holds personal data: it is made readable for this user alone. The key that seals wishes of care
// (app/seal.hpp) is not in it.
#pragma once

#include <string>

namespace yui::store {

// Throws DatabaseError with one line for people; then no file of that name was made or changed.
void backup(const std::string& url, const std::string& file);

// Puts the copy in the place of what is there; afterwards the database has another epoch, so that every page
// reads itself again. All of it or nothing. No server may be running on it. Throws DatabaseError.
void restore(const std::string& url, const std::string& file);

}  // namespace yui::store
