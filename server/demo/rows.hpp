// Rows of one table, sent 200 at a time: one statement each would take most of the time of loading a city.
//
// Only for numbers and for names from our own lists; what people write goes through server/store.
#pragma once

#include <cstddef>
#include <string>

#include "server/store/sql.hpp"

namespace yui::demo {

class Rows {
public:
    // `insert` up to VALUES: "INSERT INTO resident_time (resident, weekday, block) VALUES ".
    Rows(store::Connection& sql, std::string insert);

    // One row: "(7, 6, 'morning')".
    void add(const std::string& values);
    // Sends what is left; to be called at the end.
    void flush();

private:
    store::Connection& sql_;
    const std::string insert_;
    std::string text_;
    std::size_t waiting_ = 0;
};

}  // namespace yui::demo
