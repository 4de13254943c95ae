#include "server/log.hpp"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

namespace yui::log {
namespace {

spdlog::logger& logger() {
    static const auto instance = [] {
        auto made = spdlog::stderr_color_mt("yui");
        made->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %^%l%$ %v", spdlog::pattern_time_type::utc);
        return made;
    }();
    return *instance;
}

// key=value; a text with anything but plain characters is quoted, so that one line stays one line.
void append(std::string& line, std::string_view text) {
    const bool plain = !text.empty() && text.find_first_of(" \"=\\\n\r\t") == std::string_view::npos;
    if (plain) {
        line += text;
        return;
    }
    line += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') line += '\\';
        line += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    line += '"';
}

void write(spdlog::level::level_enum level, std::string_view text, Fields fields) {
    if (!logger().should_log(level)) return;
    std::string line(text);
    for (const auto& field : fields) {
        line += ' ';
        line += field.key;
        line += '=';
        if (const auto* integer = std::get_if<std::int64_t>(&field.value)) line += std::to_string(*integer);
        if (const auto* real = std::get_if<double>(&field.value)) line += std::to_string(*real);
        if (const auto* string = std::get_if<std::string_view>(&field.value)) append(line, *string);
    }
    logger().log(level, line);
}

}  // namespace

void set_level(Level level) {
    constexpr spdlog::level::level_enum levels[] = {
        spdlog::level::debug, spdlog::level::info, spdlog::level::warn, spdlog::level::err};
    logger().set_level(levels[static_cast<int>(level)]);
}

void debug(std::string_view text, Fields fields) { write(spdlog::level::debug, text, fields); }

void info(std::string_view text, Fields fields) { write(spdlog::level::info, text, fields); }

void warn(std::string_view text, Fields fields) { write(spdlog::level::warn, text, fields); }

void error(std::string_view text, Fields fields) { write(spdlog::level::err, text, fields); }

}  // namespace yui::log
