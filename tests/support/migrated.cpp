#include "tests/support/migrated.hpp"

#include <functional>

#include "server/store/migrate.hpp"
#include "server/store/schema.hpp"
#include "tests/support/databases.hpp"

namespace yui::tests {
namespace {

std::string name_of_schema() {
    std::string text;
    for (const auto& step : store::migrations()) text += step.sql;
    return "yui_schema_" + std::to_string(std::hash<std::string>{}(text));
}

void migrate(const std::string& url) {
    store::migrate(*store::open(url, store::Use::write), store::migrations());
}

bool exists(store::Connection& server, const std::string& name) {
    return server.run("SELECT 1 FROM pg_database WHERE datname = $1", {name}) > 0;
}

}  // namespace

std::filesystem::path migrated_sqlite() {
    const auto path = std::filesystem::temp_directory_path() / (name_of_schema() + ".db");
    if (std::filesystem::exists(path)) return path;
    const TestDatabase made(Backend::sqlite);
    migrate(made.url);
    std::filesystem::rename(made.folder + "/test.db", path);  // whole, whoever else makes one
    return path;
}

std::string migrated_postgres() {
    const auto name = name_of_schema();
    auto& server = postgres_server();
    if (exists(server, name)) return name;
    server.run("SELECT pg_advisory_lock(1)");  // one makes it, the others wait
    if (!exists(server, name)) {
        server.run("DROP DATABASE IF EXISTS " + name + "_new WITH (FORCE)");
        server.run("CREATE DATABASE " + name + "_new ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0");
        migrate(postgres_url(name + "_new"));
        server.run("ALTER DATABASE " + name + "_new RENAME TO " + name);
    }
    server.run("SELECT pg_advisory_unlock(1)");
    return name;
}

}  // namespace yui::tests
