#include "server/app/seal_key_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "server/app/seal.hpp"
#include "server/store/meta.hpp"

namespace yui::app {
namespace {

std::string read_key(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    std::string key{std::istreambuf_iterator<char>(in), {}};
    if (key.size() != seal_key_bytes)
        throw std::runtime_error("the key file " + file + " cannot be read, or is not a key");
    return key;
}

// Whole or not at all: another node on this machine may be making the same file.
void write_key(const std::string& file) {
    const std::string key = new_seal_key();
    const std::string fresh = file + '.' + std::to_string(getpid());
    const int out = open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const bool written =
        out >= 0 && write(out, key.data(), key.size()) == static_cast<ssize_t>(key.size()) && fsync(out) == 0;
    const int reason = errno;
    if (out >= 0) close(out);
    const bool placed = written && (link(fresh.c_str(), file.c_str()) == 0 || errno == EEXIST);
    unlink(fresh.c_str());
    if (!placed) throw std::runtime_error("cannot make the key file " + file + ": " + std::strerror(reason));
}

}  // namespace

std::string seal_key(const std::string& file, store::Connection& connection) {
    const auto mark = store::meta(connection, "seal_key");
    if (!std::filesystem::exists(file)) {
        if (mark)
            throw std::runtime_error("the key file " + file +
                                     " is missing: copy it there from another node or from where it is kept "
                                     "(--key FILE names another place)");
        write_key(file);
    }
    std::string key = read_key(file);
    if (!mark) store::set_meta(connection, "seal_key", seal_key_mark(key));
    if (store::meta(connection, "seal_key") != seal_key_mark(key))
        throw std::runtime_error("the key file " + file + " is not the one of this database");
    return key;
}

}  // namespace yui::app
