// What a person tells about themselves: what the schema cannot say of it.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "protocol/messages.hpp"
#include "protocol/result.hpp"

namespace yui::domain {

using Codes = std::set<std::string, std::less<>>;

// nullopt: it may be kept. Skills are those that the city knows; nothing is said twice; a place has both
// numbers.
std::optional<protocol::Problem> profile(const protocol::Profile& profile,
                                         const Codes& known,
                                         std::int64_t now);

// "ja", "pt-br": small letters and hyphens, since they are kept in one comma-separated column.
bool language_code(const std::string& code);

// Where somebody can be reached beside this site, the desk and paper.
struct Reach {
    bool phone = false;
    bool mail = false;
};
// Nobody is put down to be telephoned who gave no number.
std::optional<protocol::Problem> reached_by(std::optional<protocol::Channel> channel,
                                            Reach reach,
                                            const char* pointer);

}  // namespace yui::domain
