// Rows as long as there are connections: room for an eighth more, where the library would take twice as much.
#pragma once

#include <utility>
#include <vector>

namespace yui::net {

template <class T>
void add_to_row(std::vector<T>& row, T item) {
    if (row.size() == row.capacity()) row.reserve(row.size() + row.size() / 8 + 4);
    row.push_back(std::move(item));
}

}  // namespace yui::net
