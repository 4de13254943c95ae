// Three columns, name, name_easy, name_en, as one text in three languages.
#pragma once

#include "protocol/messages.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

inline protocol::Text3 text3(const Row& row, int column) {
    protocol::Text3 text;
    text.ja = row.string(column);
    text.easy = row.maybe_string(column + 1);
    text.en = row.maybe_string(column + 2);
    return text;
}

}  // namespace yui::store
