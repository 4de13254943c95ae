// Somebody leaves for good: what names them is forgotten, what they did stays counted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "server/store/sql.hpp"

namespace yui::store {

struct Leaving {
    std::int64_t account = 0;
    std::int64_t resident = 0;
    std::string name;  // what stands where their name stood
};
// Name, contact, profile, care wishes, notices, rights, groups and command ids. The resident keeps its number
// and its rows of sign-ups and help, has no account any more and is asked by nobody.
void forget_person(Connection& connection, const Leaving& who);
// What names somebody who has no account; `name` stands where their name stood.
void forget_resident(Connection& connection, std::int64_t resident, const std::string& name);

// The next of what is still to come, by id; nullopt: nothing is.
std::optional<std::int64_t> next_sign_up_to_release(Connection& connection,
                                                    std::int64_t resident,
                                                    std::int64_t now);
std::optional<std::int64_t> next_help_to_release(Connection& connection,
                                                 std::int64_t resident,
                                                 std::int64_t now);

}  // namespace yui::store
