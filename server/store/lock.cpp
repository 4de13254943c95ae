#include "server/store/lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string_view>

#include "server/store/open.hpp"
#include "server/store/sql.hpp"

namespace yui::store {
namespace {

// Empty: nothing to lock.
std::string file_of(const std::string& url) {
    const auto path = sqlite_path(url);
    if (!path || *path == ":memory:") return "";
    return std::filesystem::weakly_canonical(*path).string();
}

// The holder writes its number into the file, for people only.
std::string holder(int file) {
    std::array<char, 16> digits{};
    const auto length = pread(file, digits.data(), digits.size(), 0);
    return length > 0 ? " (process " + std::string(digits.data(), static_cast<std::size_t>(length)) + ")"
                      : "";
}

// True if it could be written; the lock holds without it.
bool sign(int file) {
    const auto number = std::to_string(getpid());
    return ftruncate(file, 0) == 0 && pwrite(file, number.data(), number.size(), 0) > 0;
}

}  // namespace

DatabaseLock::DatabaseLock(const std::string& url) {
    const std::string database = file_of(url);
    if (database.empty()) return;
    file_ = ::open((database + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file_ < 0)
        throw DatabaseError(Failure::other, "cannot make " + database + ".lock: " + std::strerror(errno));
    if (flock(file_, LOCK_EX | LOCK_NB) == 0) {
        sign(file_);
        return;
    }
    const auto who = holder(file_);
    close(file_);
    throw DatabaseError(Failure::conflict, "another yui serve" + who + " is using " + database);
}

DatabaseLock::~DatabaseLock() {
    if (file_ >= 0) close(file_);
}

}  // namespace yui::store
