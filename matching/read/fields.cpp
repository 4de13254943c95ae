#include "matching/read/fields.hpp"

#include <algorithm>
#include <cmath>

namespace yui::matching {
namespace {

constexpr std::size_t longest_text = 200;

std::string_view kind(const nlohmann::json& json) { return json.type_name(); }

}  // namespace

std::string at_index(const std::string& path, std::size_t index) {
    return path + "[" + std::to_string(index) + "]";
}

std::string at_key(const std::string& path, std::string_view key) {
    constexpr std::size_t shown = 60;
    return path + "." + std::string(key.substr(0, shown));
}

void Value::refuse(std::string message) const { throw Fault{path_, std::move(message)}; }

const std::string& Value::text() const {
    if (!json_.is_string()) refuse("a text was expected, not " + std::string(kind(json_)));
    const auto& text = json_.get_ref<const std::string&>();
    if (text.empty()) refuse("the text is empty");
    if (text.size() > longest_text) refuse("the text is longer than 200 bytes");
    return text;
}

std::int64_t Value::whole(Range range) const {
    const auto out = [&] {
        refuse("outside " + std::to_string(range.least) + " to " + std::to_string(range.greatest));
    };
    if (json_.is_number_unsigned() && json_.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX))
        out();
    if (!json_.is_number_integer()) refuse("a whole number was expected");
    const auto value = json_.get<std::int64_t>();
    if (value < range.least || value > range.greatest) out();
    return value;
}

double Value::number(double least, double greatest) const {
    if (!json_.is_number()) refuse("a number was expected, not " + std::string(kind(json_)));
    const double value = json_.get<double>();
    if (!std::isfinite(value)) refuse("the number is not finite");
    if (value < least) refuse(least == 0 ? "the number is negative" : "the number is too small");
    if (value > greatest) refuse("the number is too great");
    return value;
}

bool Value::truth() const {
    if (!json_.is_boolean()) refuse("true or false was expected");
    return json_.get<bool>();
}

Minutes Value::minutes() const {
    const auto found = parse_minutes(text());
    if (!found) refuse("a time like 2026-11-28T09:00 was expected");
    return *found;
}

Day Value::day() const {
    const auto found = parse_day(text());
    if (!found) refuse("a date like 2026-11-28 was expected");
    return *found;
}

std::vector<Value> Value::list() const {
    if (!json_.is_array()) refuse("a list was expected, not " + std::string(kind(json_)));
    std::vector<Value> values;
    values.reserve(json_.size());
    for (std::size_t i = 0; i < json_.size(); ++i) values.emplace_back(json_[i], at_index(path_, i));
    return values;
}

std::vector<Value> Value::list_of(std::size_t count) const {
    auto values = list();
    if (values.size() != count) refuse("a list of " + std::to_string(count) + " was expected");
    return values;
}

const nlohmann::json& Value::object() const {
    if (!json_.is_object()) refuse("an object was expected, not " + std::string(kind(json_)));
    return json_;
}

Value Fields::need(const char* key) {
    const auto found = find(key);
    if (!found) throw Fault{path_, "\"" + std::string(key) + "\" is missing"};
    return *found;
}

std::optional<Value> Fields::find(const char* key) {
    known_.emplace_back(key);
    const auto found = json_.find(key);
    if (found == json_.end()) return std::nullopt;
    return Value(*found, at_key(path_, key));
}

void Fields::finish() const {
    for (const auto& [key, ignored] : json_.items()) {
        if (std::find(known_.begin(), known_.end(), key) == known_.end()) {
            throw Fault{at_key(path_, key), "unknown name"};
        }
    }
}

std::int64_t Fields::whole(const char* key, Range range, std::int64_t otherwise) {
    const auto found = find(key);
    return found ? found->whole(range) : otherwise;
}

double Fields::number(const char* key, double least, double greatest, double otherwise) {
    const auto found = find(key);
    return found ? found->number(least, greatest) : otherwise;
}

bool Fields::truth(const char* key, bool otherwise) {
    const auto found = find(key);
    return found ? found->truth() : otherwise;
}

std::vector<Value> Fields::list(const char* key) {
    const auto found = find(key);
    return found ? found->list() : std::vector<Value>{};
}

}  // namespace yui::matching
