#include "server/net/ws_deflate.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <new>
#include <utility>

#include "server/net/trimmed.hpp"

namespace yui::net::ws {
namespace {

constexpr int raw_window = -15;
// What Z_SYNC_FLUSH ends with; it is left out on the wire (RFC 7692, 7.2.1).
constexpr std::string_view flush_end("\x00\x00\xff\xff", 4);

// The part before `separator`; takes it off the front.
std::string_view next_part(std::string_view& list, char separator) {
    const auto end = list.find(separator);
    const auto part = list.substr(0, end);
    list = end == std::string_view::npos ? std::string_view() : list.substr(end + 1);
    return trimmed(part);
}

bool is_window(std::string_view value) {
    if (value.starts_with('"') && value.ends_with('"') && value.size() > 1)
        value = value.substr(1, value.size() - 2);
    constexpr std::array<std::string_view, 8> windows{"8", "9", "10", "11", "12", "13", "14", "15"};
    return std::find(windows.begin(), windows.end(), value) != windows.end();
}

bool has_value_15(std::string_view value) { return value == "15" || value == "\"15\""; }

// Each parameter at most once, with the values that it may have.
class Offer {
public:
    bool take(std::string_view parameter) {
        const std::string_view name = next_part(parameter, '=');
        const std::string_view value = parameter;
        if (name == "server_no_context_takeover") return once(server_forgets_) && value.empty();
        if (name == "client_no_context_takeover") return once(client_forgets_) && value.empty();
        // A smaller window would be a second form of every message.
        if (name == "server_max_window_bits") return once(server_window_) && has_value_15(trimmed(value));
        if (name == "client_max_window_bits")
            return once(client_window_) && (value.empty() || is_window(trimmed(value)));
        return false;
    }
    std::string answer() const {
        std::string text = "permessage-deflate; server_no_context_takeover; client_no_context_takeover";
        return server_window_ ? text + "; server_max_window_bits=15" : text;
    }

private:
    static bool once(bool& seen) { return !std::exchange(seen, true); }

    bool server_forgets_ = false;
    bool client_forgets_ = false;
    bool server_window_ = false;
    bool client_window_ = false;
};

std::string answer_to(std::string_view offer) {
    if (next_part(offer, ';') != "permessage-deflate") return "";
    Offer parameters;
    while (!offer.empty()) {
        if (!parameters.take(next_part(offer, ';'))) return "";
    }
    return parameters.answer();
}

class Compressor {
public:
    Compressor() {
        constexpr int memory = 8;
        if (deflateInit2(&stream_, 6, Z_DEFLATED, raw_window, memory, Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::bad_alloc();
    }
    ~Compressor() { deflateEnd(&stream_); }
    Compressor(const Compressor&) = delete;
    Compressor& operator=(const Compressor&) = delete;

    std::string run(std::string_view text) {
        deflateReset(&stream_);
        constexpr std::size_t flush_room = 16;
        std::string out(deflateBound(&stream_, static_cast<uLong>(text.size())) + flush_room, '\0');
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
        stream_.avail_in = static_cast<uInt>(text.size());
        stream_.next_out = reinterpret_cast<Bytef*>(out.data());
        stream_.avail_out = static_cast<uInt>(out.size());
        ::deflate(&stream_, Z_SYNC_FLUSH);
        out.resize(out.size() - stream_.avail_out - flush_end.size());
        return out;
    }

private:
    z_stream stream_{};
};

class Expander {
public:
    Expander() {
        if (inflateInit2(&stream_, raw_window) != Z_OK) throw std::bad_alloc();
    }
    ~Expander() { inflateEnd(&stream_); }
    Expander(const Expander&) = delete;
    Expander& operator=(const Expander&) = delete;

    Inflating run(std::string_view body, std::size_t most, std::string& text) {
        inflateReset(&stream_);
        ended_ = false;
        // One byte more than allowed tells a text that just fits from one that does not.
        text.resize(most + 1);
        stream_.next_out = reinterpret_cast<Bytef*>(text.data());
        stream_.avail_out = static_cast<uInt>(text.size());
        bool sound = feed(body);
        if (sound && stream_.avail_out > 0 && !ended_) sound = feed(flush_end) && between_blocks();
        const bool too_big = stream_.avail_out == 0;
        text.resize(text.size() - stream_.avail_out);
        if (!sound) return Inflating::broken;
        return too_big ? Inflating::too_big : Inflating::done;
    }

private:
    bool between_blocks() const { return stream_.avail_out == 0 || (stream_.data_type & 128) != 0; }

    // A block may say that it is the last one; others after it start anew.
    bool feed(std::string_view bytes) {
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
        stream_.avail_in = static_cast<uInt>(bytes.size());
        while (stream_.avail_in > 0 && stream_.avail_out > 0) {
            const int result = ::inflate(&stream_, Z_SYNC_FLUSH);
            ended_ = result == Z_STREAM_END;
            if (ended_)
                inflateReset(&stream_);
            else if (result != Z_OK)
                return false;
        }
        return true;
    }

    z_stream stream_{};
    bool ended_ = false;  // with a last block, and nothing after it
};

}  // namespace

std::string agreed_extension(std::string_view offers) {
    while (!offers.empty()) {
        const auto answer = answer_to(next_part(offers, ','));
        if (!answer.empty()) return answer;
    }
    return "";
}

std::string deflated(std::string_view text) {
    thread_local Compressor compressor;
    return compressor.run(text);
}

Inflating inflate(std::string_view body, std::size_t most, std::string& text) {
    thread_local Expander expander;
    return expander.run(body, most, text);
}

}  // namespace yui::net::ws
