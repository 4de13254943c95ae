#include "protocol/json.hpp"

#include "protocol/node.hpp"
#include "protocol/reader.hpp"
#include "protocol/writer.hpp"

namespace yui::protocol {

std::optional<Problem> read_any(const Node& node, Reading reading, AnyReader read, void* message) {
    Reader reader(reading);
    if (!read(reader, node, message)) return reader.problem();
    return std::nullopt;
}

std::optional<Problem> read_any(std::string_view text, Reading reading, AnyReader read, void* message) {
    const auto node = parse(text);
    if (!node) return node.error();
    return read_any(*node, reading, read, message);
}

std::string write_any(AnyWriter write, const void* message) {
    Writer writer;
    write(writer, message);
    return std::move(writer).text();
}

}  // namespace yui::protocol
