// libFuzzer: whatever bytes a client sends, in whatever pieces they come, the reader hears the same, keeps no
// more than it may, and hands out no text that is not UTF-8.
//
//   cmake -S . -B build-fuzz -G Ninja -DCMAKE_CXX_COMPILER=clang++ -DYUI_FUZZ=ON
//   ninja -C build-fuzz fuzz_websocket
//   build-fuzz/fuzz_websocket -max_total_time=600 -max_len=8192 build-fuzz/found/websocket
//   tests/fuzz/websocket
//
// The first byte of an input says how it is cut and which rules hold; the rest is what the client sends.
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "server/net/ws_deflate.hpp"
#include "server/net/ws_reader.hpp"

namespace {

using namespace yui::net;

constexpr std::size_t most_bytes = 300;

void demand(bool holds) {
    if (!holds) __builtin_trap();
}

bool is_utf8(std::string_view text) {
    Utf8Check check;
    return check.take(text) && check.complete();
}

void look_at(const ws::Event& event) {
    using Kind = ws::Event::Kind;
    const bool message = event.kind == Kind::text || event.kind == Kind::binary;
    demand(event.bytes.size() <= (message ? most_bytes : 125));
    if (event.kind == Kind::close) demand(event.code == ws::status::none || ws::may_be_sent(event.code));
    if (event.kind == Kind::text && event.packing == ws::Packing::plain) demand(is_utf8(event.bytes));
    if (event.packing == ws::Packing::plain) return;
    std::string text;
    const auto result = ws::inflate(event.bytes, most_bytes, text);
    demand(text.size() <= most_bytes + 1);
    if (result == ws::Inflating::done) demand(text.size() <= most_bytes);
}

// Everything that is heard, in one comparable piece.
std::string heard(std::string bytes, std::size_t piece, const ws::Rules& rules) {
    ws::Reader reader;
    std::string all;
    std::span<char> left(bytes);
    while (!left.empty()) {
        auto part = left.first(std::min(piece, left.size()));
        left = left.subspan(part.size());
        while (const auto event = reader.next(part, rules)) {
            look_at(*event);
            all += static_cast<char>(event->kind);
            all += std::to_string(event->code) + '/' + std::to_string(event->bytes.size()) + '/';
            all += event->bytes;
        }
        demand(part.empty());
    }
    return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0) return 0;
    const ws::Rules rules{most_bytes, 6, (bytes[0] & 1) != 0};
    const std::size_t piece = 2 + bytes[0] / 2U;
    const std::string sent(reinterpret_cast<const char*>(bytes + 1), size - 1);
    const std::string at_once = heard(sent, sent.size() + 1, rules);
    demand(heard(sent, 1, rules) == at_once);
    demand(heard(sent, piece, rules) == at_once);
    return 0;
}
