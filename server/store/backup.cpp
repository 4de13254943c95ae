#include "server/store/backup.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "server/store/backup_drivers.hpp"
#include "server/store/log.hpp"
#include "server/store/migrate.hpp"
#include "server/store/open.hpp"
#include "server/store/schema.hpp"

namespace yui::store {
namespace {

namespace fs = std::filesystem;

// A file beside the one that was asked for, until it is whole.
class Draft {
public:
    explicit Draft(const std::string& file) : name(file + ".part" + std::to_string(getpid())) {}
    ~Draft() {
        std::error_code ignored;
        for (const char* end : {"", "-wal", "-shm", "-journal"}) fs::remove(name + end, ignored);
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    const std::string name;
};

void require_absent(const std::string& file) {
    if (fs::exists(file)) throw DatabaseError(Failure::other, file + " exists already; nothing was written");
}

// A name that was mistyped would be made, and copied, as an empty database.
void require_town(const std::string& url) {
    const auto path = sqlite_path(url);
    if (path && !fs::exists(*path))
        throw DatabaseError(Failure::other, "there is no database " + *path + "; nothing was written");
    if (schema_of(*open(url, Use::read)) == 0)
        throw DatabaseError(Failure::other, "this database holds no town; nothing was written");
}

// As it would be after the first start: this program's schema, and positions that no page has seen.
void begin_anew(Connection& connection) {
    migrate(connection, migrations());
    new_epoch(connection);
}

// Whole, or refused under the name that was given.
std::unique_ptr<Connection> open_copy(const std::string& copy, const std::string& file) {
    std::unique_ptr<Connection> opened;
    try {
        opened = open("sqlite:" + copy, Use::write);
    } catch (const DatabaseError& error) {
        throw DatabaseError(Failure::other, file + " is not a whole backup of Yui: " + error.what());
    }
    require_whole(*opened, file);
    return opened;
}

void restore_sqlite(const std::string& path, const std::string& file) {
    const Draft draft(path);
    copy_sqlite(file, draft.name);
    {
        const auto copy = open_copy(draft.name, file);
        begin_anew(*copy);
    }
    replace_sqlite(path, draft.name);
}

}  // namespace

void backup(const std::string& url, const std::string& file) {
    require_absent(file);
    require_town(url);
    const Draft draft(file);
    const auto mask = umask(077);
    if (sqlite_path(url))
        open(url, Use::write)->run("VACUUM INTO $1", {draft.name});
    else
        dump_postgres(url, draft.name);
    umask(mask);
    keep_on_disk(draft.name);
    fs::rename(draft.name, file);
}

void restore(const std::string& url, const std::string& file) {
    if (!fs::is_regular_file(file)) throw DatabaseError(Failure::other, "there is no file " + file);
    if (const auto path = sqlite_path(url)) return restore_sqlite(*path, file);
    load_postgres(url, file);
    begin_anew(*open(url, Use::write));
}

}  // namespace yui::store
