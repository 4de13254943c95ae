// How values travel to and from PostgreSQL: parameters in binary with explicit types, results as text.
#pragma once

#include <libpq-fe.h>

#include <array>
#include <vector>

#include "server/store/sql.hpp"

namespace yui::store::postgres {

// The types of a statement's parameters; where the first call has a NULL the server chooses.
using Types = std::vector<Oid>;
Types types_of(Params params);
// One text may be called with NULL here and a number there: a NULL fits any type, a value only its own.
bool fits(const Types& types, Params params);

// The parameters of one call as libpq wants them. Points into what it was given; kept between calls for its
// memory.
class Arguments {
public:
    // Throws DatabaseError for what may not be stored.
    void set(Params params);

    int size() const { return static_cast<int>(values_.size()); }
    const char* const* values() const { return values_.data(); }
    const int* lengths() const { return lengths_.data(); }
    const int* formats() const { return formats_.data(); }

private:
    void add(std::nullptr_t);
    void add(std::int64_t number);
    void add(double number);
    void add(std::string_view text);
    void push(const char* bytes, std::size_t length);

    std::vector<const char*> values_;
    std::vector<int> lengths_;
    std::vector<int> formats_;
    std::vector<std::array<char, 8>> numbers_;
};

class ResultRow final : public Row {
public:
    ResultRow(const PGresult* result, int row) : result_(result), row_(row) {}

    bool null(int column) const override;
    std::int64_t integer(int column) const override;  // a fraction is cut off, as in SQLite
    double real(int column) const override;
    std::string_view text(int column) const override;  // of a boolean: 1 or 0, as in SQLite

private:
    int at(int column) const;

    const PGresult* result_;
    int row_;
};

}  // namespace yui::store::postgres
