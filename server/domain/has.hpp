// Whether a list holds a value.
#pragma once

#include <algorithm>

namespace yui::domain {

template <class List, class Value>
bool has(const List& list, const Value& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

}  // namespace yui::domain
