// Messages of one stream that leave together: in order, of each state entry only the newest.
#pragma once

#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "server/net/encoded.hpp"

namespace yui::net {

class Turn {
public:
    bool empty() const { return !collected_; }

    void add(const Payload& message) {
        if (!collected_) collected_ = std::make_unique<Collected>();
        auto& [messages, entries] = *collected_;
        if (!message->entry().empty()) {
            const auto [place, added] = entries.try_emplace(message->entry(), messages.size());
            if (!added) return replace(place->second, message);
        }
        messages.push_back(message);
    }

    // A single message as it is, several as one run of bytes. Not when empty.
    Payload take() {
        auto messages = std::move(std::exchange(collected_, nullptr)->messages);
        return messages.size() == 1 ? messages.front() : Encoded::joined(std::move(messages));
    }

private:
    struct Collected {
        std::vector<Payload> messages;
        std::unordered_map<std::string_view, std::size_t> entries;  // by entry() of what is in `messages`
    };

    // The older one goes, and its name with it.
    void replace(std::size_t place, const Payload& newer) {
        collected_->entries.erase(newer->entry());
        collected_->messages[place] = newer;
        collected_->entries.emplace(newer->entry(), place);
    }

    std::unique_ptr<Collected> collected_;  // null: nothing waits, as for most streams most of the time
};

}  // namespace yui::net
