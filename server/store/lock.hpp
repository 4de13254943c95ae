// One server a SQLite file: held by `yui serve` as long as it runs.
//
// The lock is the operating system's, so it is gone with the process, however that ends; the file FILE.lock
// stays. Another name for the same file (a link, a relative path) is the same lock. PostgreSQL needs none: it
// counts nodes.
#pragma once

#include <string>

namespace yui::store {

class DatabaseLock {
public:
    // `url` as for open(). Throws DatabaseError(conflict) if another process holds it, with one line for
    // people.
    explicit DatabaseLock(const std::string& url);
    ~DatabaseLock();
    DatabaseLock(const DatabaseLock&) = delete;
    DatabaseLock& operator=(const DatabaseLock&) = delete;

private:
    int file_ = -1;
};

}  // namespace yui::store
