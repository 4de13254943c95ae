#include "server/store/tx.hpp"

#include <algorithm>
#include <utility>

#include "protocol/json.hpp"

namespace yui::store {

void Tx::need(const std::vector<std::string>& guards) const {
    if (held_ == nullptr) return;
    const bool all =
        std::all_of(guards.begin(), guards.end(), [&](const auto& name) { return held_->contains(name); });
    if (!all) throw NeedsGuards{guards};
}

void Tx::say(std::string stream, const protocol::Event& event) {
    const auto kind = std::visit([](const auto& body) { return body.kind; }, event);
    said_.push_back({std::move(stream), std::string(kind), protocol::to_json(event), {}});
}

void Tx::touch(std::string guard) { touched_.insert(std::move(guard)); }

void Tx::later(const JobDraft& job) {
    connection_.run(
        "INSERT INTO job (kind, key, due, payload) VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO NOTHING",
        {job.kind, job.key, job.due, job.payload});
    left_a_job_ = left_a_job_ || job.due <= now_;
}

void Tx::audit(std::int64_t account, std::string_view action, std::string_view subject, Param detail) {
    connection_.run("INSERT INTO audit (at, account, action, subject, detail) VALUES ($1, $2, $3, $4, $5)",
                    {now_, account, action, subject, detail});
}

}  // namespace yui::store
