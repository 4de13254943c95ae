// yui_load: the test build of the program, for measurements only.
//
//     yui_load town DATABASE PEOPLE EVENTS GUESTS_FILE    builds a town and writes down its guests
//     yui_load serve ...                                  is `yui serve` with a door for `load` commands at
//     the
//                                                         socket $YUI_LOAD_DOOR
#include <cstdlib>
#include <exception>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "server/log.hpp"
#include "server/serve.hpp"
#include "tests/load/node/door.hpp"
#include "tests/load/node/town.hpp"

namespace {

std::shared_ptr<void> open_door(yui::app::App& app) {
    const char* path = std::getenv("YUI_LOAD_DOOR");
    if (path == nullptr) return nullptr;
    return std::make_shared<yui::load::Door>(app, path);
}

int run(int argc, char** argv) {
    yui::log::set_level(yui::log::Level::warn);
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() == 5 && words[0] == "town") {
        yui::load::build_town(words[1], {std::stoi(words[2]), std::stoi(words[3])}, words[4]);
        return 0;
    }
    int exit_code = 0;
    const auto options = yui::read_command_line(argc, argv, exit_code);
    if (!options) return exit_code;
    if (options->verb != yui::Verb::serve) return std::cerr << "yui_load: town | serve\n", 2;
    return yui::serve(*options, open_door);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::cerr << "yui_load: " << error.what() << '\n';
        return 1;
    }
}
