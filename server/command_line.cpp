#include "server/command_line.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

#include "server/net/address.hpp"

namespace yui {
namespace {

void add_database(CLI::App& verb, Options& options) {
    verb.add_option("--db", options.db, "Database: sqlite:PATH or postgresql://...")
        ->envname("YUI_DB")
        ->capture_default_str();
    verb.add_option("--log", options.log, "What is written to standard error")
        ->envname("YUI_LOG")
        ->check(CLI::IsMember({"debug", "info", "warn", "error"}))
        ->capture_default_str();
}

void add_serve(CLI::App& program, Options& options) {
    auto& serve = *program.add_subcommand("serve", "Serve the city until SIGTERM");
    add_database(serve, options);
    serve
        .add_option("--bus", options.bus, "Voice between nodes: local:, redis://host:port, unix:///path.sock")
        ->envname("YUI_BUS")
        ->capture_default_str();
    serve.add_option("--address", options.address, "Address to listen on")
        ->envname("YUI_ADDRESS")
        ->capture_default_str();
    serve.add_option("--port", options.port, "Port to listen on; 0: any free one, printed")
        ->envname("YUI_PORT")
        ->capture_default_str();
    serve.add_option("--web", options.web, "Folder of the built pages")
        ->envname("YUI_WEB")
        ->capture_default_str();
    serve.add_option("--public-url", options.public_url, "Address people type; the only allowed origin")
        ->envname("YUI_PUBLIC_URL");
    serve
        .add_option(
            "--trusted-proxy", options.trusted_proxy, "CIDR of the proxy whose X-Forwarded-For is believed")
        ->envname("YUI_TRUSTED_PROXY");
    serve.add_option("--threads", options.threads, "I/O threads; 0: one less than cores")
        ->envname("YUI_THREADS")
        ->check(CLI::Range(0, 64));
    serve
        .add_flag("--io-uring",
                  options.io_uring,
                  "Send to many pages with one call of the kernel, where it allows io_uring")
        ->envname("YUI_IO_URING");
    serve
        .add_option("--key",
                    options.key,
                    "File of the key that seals wishes of care; default: beside the SQLite "
                    "file, or yui.key; made at the first start")
        ->envname("YUI_KEY");
    serve.add_option("--demo", options.demo, "Demonstration city to load into an empty database");
    serve.add_option("--cities", options.cities, "Folder of the demonstration cities")->capture_default_str();
    serve.add_flag("--still", options.still, "Nobody signs up by themselves in a demonstration city");
    serve.add_option("--test-clock", options.test_clock, "File with the time, for tests on loopback");
    serve.callback([&options] { options.verb = Verb::serve; });
}

void add_demo(CLI::App& program, Options& options) {
    auto& demo = *program.add_subcommand("demo", "Load a demonstration city into an empty database");
    add_database(demo, options);
    demo.add_option("CITY", options.demo, "yatsushiro, koka, ichinoseki, iwakuni or fukuoka")->required();
    demo.add_option("--today", options.today, "Day it is made for, YYYY-MM-DD; default: today");
    demo.add_option("--cities", options.cities, "Folder of the demonstration cities")->capture_default_str();
    demo.callback([&options] { options.verb = Verb::demo; });
}

void add_file(CLI::App& verb, Options& options, protocol::ImportKind kind) {
    add_database(verb, options);
    verb.add_option("FILE", options.file, "CSV file of the city")->required()->check(CLI::ExistingFile);
    verb.add_flag("--dry-run", options.dry_run, "Say what would become of each row; write nothing");
    verb.callback([&options, kind] {
        options.verb = Verb::import_file;
        options.import_kind = kind;
    });
}

void add_import(CLI::App& program, Options& options) {
    auto& files = *program.add_subcommand("import", "Read a municipal CSV file; also while the server runs");
    files.require_subcommand(1);
    auto& facilities = *files.add_subcommand("facilities", "A list of facilities");
    add_file(facilities, options, protocol::ImportKind::facility);
    facilities.add_option("--area", options.area, "Area of new facilities, by its number; default: the city");
    auto& events = *files.add_subcommand("events", "A list of events");
    add_file(events, options, protocol::ImportKind::event);
    events.add_option("--group", options.group, "Group whose events they are, by its number")->required();
    events.add_option("--title", options.title, "Name of the events, where the file has no column for it");
}

void add_admin(CLI::App& program, Options& options) {
    auto& admin = *program.add_subcommand("admin", "Accounts and the epoch of the database");
    admin.require_subcommand(1);
    auto& create = *admin.add_subcommand("create", "Make an account that may act for the city");
    add_database(create, options);
    create.add_option("--display-name", options.display_name, "Name that others see, and to log in with")
        ->required();
    create.add_option("--role", options.role, "admin, coordinator or staff")
        ->check(CLI::IsMember({"admin", "coordinator", "staff"}))
        ->capture_default_str();
    create.callback([&options] { options.verb = Verb::admin_create; });
    auto& reset =
        *admin.add_subcommand("reset-password", "Give an account a new password, read from standard input");
    add_database(reset, options);
    reset.add_option("--login", options.login, "Name of the account")->required();
    reset.callback([&options] { options.verb = Verb::admin_reset_password; });
    auto& emergency =
        *admin.add_subcommand("emergency", "Show a strip above every page; without --text it is taken down");
    add_database(emergency, options);
    auto* text = emergency.add_option("--text", options.emergency, "What it says, in Japanese");
    emergency.add_option("--easy", options.emergency_easy, "The same in plain Japanese, {漢字|かんじ}")
        ->needs(text);
    emergency.add_option("--english", options.emergency_en, "The same in English")->needs(text);
    emergency.callback([&options] { options.verb = Verb::emergency; });
    auto& epoch =
        *admin.add_subcommand("new-epoch", "Tell every page to read itself again (after a restore by hand)");
    add_database(epoch, options);
    epoch.callback([&options] { options.verb = Verb::new_epoch; });
}

// The library calls every config file INI, and does not say which.
std::string in_config(const CLI::App& program, const CLI::ConfigError& error) {
    const std::string said = error.what();
    const std::string unknown = "INI was not able to parse ";
    const auto file = program.get_config_ptr()->as<std::string>();
    if (said.starts_with(unknown)) return file + ": there is no setting " + said.substr(unknown.size());
    return file + ": " + said;
}

void add_copies(CLI::App& program, Options& options) {
    auto& backup = *program.add_subcommand("backup", "Copy the database into one file, while servers run");
    add_database(backup, options);
    backup.add_option("FILE", options.file, "A file that does not exist yet")->required();
    backup.callback([&options] { options.verb = Verb::backup; });
    auto& restore =
        *program.add_subcommand("restore", "Put a backup in the place of the database; no server may run");
    add_database(restore, options);
    restore.add_option("FILE", options.file, "Made by yui backup")->required();
    restore.callback([&options] { options.verb = Verb::restore; });
}

}  // namespace

std::optional<Options> read_command_line(int argc, char** argv, int& exit_code) {
    Options options;
    CLI::App program("Yui: where a city's residents, organizers and centers find each other", "yui");
    program.require_subcommand(1);
    program.fallthrough();
    program.set_config("--config", "", "TOML file: the same names, in a section for each command, [serve]");
    program.allow_config_extras(CLI::config_extras_mode::error);
    add_serve(program, options);
    add_demo(program, options);
    add_import(program, options);
    add_admin(program, options);
    add_copies(program, options);
    bool match_chosen = false;
    match::add_to(program, options.match, match_chosen);
    auto& migrate = *program.add_subcommand("migrate", "Bring the database to this program's schema");
    add_database(migrate, options);
    migrate.callback([&options] { options.verb = Verb::migrate; });
    program.add_subcommand("openapi", "Print the OpenAPI 3.1 document")->callback([&options] {
        options.verb = Verb::openapi;
    });
    try {
        program.parse(argc, argv);
        if (match_chosen) options.verb = Verb::match;
        if (!options.test_clock.empty() &&
            !net::is_loopback(net::parse_ip(options.address).value_or(net::Ip{})))
            throw CLI::ValidationError("--test-clock", "only on loopback, not on " + options.address);
        return options;
    } catch (const CLI::Success& help) {
        exit_code = program.exit(help);
    } catch (const CLI::ConfigError& error) {
        std::cerr << "yui: " << in_config(program, error) << '\n';
        exit_code = 2;
    } catch (const CLI::ParseError& error) {
        std::cerr << "yui: " << error.what() << " (yui --help lists the flags)\n";
        exit_code = 2;
    }
    return std::nullopt;
}

}  // namespace yui
