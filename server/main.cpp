// The program: reads its command line and does one thing.
#include <exception>
#include <iostream>
#include <stdexcept>

#include "protocol/openapi.hpp"
#include "server/administer.hpp"
#include "server/command_line.hpp"
#include "server/import_file.hpp"
#include "server/load_demo.hpp"
#include "server/log.hpp"
#include "server/match/match.hpp"
#include "server/serve.hpp"
#include "server/store/backup.hpp"
#include "server/store/lock.hpp"
#include "server/store/log.hpp"
#include "server/store/open.hpp"
#include "server/store/prepare.hpp"

namespace {

yui::log::Level level_of(const std::string& name) {
    using yui::log::Level;
    if (name == "debug") return Level::debug;
    if (name == "warn") return Level::warn;
    if (name == "error") return Level::error;
    return Level::info;
}

void prepare(const yui::Options& options) {
    yui::store::prepare_database(*yui::store::open(options.db, yui::store::Use::write));
}

void restore(const yui::Options& options) {
    const yui::store::DatabaseLock lock(options.db);
    yui::store::restore(options.db, options.file);
}

int run(const yui::Options& options) {
    switch (options.verb) {
        case yui::Verb::serve:
            return yui::serve(options);
        case yui::Verb::demo:
            yui::check_demo(options);
            prepare(options);
            if (!yui::load_demo(options))
                std::cerr << "yui: the database holds a city already; nothing was loaded\n";
            return 0;
        case yui::Verb::import_file:
            prepare(options);
            return yui::import_file(options);
        case yui::Verb::openapi:
            std::cout << yui::protocol::openapi_json() << '\n';
            return 0;
        case yui::Verb::migrate:
            prepare(options);
            return 0;
        case yui::Verb::new_epoch:
            prepare(options);
            yui::store::new_epoch(*yui::store::open(options.db, yui::store::Use::write));
            return 0;
        case yui::Verb::backup:
            yui::store::backup(options.db, options.file);
            return 0;
        case yui::Verb::restore:
            restore(options);
            return 0;
        case yui::Verb::admin_create:
        case yui::Verb::admin_reset_password:
            return yui::administer(options);
        case yui::Verb::emergency:
            prepare(options);
            return yui::announce(options);
        case yui::Verb::match:
            return yui::match::run(options.match, std::cout, std::cerr);
    }
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    int exit_code = 0;
    const auto options = yui::read_command_line(argc, argv, exit_code);
    if (!options) return exit_code;
    yui::log::set_level(level_of(options->log));
    try {
        return run(*options);
    } catch (const std::invalid_argument& error) {  // a flag or a line of the config that means nothing
        std::cerr << "yui: " << error.what() << '\n';
        return 2;
    } catch (const std::exception& error) {
        std::cerr << "yui: " << error.what() << '\n';
        return 1;
    }
}
