// An enum column as its enumerator; a name we do not know is `other`, as everywhere we read.
#pragma once

#include "protocol/enum.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

template <class E>
E enum_at(const Row& row, int column) {
    return protocol::from_text<E>(row.text(column)).value_or(E::other);
}

}  // namespace yui::store
