#include <libpq-fe.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
#include <string_view>
#include <vector>

#include "server/store/backup_drivers.hpp"
#include "server/store/open.hpp"

namespace yui::store {
namespace {

struct FreeOptions {
    void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};

// The parts of the URL as libpq's variables: on the command line everybody could read the password.
std::vector<std::string> environment(const std::string& url) {
    std::vector<std::string> all;
    for (char** each = environ; *each != nullptr; ++each) all.emplace_back(*each);
    const std::unique_ptr<PQconninfoOption, FreeOptions> options(PQconninfoParse(url.c_str(), nullptr));
    if (!options) throw DatabaseError(Failure::other, "this is not a PostgreSQL URL");
    for (const auto* option = options.get(); option->keyword != nullptr; ++option) {
        if (option->envvar != nullptr && option->val != nullptr)
            all.push_back(std::string(option->envvar) + '=' + option->val);
    }
    return all;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> all;
    for (auto& text : texts) all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

// Its own messages go to our standard error.
void run_program(const std::string& url, std::vector<std::string> command) {
    auto variables = environment(url);
    const auto argv = pointers(command);
    const auto envp = pointers(variables);
    pid_t child = 0;
    const int failed = posix_spawnp(&child, argv[0], nullptr, nullptr, argv.data(), envp.data());
    if (failed != 0)
        throw DatabaseError(
            Failure::other,
            command[0] + " cannot be started (" + std::strerror(failed) + "): install postgresql-client");
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return;
    throw DatabaseError(Failure::other, command[0] + " failed; nothing was changed");
}

// What pg_dump writes last. A file that lost its end would otherwise be loaded without its last tables and
// constraints, and psql would find nothing wrong with it.
void require_end(const std::string& file) {
    constexpr std::string_view last = "-- PostgreSQL database dump complete";
    constexpr std::streamoff tail = 1024;
    std::ifstream in(file, std::ios::binary | std::ios::ate);
    const auto size = static_cast<std::streamoff>(in.tellg());
    in.seekg(std::max<std::streamoff>(0, size - tail));
    const std::string end{std::istreambuf_iterator(in), {}};
    if (!in.is_open() || end.find(last) == end.npos)
        throw DatabaseError(Failure::other, file + " is no whole backup of PostgreSQL; nothing was changed");
}

void require_alone(const std::string& url) {
    const auto others = open(url, Use::read)
                            ->run(
                                "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() "
                                "AND application_name = 'yui' AND pid <> pg_backend_pid()");
    if (others > 0)
        throw DatabaseError(Failure::conflict,
                            "a server is connected to this database: stop every node first");
}

}  // namespace

void dump_postgres(const std::string& url, const std::string& file) {
    run_program(url, {"pg_dump", "--no-owner", "--no-privileges", "--schema=public", "--file=" + file});
}

void load_postgres(const std::string& url, const std::string& file) {
    require_end(file);
    require_alone(url);
    run_program(url,
                {"psql",
                 "--no-psqlrc",
                 "--quiet",
                 "--output=/dev/null",
                 "--single-transaction",
                 "--set=ON_ERROR_STOP=1",
                 "--command=SET client_min_messages = warning; DROP SCHEMA public CASCADE",
                 "--file=" + file,
                 // No schema number: not a backup of Yui, and nothing of it stays.
                 "--command=SELECT 1 / count(*) FROM public.meta WHERE key = 'schema'"});
}

}  // namespace yui::store
