// Any number of numbers as one parameter of a statement: the one place where reading a list differs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "server/store/sql.hpp"

namespace yui::store {

// Pairs of numbers, the first of each pair only once. As text for a parameter: {"12":1,"40":3}
class NumberList {
public:
    void add(std::int64_t key, std::int64_t value) {
        text_ += text_.empty() ? "{\"" : ",\"";
        text_.append(std::to_string(key)).append("\":").append(std::to_string(value));
    }
    bool empty() const { return text_.empty(); }
    std::string text() const { return empty() ? "{}" : text_ + '}'; }

private:
    std::string text_;
};

// A table of two columns, (key, value), to select from: list_at(dialect, "$3").
inline std::string list_at(Dialect dialect, std::string_view parameter) {
    const std::string given =
        dialect == Dialect::sqlite ? std::string(parameter) : "CAST(" + std::string(parameter) + " AS json)";
    return "(SELECT CAST(j.key AS BIGINT) AS key, CAST(CAST(j.value AS TEXT) AS BIGINT) AS value FROM "
           "json_each(" +
           given + ") j)";
}

}  // namespace yui::store
