#include "protocol/stream_name.hpp"

#include <charconv>

namespace yui::protocol {

namespace {

std::int64_t id_of(std::string_view digits) {
    if (digits.empty() || digits.front() < '1' || digits.front() > '9') return 0;
    std::int64_t id = 0;
    const char* const last = digits.data() + digits.size();
    const auto [end, error] = std::from_chars(digits.data(), last, id);
    return error == std::errc{} && end == last ? id : 0;
}

}  // namespace

NameParts parts_of(std::string_view name) {
    const auto first = name.find(':');
    NameParts parts{name.substr(0, first)};
    if (first == std::string_view::npos) return parts;
    const auto rest = name.substr(first + 1);
    const auto second = rest.find(':');
    if (second != std::string_view::npos) parts.tail = rest.substr(second + 1);
    const bool cut = second != std::string_view::npos && parts.tail.empty();
    if (!cut) parts.id = id_of(rest.substr(0, second));
    return parts;
}

}  // namespace yui::protocol
