// Flags, YUI_* variables and a TOML file of the same names become one value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "protocol/messages.hpp"
#include "server/match/options.hpp"

namespace yui {

enum class Verb {
    serve,
    demo,
    import_file,
    migrate,
    openapi,
    new_epoch,
    backup,
    restore,
    admin_create,
    admin_reset_password,
    emergency,
    match,
};

struct Options {
    Verb verb = Verb::serve;
    std::string db = "sqlite:yui.db";  // sqlite:PATH or postgresql://...
    std::string bus = "local:";        // local:, redis://host:port or unix:///path
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;
    std::string web = "web/dist";
    std::string public_url;     // the only allowed Origin; "": http on loopback
    std::string trusted_proxy;  // CIDR of the proxy whose X-Forwarded-For is believed
    std::string key;            // file of the key that seals wishes of care; "": beside the SQLite file
    std::string test_clock;     // file with UTC milliseconds: loopback and demonstration data only
    int threads = 0;            // I/O threads; 0: cores - 1, at least one
    bool io_uring = false;      // to many at once through io_uring
    std::string cities = "scripts/cities";  // folder of the demonstration cities
    std::string demo;                       // city to load: with `demo`, and at the first start of `serve`
    std::string today;                      // YYYY-MM-DD of `demo`; "": the clock's
    bool still = false;                     // a demonstration city does not move by itself
    std::string log = "info";
    std::string file;   // of `yui backup`, `yui restore` and `yui import`
    std::string login;  // of `yui admin`
    std::string display_name;
    std::string role = "coordinator";
    std::string emergency;  // in Japanese; "": the strip is taken down
    std::string emergency_easy;
    std::string emergency_en;
    protocol::ImportKind import_kind = protocol::ImportKind::event;  // of `yui import`
    std::int64_t group = 0;                                          // whose events they are
    std::int64_t area = 0;                                           // of new facilities; 0: the city
    std::string title;  // of events in a file without a column for it
    bool dry_run = false;
    match::Options match;
};

// nullopt: everything was said already (help, or one line about what is wrong); `exit_code` is set.
std::optional<Options> read_command_line(int argc, char** argv, int& exit_code);

}  // namespace yui
