#include "tests/support/databases.hpp"

#include <cstdlib>
#include <filesystem>
#include <random>
#include <stdexcept>

#include "tests/support/migrated.hpp"

namespace yui::tests {
namespace {

// Lower-case letters only: a PostgreSQL name that needs no quotes.
std::string random_name() {
    std::random_device random;
    std::string name = "yui_";
    for (int letter = 0; letter < 16; ++letter) name += static_cast<char>('a' + random() % 26);
    return name;
}

std::string fresh_folder(const std::filesystem::path& in = std::filesystem::temp_directory_path()) {
    std::string folder = (in / "yui-test-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) throw std::runtime_error("cannot make a folder " + folder);
    return folder;
}

}  // namespace

// One for the process, since to connect costs as much as a small test; anew where a test has ended it.
store::Connection& postgres_server() {
    static std::unique_ptr<store::Connection> server;
    if (!server || !server->alive()) {
        server = store::open(server_url(), store::Use::write);
        // To copy a database takes long where the machine has much else to do.
        server->script("SET statement_timeout = '2min'");
    }
    return *server;
}

std::string server_url() {
    const char* const url = std::getenv("YUI_TEST_PG");
    if (url == nullptr || *url == '\0')
        throw std::runtime_error(
            "YUI_TEST_PG is not set: run scripts/test, which starts a private PostgreSQL");
    return url;
}

std::vector<Backend> backends() { return {Backend::sqlite, Backend::postgres}; }

std::string name_of(Backend backend) { return backend == Backend::sqlite ? "Sqlite" : "Postgres"; }

std::string postgres_url(const std::string& database) {
    const std::string server = server_url();
    const auto host = server.find("://") + 3;
    const auto path = server.find('/', host);
    if (path == server.npos) return server + "/" + database;
    const auto end = std::min(server.find('?', path), server.size());
    return server.substr(0, path + 1) + database + server.substr(end);
}

TestDatabase::TestDatabase(Backend backend) {
    if (backend == Backend::sqlite) {
        folder = fresh_folder();
        url = "sqlite:" + folder + "/test.db";
        return;
    }
    create_postgres(" TEMPLATE template0");
}

TestDatabase::TestDatabase(Backend backend, Migrated) {
    if (backend == Backend::postgres) {
        create_postgres(" TEMPLATE " + migrated_postgres());
        return;
    }
    folder = fresh_folder();
    url = "sqlite:" + folder + "/test.db";
    std::filesystem::copy_file(migrated_sqlite(), folder + "/test.db");
}

// PostgreSQL wants a folder that is empty and its own: scripts/test gives it one.
TestDatabase::TestDatabase(Backend backend, OnSmallDisk) {
    if (backend == Backend::sqlite) {
        folder = fresh_folder(small_disk(backend) + "/any");
        url = "sqlite:" + folder + "/test.db";
        return;
    }
    tablespace_ = random_name();
    postgres_server().script("CREATE TABLESPACE " + tablespace_ + " LOCATION '" + small_disk(backend) +
                             "/postgres'");
    create_postgres(" TEMPLATE template0 TABLESPACE " + tablespace_);
}

void TestDatabase::create_postgres(const std::string& options) {
    name_ = random_name();
    postgres_server().script("CREATE DATABASE " + name_ + " ENCODING 'UTF8' LOCALE 'C.UTF-8'" + options);
    url = postgres_url(name_);
}

std::string small_disk(Backend backend) {
    const char* const disks = std::getenv("YUI_TEST_SMALL_DISKS");
    if (disks == nullptr || *disks == '\0')
        throw std::runtime_error("YUI_TEST_SMALL_DISKS is not set: run scripts/test, which mounts them");
    return std::string(disks) + (backend == Backend::sqlite ? "/sqlite" : "/postgres");
}

TestDatabase::~TestDatabase() {
    if (!folder.empty()) std::filesystem::remove_all(folder);
    if (name_.empty()) return;
    try {
        postgres_server().script("DROP DATABASE " + name_ + " WITH (FORCE)");
        if (!tablespace_.empty()) postgres_server().script("DROP TABLESPACE " + tablespace_);
    } catch (const std::exception& error) {
        ADD_FAILURE() << "a test database stays behind: " << error.what();
    }
}

}  // namespace yui::tests
