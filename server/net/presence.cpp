#include "server/net/presence.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "protocol/json.hpp"
#include "protocol/messages.hpp"
#include "protocol/stream_name.hpp"

namespace yui::net {
namespace {

using protocol::parts_of;

std::string viewers_stream(std::int64_t center) { return "center:" + std::to_string(center) + ":viewers"; }

const std::string& nobody() {
    static const std::string text = protocol::to_json(protocol::Viewers{});
    return text;
}

bus::Message nobody_any_more(const std::string& stream,
                             const std::string& source,
                             std::uint64_t last_version) {
    return {stream, source, last_version + 1, nobody()};
}

}  // namespace

std::optional<Look> look_of(std::string_view stream) {
    const auto center = parts_of(stream);
    const auto need = parts_of(center.tail);
    if (center.kind != "center" || center.id == 0) return std::nullopt;
    if (need.kind != "viewers" || need.id == 0 || !need.tail.empty()) return std::nullopt;
    return Look{center.id, need.id};
}

bool is_viewers_stream(std::string_view stream) {
    const auto [kind, id, tail] = parts_of(stream);
    return kind == "center" && id != 0 && tail == "viewers";
}

void Presence::begin(const Look& look, std::int64_t account) {
    Center& center = own_[look.center];
    center.viewers[look.need].insert(account);
    center.changed = true;
}

void Presence::end(const Look& look, std::int64_t account) {
    Center& center = own_[look.center];
    auto& accounts = center.viewers[look.need];
    if (const auto found = accounts.find(account); found != accounts.end()) accounts.erase(found);
    if (accounts.empty()) center.viewers.erase(look.need);
    center.changed = true;
}

std::string Presence::text_of(const Viewers& viewers) {
    protocol::Viewers said;
    for (const auto& [need, accounts] : viewers) {
        if (said.needs.size() == most_needs) break;
        auto& shown = said.needs.emplace_back(protocol::ViewedNeed{need, {}}).accounts;
        std::unique_copy(accounts.begin(), accounts.end(), std::back_inserter(shown));
        if (shown.size() > most_accounts) shown.resize(most_accounts);
    }
    return protocol::to_json(said);
}

bus::Batch Presence::due(std::int64_t now_ms, std::int64_t utc_ms) {
    bus::Batch batch;
    for (auto each = own_.begin(); each != own_.end();) {
        auto& [id, center] = *each;
        if (center.changed || now_ms - center.said_at >= repeated_ms) {
            version_ = std::max(version_ + 1, static_cast<std::uint64_t>(std::max<std::int64_t>(utc_ms, 0)));
            batch.push_back({viewers_stream(id), source_, version_, text_of(center.viewers)});
            center.changed = false;
            center.said_at = now_ms;
        }
        each = center.viewers.empty() ? own_.erase(each) : std::next(each);
    }
    return batch;
}

bool Presence::hear(const bus::Message& said, std::int64_t now_ms) {
    const auto [known, added] = heard_[said.stream].try_emplace(said.key, Heard{said, now_ms});
    if (added) return said.text != nobody();
    auto& [message, at] = known->second;
    if (said.position <= message.position) return false;
    const bool news = said.text != message.text;
    message = said;
    at = now_ms;
    return news;
}

bus::Batch Presence::expired(std::int64_t now_ms) {
    bus::Batch batch;
    for (auto& of_stream : heard_) {
        std::erase_if(of_stream.second, [&](const auto& each) {
            const auto& [source, heard] = each;
            if (now_ms - heard.at < believed_ms) return false;
            if (heard.message.text != nobody())
                batch.push_back(nobody_any_more(of_stream.first, source, heard.message.position));
            return true;
        });
    }
    std::erase_if(heard_, [](const auto& each) { return each.second.empty(); });
    return batch;
}

bus::Batch Presence::entries(const std::string& stream,
                             const std::map<std::string, std::uint64_t>& have) const {
    static const std::map<std::string, Heard> nothing;
    bus::Batch batch;
    const auto found = heard_.find(stream);
    const auto& sources = found == heard_.end() ? nothing : found->second;
    for (const auto& [source, heard] : sources) {
        if (heard.message.text != nobody() || have.contains(source)) batch.push_back(heard.message);
    }
    for (const auto& [source, version] : have) {
        if (!sources.contains(source)) batch.push_back(nobody_any_more(stream, source, version));
    }
    return batch;
}

}  // namespace yui::net
