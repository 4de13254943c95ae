#include "server/app/read_note.hpp"

#include <utility>

#include "server/log.hpp"

namespace yui::app {
namespace {

class ReadNote : public store::Work {
public:
    ReadNote(std::int64_t account, std::string action, std::string subject)
        : account_(account), action_(std::move(action)), subject_(std::move(subject)) {}

    std::vector<std::string> guards(store::Connection&) override { return {}; }
    bool run(store::Tx& tx) override {
        tx.audit(account_, action_, subject_);
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
};

}  // namespace

std::unique_ptr<store::Work> read_note(std::int64_t account, std::string action, std::string subject) {
    return std::make_unique<ReadNote>(account, std::move(action), std::move(subject));
}

}  // namespace yui::app
