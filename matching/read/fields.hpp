// The fields of one JSON object, taken one by one; what was never asked for is unknown, and an error.
//
// Faults are thrown inside read/ only; read_instance turns them into values.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "matching/model/calendar.hpp"

namespace yui::matching {

struct Fault {
    std::string path;
    std::string message;
};

std::string at_index(const std::string& path, std::size_t index);   // path[index]
std::string at_key(const std::string& path, std::string_view key);  // path.key

struct Range {
    std::int64_t least;
    std::int64_t greatest;
};
constexpr std::int64_t many = 1'000'000'000;

// One value with the place where it stands.
class Value {
public:
    Value(const nlohmann::json& json, std::string path) : json_(json), path_(std::move(path)) {}

    [[noreturn]] void refuse(std::string message) const;
    const std::string& path() const { return path_; }

    const std::string& text() const;  // not empty, at most 200 bytes
    std::int64_t whole(Range range) const;
    double number(double least, double greatest) const;
    bool truth() const;
    Minutes minutes() const;
    Day day() const;
    std::vector<Value> list() const;
    std::vector<Value> list_of(std::size_t count) const;
    const nlohmann::json& object() const;

private:
    const nlohmann::json& json_;
    std::string path_;
};

class Fields {
public:
    explicit Fields(const Value& value) : json_(value.object()), path_(value.path()) {}

    Value need(const char* key);
    std::optional<Value> find(const char* key);
    void finish() const;  // REQUIRES: every known name was asked for

    // Shorthands, with what holds when the field is absent.
    std::int64_t whole(const char* key, Range range, std::int64_t otherwise);
    double number(const char* key, double least, double greatest, double otherwise);
    bool truth(const char* key, bool otherwise);
    std::vector<Value> list(const char* key);

private:
    const nlohmann::json& json_;
    const std::string& path_;
    std::vector<std::string_view> known_;
};

}  // namespace yui::matching
