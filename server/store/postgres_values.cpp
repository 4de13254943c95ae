#include "server/store/postgres_values.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <charconv>

#include "server/store/drivers.hpp"

namespace yui::store::postgres {
namespace {

// From pg_type.dat, fixed for ever.
constexpr Oid bool_type = 16;
constexpr Oid bigint_type = 20;
constexpr Oid text_type = 25;
constexpr Oid double_type = 701;
constexpr Oid found_by_server = 0;

constexpr int binary = 1;

Oid type_of(const Param& param) {
    constexpr std::array types{found_by_server, bigint_type, double_type, text_type};  // as Param::Value
    return types[param.value().index()];
}

}  // namespace

Types types_of(Params params) {
    Types types(params.size());
    std::transform(params.begin(), params.end(), types.begin(), type_of);
    return types;
}

bool fits(const Types& types, Params params) {
    const auto one_fits = [](Oid type, const Param& param) {
        const Oid wanted = type_of(param);
        return wanted == found_by_server || wanted == type;
    };
    return std::equal(types.begin(), types.end(), params.begin(), params.end(), one_fits);
}

void Arguments::set(Params params) {
    values_.clear();
    lengths_.clear();
    numbers_.resize(params.size());
    formats_.assign(params.size(), binary);
    for (const auto& param : params) {
        std::visit([this](auto value) { add(value); }, param.value());
    }
}

void Arguments::add(std::nullptr_t) { push(nullptr, 0); }

void Arguments::add(std::int64_t number) {
    auto& bytes = numbers_[values_.size()];
    auto bits = static_cast<std::uint64_t>(number);
    for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte, bits >>= 8U) {
        *byte = static_cast<char>(bits & 0xFFU);
    }
    push(bytes.data(), bytes.size());
}

void Arguments::add(double number) {
    require_storable(number);
    add(std::bit_cast<std::int64_t>(number));
}

void Arguments::add(std::string_view text) {
    require_storable(text);
    push(text.empty() ? "" : text.data(), text.size());  // a null pointer would be NULL
}

void Arguments::push(const char* bytes, std::size_t length) {
    values_.push_back(bytes);
    lengths_.push_back(static_cast<int>(length));
}

bool ResultRow::null(int column) const { return PQgetisnull(result_, row_, at(column)) != 0; }

std::int64_t ResultRow::integer(int column) const {
    const std::string_view digits = text(column);
    std::int64_t number = 0;
    const auto [stop, error] = std::from_chars(digits.begin(), digits.end(), number);
    return error == std::errc() && stop == digits.end() ? number : static_cast<std::int64_t>(real(column));
}

double ResultRow::real(int column) const {
    const std::string_view digits = text(column);
    double number = 0;
    std::from_chars(digits.begin(), digits.end(), number);
    return number;
}

std::string_view ResultRow::text(int column) const {
    const char* const bytes = PQgetvalue(result_, row_, at(column));
    const std::string_view text(bytes, static_cast<std::size_t>(PQgetlength(result_, row_, column)));
    if (PQftype(result_, column) != bool_type || text.empty()) return text;
    return text == "t" ? "1" : "0";
}

int ResultRow::at(int column) const {
    assert(column >= 0 && column < PQnfields(result_));
    return column;
}

}  // namespace yui::store::postgres
