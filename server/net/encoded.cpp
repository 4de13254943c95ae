#include "server/net/encoded.hpp"

#include <utility>

#include "server/net/ws_deflate.hpp"

namespace yui::net {
namespace {

constexpr std::size_t least_deflated_bytes = 512;

}  // namespace

Payload Encoded::message(std::string_view text, std::string entry) {
    auto* made = new Encoded;
    Payload payload(made);
    made->bytes_ = ws::frame(ws::Opcode::text, text);
    made->header_ = made->bytes_.size() - text.size();
    made->entry_ = std::move(entry);
    return payload;
}

Payload Encoded::joined(std::vector<Payload> parts) {
    auto* made = new Encoded;
    Payload payload(made);
    std::size_t size = 0;
    for (const auto& part : parts) size += part->size();
    made->bytes_.reserve(size);
    for (const auto& part : parts) made->bytes_ += part->bytes();
    made->parts_ = std::move(parts);
    return payload;
}

Payload Encoded::raw(std::string bytes) {
    auto* made = new Encoded;
    Payload payload(made);
    made->bytes_ = std::move(bytes);
    return payload;
}

std::string_view Encoded::bytes(ws::Packing packing) const {
    if (packing == ws::Packing::plain) return bytes_;
    if (!deflated_) deflated_ = std::make_unique<const std::string>(packed());
    return *deflated_;
}

// Short messages are not worth the work, nor the inflating on the page.
std::string Encoded::packed() const {
    std::string all;
    for (const auto& part : parts_) all += part->bytes(ws::Packing::deflated);
    const bool worth_it = header_ > 0 && text().size() >= least_deflated_bytes;
    if (!parts_.empty()) return all;
    return worth_it ? ws::frame(ws::Opcode::text, ws::deflated(text()), ws::Packing::deflated) : bytes_;
}

}  // namespace yui::net
