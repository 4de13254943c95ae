// Whether two who are written down may be one person: who is met twice is rung up twice and asked twice.
// Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace yui::domain {

// The same name however it was spaced and in whichever kana it was written.
std::string name_key(std::string_view name);

// What is known of somebody, as far as it tells people apart.
struct Known {
    std::set<std::string> names;          // keys of name, reading and display name
    std::set<std::string> contacts = {};  // as phone_of and mail_of write them
    std::optional<std::int64_t> birth_year = {};
    std::optional<std::int64_t> area = {};
};
// One name, and the same telephone or address; or one name and the same year or neighbourhood, where the
// years do not differ: father and son live in one house.
bool may_be_one(const Known& one, const Known& other);

}  // namespace yui::domain
