// What was answered to a visitor a moment ago, ready to be sent again: a list that a hundred visitors open is
// read from the database once a second, or once a change. One I/O thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

#include "server/app/api.hpp"

namespace yui::net {

struct TaggedReply {
    std::shared_ptr<const std::string> plain;
    std::shared_ptr<const std::string> gzip;  // null where it is too short to be worth it
    std::string tag;                          // of the plain one; that of the other ends in `-gz"`
};

// The forms of an answer that a cache may keep.
TaggedReply tagged(const std::string& body);

class ReplyCache {
public:
    // Counts changes: a reply that was asked for before one is not kept after it.
    std::uint64_t edition() const { return edition_; }

    const TaggedReply* find(const std::string& key, std::int64_t now_ms) const;
    // Keeps it for a second, unless something changed since that edition.
    void keep(const std::string& key, const TaggedReply& reply, std::uint64_t edition, std::int64_t now_ms);

    // Something that lists show was changed: entries of state streams say so.
    void heed(const bus::Batch& batch);

private:
    struct Kept {
        TaggedReply reply;
        std::int64_t until_ms;
    };
    std::unordered_map<std::string, Kept> kept_;
    std::size_t bytes_ = 0;
    std::uint64_t edition_ = 0;
};

}  // namespace yui::net
