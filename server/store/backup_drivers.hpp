// What a backup does differently in the two databases. All throw DatabaseError with one line for people.
#pragma once

#include <string>

#include "server/store/sql.hpp"

namespace yui::store {

// Flushed to the disk, readable for this user alone.
void keep_on_disk(const std::string& file);
void copy_sqlite(const std::string& from, const std::string& to);
// An unbroken database of ours; `file` is what people call it.
void require_whole(Connection& connection, const std::string& file);
// `fresh` becomes `path`; what was there is kept as PATH.before-restore. The caller holds its DatabaseLock.
void replace_sqlite(const std::string& path, const std::string& fresh);

void dump_postgres(const std::string& url, const std::string& file);
// In one transaction: either everything is as in `file` or nothing changed. Refused while a node is
// connected.
void load_postgres(const std::string& url, const std::string& file);

}  // namespace yui::store
