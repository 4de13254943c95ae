// Which roles are in danger of staying empty: what is urgent, and in which order the board shows them.
#pragma once

#include <cstdint>

#include "server/domain/role.hpp"

namespace yui::domain {

// Still under its minimum three days before it begins (or its last day ends).
bool urgent(const Role& role, std::int64_t now);
// Missing heads times nearness: greater comes first. 0 where nobody is missing or time has passed.
std::int64_t risk(const Role& role, std::int64_t now);

}  // namespace yui::domain
