// Residents who may be the person whom a desk is about to write down.
#pragma once

#include <optional>
#include <string>

#include "server/domain/same_person.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

struct Likely {
    std::int64_t resident = 0;
    std::string display_name;
};
// The one with the smallest number; guests of one date and whoever left are nobody. `phone` as phone_of
// writes it.
std::optional<Likely> likely_same(Connection& connection,
                                  const domain::Known& known,
                                  const std::string& key,
                                  const std::optional<std::string>& phone);

// Keys of names that an older program, or a city's own import, wrote without one; at most `limit`.
void fill_name_keys(Connection& connection, int limit);

}  // namespace yui::store
