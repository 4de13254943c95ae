// Writes a message as compact JSON. Used by codec.hpp; others call to_json().
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/enum.hpp"
#include "protocol/json.hpp"
#include "protocol/raw_json.hpp"

namespace yui::protocol {

class Writer {
public:
    void raw(std::string_view json) { text_ += json; }

    void value(bool value);
    void value(std::int64_t value);
    void value(double value);            // throws std::invalid_argument: JSON has no infinity and no NaN
    void value(std::string_view value);  // what is not UTF-8 in it becomes U+FFFD
    void value(const std::string& value) { this->value(std::string_view(value)); }
    void value(const Json& value) { text_ += value.text; }

    template <NamedEnum E>
    void value(const E& value) {
        this->value(to_text(value));
    }

    template <class T>
    void value(const std::vector<T>& values) {
        raw("[");
        std::string_view before;
        for (const T& each : values) {
            raw(before);
            value(each);
            before = ",";
        }
        raw("]");
    }

    template <class T>
    void value(const std::map<std::string, T>& values) {
        raw("{");
        std::string_view before;
        for (const auto& [name, each] : values) {
            raw(before);
            value(name);
            raw(":");
            value(each);
            before = ",";
        }
        raw("}");
    }

    template <class T>
    void value(const T& message) {
        Codec<T>::write(*this, message);
    }

    std::string text() && { return std::move(text_); }

private:
    std::string text_;
};

}  // namespace yui::protocol
