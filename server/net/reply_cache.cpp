#include "server/net/reply_cache.hpp"

#include <algorithm>

#include "server/net/content.hpp"

namespace yui::net {
namespace {

constexpr std::int64_t life_ms = 1000;
constexpr std::size_t most_bytes = 8 * 1024 * 1024;
constexpr std::size_t worth_compressing = 1000;

}  // namespace

TaggedReply tagged(const std::string& body) {
    TaggedReply reply{std::make_shared<const std::string>(body), nullptr, entity_tag(body)};
    if (body.size() > worth_compressing) {
        reply.gzip = std::make_shared<const std::string>(gzipped(body, Effort::quick));
    }
    return reply;
}

const TaggedReply* ReplyCache::find(const std::string& key, std::int64_t now_ms) const {
    const auto found = kept_.find(key);
    return found == kept_.end() || found->second.until_ms <= now_ms ? nullptr : &found->second.reply;
}

void ReplyCache::keep(const std::string& key,
                      const TaggedReply& reply,
                      std::uint64_t edition,
                      std::int64_t now_ms) {
    if (edition != edition_) return;
    if (bytes_ > most_bytes) {
        kept_.clear();
        bytes_ = 0;
    }
    bytes_ += key.size() + reply.plain->size() + (reply.gzip ? reply.gzip->size() : 0);
    kept_.insert_or_assign(key, Kept{reply, now_ms + life_ms});
}

void ReplyCache::heed(const bus::Batch& batch) {
    const bool moved =
        std::any_of(batch.begin(), batch.end(), [](const auto& each) { return !each.key.empty(); });
    if (!moved) return;
    ++edition_;
    kept_.clear();
    bytes_ = 0;
}

}  // namespace yui::net
