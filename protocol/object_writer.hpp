// Writes one object, field by field. What may be absent and is empty is left out.
#pragma once

#include "protocol/rules.hpp"
#include "protocol/writer.hpp"

namespace yui::protocol {

class ObjectWriter {
public:
    explicit ObjectWriter(Writer& writer) : writer_(writer) { writer_.raw("{"); }

    // The constant `type` or `kind`.
    void tag(std::string_view name, std::string_view value) {
        begin(name);
        writer_.value(value);
    }

    template <class T>
    void operator()(std::string_view name, const T& value, const Rules& rules) {
        if constexpr (requires { value.empty(); }) {
            if (!rules.required && value.empty()) return;
        }
        begin(name);
        writer_.value(value);
    }

    template <class T>
    void operator()(std::string_view name, const std::optional<T>& value, const Rules&) {
        if (!value) return;
        begin(name);
        writer_.value(*value);
    }

    void done() { writer_.raw("}"); }

private:
    // Names of fields are plain words: nothing in them needs escaping.
    void begin(std::string_view name) {
        writer_.raw(first_ ? "\"" : ",\"");
        writer_.raw(name);
        writer_.raw("\":");
        first_ = false;
    }

    Writer& writer_;
    bool first_ = true;
};

}  // namespace yui::protocol
