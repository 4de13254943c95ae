#include "server/app/read_note.hpp"

#include <utility>

#include "server/domain/time.hpp"
#include "server/log.hpp"
#include "server/store/names.hpp"

namespace yui::app {
namespace {

class ReadNote : public store::Work {
public:
    ReadNote(std::int64_t account, std::string action, std::string subject, store::Shown shown)
        : account_(account),
          action_(std::move(action)),
          subject_(std::move(subject)),
          shown_(std::move(shown)) {}

    std::vector<std::string> guards(store::Connection&) override {
        if (shown_.residents.empty()) return {};
        return {store::account_guard(account_)};
    }
    bool run(store::Tx& tx) override {
        tx.audit(account_, action_, subject_);
        store::note_shown(tx.sql(), account_, domain::local_date(tx.now()), shown_);
        return true;
    }
    void done(store::End end) override {
        if (end != store::End::committed)
            log::error("a reading was not noted", {{"account", account_}, {"action", action_}});
    }

private:
    const std::int64_t account_;
    const std::string action_;
    const std::string subject_;
    const store::Shown shown_;
};

}  // namespace

std::unique_ptr<store::Work> read_note(std::int64_t account,
                                       std::string action,
                                       std::string subject,
                                       store::Shown shown) {
    return std::make_unique<ReadNote>(account, std::move(action), std::move(subject), std::move(shown));
}

}  // namespace yui::app
