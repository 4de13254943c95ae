#include "tests/match/line.hpp"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "server/match/match.hpp"

namespace yui {

Answer match_line(std::vector<std::string> arguments) {
    match::Options options;
    bool chosen = false;
    CLI::App program;
    match::add_to(program, options, chosen);
    arguments.insert(arguments.begin(), "match");
    std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
    try {
        program.parse(arguments);
    } catch (const CLI::ParseError& error) {
        return {2, "", error.what()};
    }
    std::ostringstream out;
    std::ostringstream err;
    const int code = match::run(options, out, err);
    return {code, out.str(), err.str()};
}

Scratch::Scratch(const std::string& text) {
    path_ = (std::filesystem::temp_directory_path() / "yui-match-XXXXXX").string();
    const int file = mkstemp(path_.data());
    if (file < 0) throw std::runtime_error("no temporary file");
    close(file);
    std::ofstream(path_, std::ios::binary) << text;
}

Scratch::~Scratch() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
}

std::string Scratch::text() const {
    const std::ifstream in(path_, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

}  // namespace yui
