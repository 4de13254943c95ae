// Structured log lines: a fixed text and key/value fields, one line each, on standard error.
//
// Any thread. Never pass names, contact data, free text of people, tokens or passwords: fields are ids,
// codes, figures.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

namespace yui::log {

using Value = std::variant<std::int64_t, double, std::string_view>;

struct Field {
    std::string_view key;
    Value value;

    Field(std::string_view k, std::string_view text) : key(k), value(text) {}
    Field(std::string_view k, const std::string& text) : key(k), value(std::string_view(text)) {}
    Field(std::string_view k, const char* text) : key(k), value(std::string_view(text)) {}
    Field(std::string_view k, double number) : key(k), value(number) {}
    template <class Integer>
    requires std::is_integral_v<Integer> Field(std::string_view k, Integer number)
        : key(k), value(static_cast<std::int64_t>(number)) {}
};
using Fields = std::initializer_list<Field>;

enum class Level { debug, info, warn, error };
void set_level(Level);

void debug(std::string_view text, Fields = {});
void info(std::string_view text, Fields = {});
void warn(std::string_view text, Fields = {});
void error(std::string_view text, Fields = {});

}  // namespace yui::log
