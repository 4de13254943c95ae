// Messages of one stream that leave together: in order, of each state entry only the newest.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "server/net/encoded.hpp"

namespace yui::net {

class Turn {
public:
    bool empty() const { return messages_.empty(); }

    void add(const Payload& message) {
        if (!message->entry().empty()) {
            const auto [place, added] = entries_.try_emplace(message->entry(), messages_.size());
            if (!added) return replace(place->second, message);
        }
        messages_.push_back(message);
    }

    // A single message as it is, several as one run of bytes. Not when empty.
    Payload take() {
        entries_.clear();
        auto messages = std::exchange(messages_, {});
        return messages.size() == 1 ? messages.front() : Encoded::joined(std::move(messages));
    }

private:
    // The older one goes, and its name with it.
    void replace(std::size_t place, const Payload& newer) {
        entries_.erase(newer->entry());
        messages_[place] = newer;
        entries_.emplace(newer->entry(), place);
    }

    std::vector<Payload> messages_;
    std::unordered_map<std::string_view, std::size_t> entries_;  // by entry() of what is in messages_
};

}  // namespace yui::net
