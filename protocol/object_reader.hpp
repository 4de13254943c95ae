// Reads one object, field by field in the order of the schema. Every field is looked at before the first
// refusal is given, because a name that is not known explains a missing one: it is usually the same,
// misspelt.
#pragma once

#include <array>

#include "protocol/reader.hpp"

namespace yui::protocol {

class ObjectReader {
public:
    ObjectReader(Reader& reader, const Node& node) : reader_(reader), node_(node) {}

    // The constant `type` or `kind`.
    void tag(std::string_view name, std::string_view expected);

    template <class T>
    void operator()(std::string_view name, T& out, const Rules& rules) {
        const Node* found = next(name, rules);
        if (found != nullptr && !reader_.value(*found, out, rules)) failed_ = !reader_.under(name);
    }

    template <class T>
    void operator()(std::string_view name, std::optional<T>& out, const Rules& rules) {
        const Node* found = next(name, rules);
        if (found == nullptr) return;
        if (reader_.lenient() && found->kind == Node::Kind::null) return;
        if (!reader_.value(*found, out.emplace(), rules)) failed_ = !reader_.under(name);
    }

    // Whether the object was taken.
    bool done();

private:
    // The value of a field, if it is there and nothing was refused before.
    const Node* next(std::string_view name, const Rules& rules);
    bool is_known(std::string_view name) const;

    static constexpr std::size_t max_fields = 65;  // with the tag; the generator holds the schema to it

    Reader& reader_;
    const Node& node_;
    std::array<std::string_view, max_fields> names_;
    std::size_t count_ = 0;
    bool failed_ = false;
};

}  // namespace yui::protocol
