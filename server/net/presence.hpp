// Who looks at what now: of each center the needs that its staff have open on a screen.
//
// Each I/O thread of each node is a source. It says on the bus what its own connections look at, all of it,
// whenever that changes and every 10 s; what a source said is believed for 25 s. So whoever goes away
// vanishes at once, and with a node that was killed everybody who looked through it. Account ids only;
// nothing is stored anywhere. One I/O thread; used by the hub.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "server/app/api.hpp"

namespace yui::net {

// To follow `center:3:viewers:9` is to look at need 9 on the board of center 3.
struct Look {
    std::int64_t center = 0;
    std::int64_t need = 0;
};
std::optional<Look> look_of(std::string_view stream);
bool is_viewers_stream(std::string_view stream);  // `center:3:viewers`: what all sources say

class Presence {
public:
    static constexpr std::int64_t repeated_ms = 10'000;
    static constexpr std::int64_t believed_ms = 25'000;
    static constexpr std::size_t most_needs = 200;    // that a source names for a center
    static constexpr std::size_t most_accounts = 20;  // that it names for a need

    // `source` is a name that no other thread or node has had.
    explicit Presence(std::string source) : source_(std::move(source)) {}

    // --- own connections; one account may look at a need through several ---
    void begin(const Look& look, std::int64_t account);
    void end(const Look& look, std::int64_t account);
    // What to say on the bus by now: what changed, and all of it when the last time was 10 s ago. `utc_ms`
    // makes versions that rise.
    bus::Batch due(std::int64_t now_ms, std::int64_t utc_ms);

    // --- all sources ---
    // Something was said on a viewers stream. True: it is new, and followers must be told.
    bool hear(const bus::Message& said, std::int64_t now_ms);
    // Sources that have not been heard for 25 s, as if they had said that nobody looks any more.
    bus::Batch expired(std::int64_t now_ms);
    // The present entries of a viewers stream for a page that has these versions; also of sources that are
    // gone.
    bus::Batch entries(const std::string& stream, const std::map<std::string, std::uint64_t>& have) const;

private:
    using Viewers =
        std::map<std::int64_t, std::multiset<std::int64_t>>;  // need -> accounts, one per connection
    struct Center {
        Viewers viewers = {};
        bool changed = false;
        std::int64_t said_at = 0;  // steady ms
    };
    struct Heard {
        bus::Message message;
        std::int64_t at;  // steady ms
    };

    static std::string text_of(const Viewers& viewers);

    std::string source_;
    std::uint64_t version_ = 0;
    std::map<std::int64_t, Center> own_;
    std::map<std::string, std::map<std::string, Heard>> heard_;  // stream -> source
};

}  // namespace yui::net
