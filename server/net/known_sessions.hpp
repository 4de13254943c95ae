// Who is behind the sessions of pages that left a moment ago: when they come back, nobody is asked.
//
// What it says is as true as for a page that has stayed: the hub hears the user stream of each account on for
// as long as it is remembered here, and forgets the account as soon as that stream speaks of a changed right.
// One I/O thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "server/app/api.hpp"

namespace yui::net {

class KnownSessions {
public:
    static constexpr std::int64_t longest_ms = 60'000;
    static constexpr std::size_t most = 20'000;

    // Its page leaves now.
    void remember(std::string_view session, const app::Who& who, std::int64_t now_ms);
    std::optional<app::Who> find(std::string_view session, std::int64_t now_ms) const;
    void forget(std::int64_t account);
    void forget_older(std::int64_t now_ms);
    void clear() { sessions_.clear(); }

private:
    struct Known {
        app::Who who;
        std::int64_t left_at;  // steady ms
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    static bool too_old(const Known& known, std::int64_t now_ms) {
        return now_ms - known.left_at >= longest_ms;
    }

    std::unordered_map<std::string, Known, Hash, std::equal_to<>> sessions_;
};

}  // namespace yui::net
