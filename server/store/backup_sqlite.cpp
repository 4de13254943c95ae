#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "server/store/backup_drivers.hpp"
#include "server/store/migrate.hpp"
#include "server/store/open.hpp"

namespace yui::store {
namespace {

namespace fs = std::filesystem;

void sync_to_disk(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool kept = file >= 0 && fsync(file) == 0;
    const int reason = errno;
    if (file >= 0) close(file);
    if (!kept) throw DatabaseError(Failure::other, "cannot keep " + path + ": " + std::strerror(reason));
}

// Its log is written back, so that the file alone is all of it; a broken one is put aside with its log.
void fold_log(const std::string& path) {
    try {
        open("sqlite:" + path, Use::write);
    } catch (const DatabaseError&) {
        std::error_code ignored;
        fs::rename(path + "-wal", path + ".before-restore-wal", ignored);
        fs::remove(path + "-shm", ignored);
    }
}

}  // namespace

void keep_on_disk(const std::string& file) {
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    sync_to_disk(file);
}

void copy_sqlite(const std::string& from, const std::string& to) {
    fs::copy_file(from, to);
    keep_on_disk(to);
}

void require_whole(Connection& connection, const std::string& file) {
    std::string verdict;
    try {
        connection.run("PRAGMA integrity_check(1)", {}, [&](const Row& row) { verdict = row.string(0); });
        if (verdict == "ok" && schema_of(connection) > 0) return;
    } catch (const DatabaseError& error) {
        verdict = error.what();
    }
    throw DatabaseError(Failure::other,
                        file + " is not a whole backup of Yui" + (verdict == "ok" ? "" : ": " + verdict));
}

void replace_sqlite(const std::string& path, const std::string& fresh) {
    if (fs::exists(path)) {
        fold_log(path);
        fs::remove(path + ".before-restore");
        fs::create_hard_link(path, path + ".before-restore");
    }
    fs::rename(fresh, path);
    const auto folder = fs::absolute(path).parent_path().string();
    sync_to_disk(folder);
}

}  // namespace yui::store
