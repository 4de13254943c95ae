#include "server/bus/codec.hpp"

#include <random>

namespace yui::bus {
namespace {

constexpr char version = 1;
constexpr std::size_t header_size = 1 + sizeof(Sender);
constexpr std::string_view sent_stream = "bus:sent";

void append_number(std::string& bytes, std::uint64_t number) {
    while (number >= 0x80) {
        bytes += static_cast<char>(number | 0x80);
        number >>= 7;
    }
    bytes += static_cast<char>(number);
}

void append_text(std::string& bytes, std::string_view text) {
    append_number(bytes, text.size());
    bytes += text;
}

std::string header(Sender sender) {
    std::string bytes(1, version);
    for (unsigned shift = 0; shift < 64; shift += 8) bytes += static_cast<char>(sender >> shift);
    return bytes;
}

void append_message(std::string& bytes, const Message& message) {
    append_text(bytes, message.stream);
    append_text(bytes, message.key);
    append_number(bytes, message.position);
    append_text(bytes, message.text);
}

// Takes values off the front; after the first that is not there, `sound` is false and all others are empty.
struct Cursor {
    std::string_view rest;
    bool sound = true;

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64 && !rest.empty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(rest.front());
            rest.remove_prefix(1);
            value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
            if (byte < 0x80) return value;
        }
        sound = false;
        return 0;
    }

    std::string text() {
        const auto size = number();
        if (size > rest.size()) sound = false;
        if (!sound) return {};
        std::string value(rest.substr(0, size));
        rest.remove_prefix(size);
        return value;
    }

    Message message() {
        Message taken;
        taken.stream = text();
        taken.key = text();
        taken.position = number();
        taken.text = text();
        return taken;
    }
};

}  // namespace

unsigned channel_of(std::string_view stream) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : stream) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return static_cast<unsigned>(hash % channel_count);
}

std::string channel_name(std::string_view epoch, unsigned channel) {
    return "yui:" + std::string(epoch) + ":" + std::to_string(channel);
}

Sender random_sender() {
    std::random_device device;
    return (static_cast<Sender>(device()) << 32) | device();
}

std::string encode_notice(Sender sender) { return header(sender); }

std::vector<std::string> encode(Sender sender, const Batch& batch, std::uint64_t sent_at) {
    std::vector<std::string> payloads(channel_count);
    for (const auto& message : batch) {
        auto& payload = payloads[channel_of(message.stream)];
        if (payload.empty()) {
            payload = header(sender);
            if (sent_at != 0) append_message(payload, {std::string(sent_stream), "", sent_at, ""});
        }
        append_message(payload, message);
    }
    return payloads;
}

std::optional<Sender> sender_of(std::string_view payload) {
    if (payload.size() < header_size || payload.front() != version) return std::nullopt;
    Sender sender = 0;
    for (std::size_t i = header_size - 1; i > 0; --i)
        sender = (sender << 8) | static_cast<unsigned char>(payload[i]);
    return sender;
}

bool is_notice(std::string_view payload) { return payload.size() == header_size && sender_of(payload); }

std::optional<std::uint64_t> sent_at(std::string_view payload) {
    if (!sender_of(payload)) return std::nullopt;
    Cursor cursor{payload.substr(header_size)};
    const auto first = cursor.message();
    const bool said = cursor.sound && first.stream == sent_stream;
    return said ? std::optional(first.position) : std::nullopt;
}

bool decode(std::string_view payload, Batch& batch) {
    if (!sender_of(payload)) return false;
    const auto before = batch.size();
    Cursor cursor{payload.substr(header_size)};
    while (cursor.sound && !cursor.rest.empty()) batch.push_back(cursor.message());
    if (!cursor.sound) batch.resize(before);
    if (batch.size() > before && batch[before].stream == sent_stream)
        batch.erase(batch.begin() + static_cast<std::ptrdiff_t>(before));
    return cursor.sound;
}

}  // namespace yui::bus
