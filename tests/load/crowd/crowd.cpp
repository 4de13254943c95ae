#include "tests/load/crowd/crowd.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "tests/load/crowd/moment.hpp"

namespace yui::load {
namespace {

constexpr std::int64_t patience_us = 60'000'000;
constexpr unsigned source_addresses = 4;
constexpr std::array<std::string_view, 6> state_names{
    "connecting", "upgrading", "setting up", "ready", "not reading", "gone"};

}  // namespace

Crowd::Crowd(Poller& poller, const Tongue& tongue, std::uint16_t port)
    : poller_(poller), tongue_(tongue), port_(port) {}

void Crowd::come_in(std::vector<Wish> wishes, std::size_t at_once) {
    visitors_.clear();
    ready_ = 0;
    on_their_way_ = 0;
    visitors_.reserve(wishes.size());
    for (auto& each : wishes) visitors_.push_back({std::move(each)});
    const auto deadline = now_us() + patience_us;
    std::size_t next = 0;
    while (ready_ + counted_.gone < visitors_.size() && now_us() < deadline) {
        while (next < visitors_.size() && on_their_way_ < at_once) open(visitors_[next++]);
        poller_.turn(now_us() + 100'000);
    }
}

std::string Crowd::whereabouts() const {
    std::array<std::size_t, state_names.size()> counts{};
    std::size_t first = visitors_.size();
    for (const auto& each : visitors_) {
        ++counts[static_cast<std::size_t>(each.state)];
        if (each.state != State::ready) first = std::min(first, each.wish.number);
    }
    std::string text;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0) text += std::to_string(counts[i]) + ' ' + std::string(state_names[i]) + ", ";
    if (first < visitors_.size())
        text += "the first of them " + std::to_string(first) + " at step " +
                std::to_string(visitors_[first].steps);
    return text;
}

void Crowd::leave() {
    for (auto& each : visitors_) each.connection.close();
    visitors_.clear();
    ready_ = 0;
}

void Crowd::stop_reading(std::size_t count) {
    for (auto& each : visitors_) {
        if (count == 0) return;
        if (each.state != State::ready) continue;
        each.state = State::stopped;
        poller_.change(each.connection.descriptor(), each.wish.number, Interest::none);
        --count;
    }
}

std::uint64_t Crowd::listeners(std::int64_t event) const {
    return static_cast<std::uint64_t>(std::ranges::count_if(visitors_, [event](const Visitor& each) {
        return each.state == State::ready && each.wish.event == event;
    }));
}

void Crowd::open(Visitor& visitor) {
    const auto number = visitor.wish.number;
    visitor.connection.open(port_, static_cast<unsigned>(number % source_addresses));
    if (stamps_) visitor.connection.stamp_arrivals();
    poller_.add(visitor.connection.descriptor(), number, Interest::reading_and_writing);
    ++on_their_way_;
}

void Crowd::on_event(std::size_t number, bool writable) {
    if (number >= visitors_.size()) return;
    Visitor& visitor = visitors_[number];
    if (!visitor.connection.is_open()) return;
    if (visitor.state == State::stopped) return lose(visitor);  // only a hang-up is told then
    if (visitor.state == State::connecting && writable) {
        visitor.state = State::upgrading;
        visitor.connection.send(tongue_.request(visitor.wish));
        poller_.change(visitor.connection.descriptor(), number, Interest::reading);
        return;
    }
    if (writable) {
        visitor.connection.flush();
        if (!visitor.connection.has_unsent())
            poller_.change(visitor.connection.descriptor(), number, Interest::reading);
    }
    read_at_ = now_us();
    const bool there = visitor.connection.receive([&](std::string_view bytes) {
        ++counted_.reads;
        return take(visitor, bytes);
    });
    if (!there) lose(visitor);
}

std::size_t Crowd::take(Visitor& visitor, std::string_view bytes) {
    std::size_t used = visitor.state == State::upgrading ? take_response(visitor, bytes) : 0;
    if (visitor.state == State::upgrading) return used;
    while (const auto frame = first_frame(bytes.substr(used))) {
        used += frame->bytes;
        counted_.bytes += frame->bytes;
        take_frame(visitor, *frame);
    }
    return used;
}

std::size_t Crowd::take_response(Visitor& visitor, std::string_view bytes) {
    const auto end = bytes.find("\r\n\r\n");
    if (end == bytes.npos) return 0;
    if (!bytes.starts_with("HTTP/1.1 101"))
        throw std::runtime_error("refused: " + std::string(bytes.substr(0, bytes.find('\r'))));
    visitor.state = State::setting_up;
    say(visitor, tongue_.opening(visitor.wish));
    if (tongue_.steps() == 0) advance(visitor);
    return end + 4;
}

void Crowd::take_frame(Visitor& visitor, const Frame& frame) {
    if (frame.opcode == Opcode::ping) {
        std::string pong;
        append_frame(pong, Opcode::pong, frame.payload);
        return say(visitor, pong);
    }
    if (frame.opcode != Opcode::text && frame.opcode != Opcode::binary) return;
    take_text(visitor, frame.deflated ? inflater_.inflate(frame.payload) : frame.payload);
}

void Crowd::take_text(Visitor& visitor, std::string_view text) {
    const auto mark = tongue_.marked() ? mark_in(text) : std::nullopt;
    if (mark) return note(visitor, *mark);
    ++counted_.others;
    if (visitor.state == State::setting_up && tongue_.is_step(text) && ++visitor.steps == tongue_.steps())
        advance(visitor);
    say(visitor, tongue_.answer(visitor.wish, text));
}

void Crowd::note(Visitor& visitor, Mark mark) {
    ++counted_.messages;
    counted_.delays.add(read_at_ - mark.sent_us);
    if (stamps_) counted_.arrivals.add(visitor.connection.arrived_us() - mark.sent_us);
    if (mark.number <= visitor.last) ++counted_.doubled;
    if (mark.number > visitor.last + 1)
        counted_.skipped += static_cast<std::uint64_t>(mark.number - visitor.last - 1);
    visitor.last = std::max(visitor.last, mark.number);
}

void Crowd::advance(Visitor& visitor) {
    visitor.state = State::ready;
    ++ready_;
    --on_their_way_;
}

void Crowd::lose(Visitor& visitor) {
    const bool was_in = visitor.state == State::ready || visitor.state == State::stopped;
    --(was_in ? ready_ : on_their_way_);
    if (visitor.state == State::stopped) ++counted_.sent_away;
    visitor.state = State::gone;
    visitor.connection.close();
    ++counted_.gone;
}

void Crowd::say(Visitor& visitor, std::string_view bytes) {
    if (bytes.empty()) return;
    visitor.connection.send(bytes);
    if (visitor.connection.has_unsent())
        poller_.change(visitor.connection.descriptor(), visitor.wish.number, Interest::reading_and_writing);
}

}  // namespace yui::load
