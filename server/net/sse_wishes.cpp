#include "server/net/sse_wishes.hpp"

#include <charconv>

#include "protocol/frame.hpp"

namespace yui::net {
namespace {

constexpr std::string_view row_begins = R"({"type":"event","stream":")";
constexpr std::string_view then_its_number = R"(","seq":)";

std::optional<protocol::Version> number_in(std::string_view text) {
    protocol::Version number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end == text.data() || number < 0) return std::nullopt;
    return number;
}

bool take_frame(const std::string& text, EventWishes& wishes) {
    const auto frame = protocol::read_frame(text);
    if (!frame) return false;
    if (std::holds_alternative<protocol::Hello>(*frame) && wishes.hello.empty()) {
        wishes.hello = text;
        return true;
    }
    const auto* wish = std::get_if<protocol::SubscribeFrame>(&*frame);
    if (wish) wishes.streams.push_back(*wish);
    return wish != nullptr;
}

}  // namespace

std::optional<EventWishes> read_event_wishes(const Request& request) {
    std::vector<std::pair<std::string, std::string>> pairs;
    if (!decode_query(request.query, pairs)) return std::nullopt;
    EventWishes wishes;
    for (const auto& [name, text] : pairs) {
        if (name != "frame" || !take_frame(text, wishes)) return std::nullopt;
    }
    if (wishes.hello.empty()) return std::nullopt;
    const auto heard = EventPositions::read(request.last_event_id);
    for (auto& wish : wishes.streams) heard.apply_to(wish);
    return wishes;
}

// What cannot be read is left out: the page then stands where its address says.
EventPositions EventPositions::read(std::string_view text) {
    EventPositions positions;
    auto end = text.find(' ');
    positions.epoch_ = text.substr(0, end);
    while (end != std::string_view::npos) {
        text.remove_prefix(end + 1);
        end = text.find(' ');
        const std::string_view one = text.substr(0, end);
        const auto mark = one.rfind('=');
        if (mark == std::string_view::npos) continue;
        const auto seq = number_in(one.substr(mark + 1));
        if (seq) positions.set(std::string(one.substr(0, mark)), *seq);
    }
    return positions;
}

void EventPositions::apply_to(protocol::SubscribeFrame& wish) const {
    const auto found = streams_.find(wish.stream);
    if (found == streams_.end()) return;
    wish.epoch = epoch_;
    wish.since = found->second;
}

std::string EventPositions::text() const {
    if (streams_.empty()) return {};
    std::string text = epoch_;
    for (const auto& [stream, seq] : streams_) text += ' ' + stream + '=' + std::to_string(seq);
    return text;
}

std::optional<std::pair<std::string, protocol::Version>> row_of(std::string_view frame) {
    if (!frame.starts_with(row_begins)) return std::nullopt;
    const auto mark = frame.find('"', row_begins.size());
    if (mark == std::string_view::npos || !frame.substr(mark).starts_with(then_its_number))
        return std::nullopt;
    const auto seq = number_in(frame.substr(mark + then_its_number.size()));
    if (!seq) return std::nullopt;
    return std::pair(std::string(frame.substr(row_begins.size(), mark - row_begins.size())), *seq);
}

}  // namespace yui::net
