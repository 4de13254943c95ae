// Messages of one stream that wait to leave together: in order, of each state entry only the newest.
//
// A large audience gets them part by part; each part gets what has come since it was served last.
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <iterator>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "server/net/encoded.hpp"

namespace yui::net {

class Turn {
public:
    static constexpr std::size_t most_parts = 5;

    bool empty() const { return !collected_; }  // everybody has everything
    std::size_t parts() const { return parts_; }
    // Before anybody got anything of what waits.
    void divide(std::size_t parts) {
        assert(!collected_ || collected_->first + collected_->got[0] == 0);
        parts_ = parts;
    }

    void add(const Payload& message) {
        if (!collected_) collected_ = std::make_unique<Collected>();
        auto& waiting = *collected_;
        if (!message->entry().empty()) name(waiting, message);
        waiting.messages.push_back(message);
    }

    // What that part lacks, which it has got then: a single message as it is, several as one run of bytes.
    // Null: nothing. Not when empty.
    Payload take(std::size_t part) {
        auto lacking = collected_->lacking(part);
        collected_->forget(parts_);
        if (collected_->messages.empty()) collected_ = nullptr;
        if (lacking.empty()) return nullptr;
        return lacking.size() == 1 ? lacking.front() : Encoded::joined(std::move(lacking));
    }

private:
    struct Collected {
        std::vector<Payload> messages;              // null: a newer one of the same entry stands further on
        std::size_t first = 0;                      // number of the first of them
        std::array<std::size_t, most_parts> got{};  // up to which number, by part
        std::unordered_map<std::string_view, std::size_t> entries;  // entry() of what waits -> number

        std::vector<Payload> lacking(std::size_t part) {
            const auto begin = messages.begin() + static_cast<std::ptrdiff_t>(got[part] - first);
            std::vector<Payload> found;
            found.reserve(static_cast<std::size_t>(messages.end() - begin));
            std::copy_if(begin, messages.end(), std::back_inserter(found), [](const auto& each) {
                return each != nullptr;
            });
            got[part] = first + messages.size();
            return found;
        }
        // What all parts have got.
        void forget(std::size_t parts) {
            const auto all = *std::min_element(got.begin(), got.begin() + static_cast<std::ptrdiff_t>(parts));
            const auto end = messages.begin() + static_cast<std::ptrdiff_t>(all - first);
            std::for_each(messages.begin(), end, [this](const Payload& each) {
                if (each && !each->entry().empty()) entries.erase(each->entry());
            });
            messages.erase(messages.begin(), end);
            first = all;
        }
    };

    // The older one of that entry goes, and its name with it: who has not got it will get the newer.
    static void name(Collected& waiting, const Payload& newer) {
        const std::size_t number = waiting.first + waiting.messages.size();
        const auto [older, added] = waiting.entries.try_emplace(newer->entry(), number);
        if (added) return;
        const std::size_t place = older->second - waiting.first;
        waiting.entries.erase(older);
        waiting.messages[place] = nullptr;
        waiting.entries.emplace(newer->entry(), number);
    }

    std::unique_ptr<Collected> collected_;  // null: nothing waits, as for most streams most of the time
    std::size_t parts_ = 1;
};

}  // namespace yui::net
