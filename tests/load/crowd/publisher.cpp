#include "tests/load/crowd/publisher.hpp"

#include <numeric>
#include <stdexcept>
#include <utility>

#include "tests/load/crowd/moment.hpp"

namespace yui::load {

Publisher::Publisher(Poller& poller,
                     const Tongue& tongue,
                     std::uint16_t port,
                     const std::string& door,
                     std::vector<std::int64_t> events)
    : poller_(poller),
      tongue_(tongue),
      upgrades_(door.empty() && !tongue.publisher_request().empty()),
      port_(port),
      events_(std::move(events)),
      numbers_(events_.size()) {
    if (door.empty())
        connection_.open(port_, 0);
    else
        connection_.open(door);
    poller_.add(connection_.descriptor(), token, Interest::reading_and_writing);
}

void Publisher::publish(std::size_t count) {
    out_.clear();
    for (std::size_t i = 0; i < count; ++i) {
        tongue_.append_publication(out_, events_[next_], {now_us(), ++numbers_[next_]});
        next_ = (next_ + 1) % events_.size();
    }
    connection_.send(out_);
    if (connection_.has_unsent())
        poller_.change(connection_.descriptor(), token, Interest::reading_and_writing);
}

std::uint64_t Publisher::published() const {
    return static_cast<std::uint64_t>(std::accumulate(numbers_.begin(), numbers_.end(), std::int64_t{0}));
}

void Publisher::on_event(bool writable) {
    if (state_ == State::connecting) begin();
    if (writable) {
        connection_.flush();
        if (!connection_.has_unsent()) poller_.change(connection_.descriptor(), token, Interest::reading);
    }
    if (!connection_.receive([this](std::string_view bytes) { return take(bytes); }))
        throw std::runtime_error("the server closed the connection of the publisher");
}

void Publisher::begin() {
    state_ = upgrades_ ? State::upgrading : State::ready;
    if (upgrades_) connection_.send(tongue_.publisher_request());
}

std::size_t Publisher::take(std::string_view bytes) {
    if (state_ != State::upgrading) return bytes.size();  // answers are of no interest
    const auto end = bytes.find("\r\n\r\n");
    if (end == bytes.npos) return 0;
    state_ = State::ready;
    connection_.send(tongue_.publisher_opening());
    return bytes.size();
}

}  // namespace yui::load
