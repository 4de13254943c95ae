#include "server/app/read_note.hpp"

#include <utility>

#include "server/domain/time.hpp"
#include "server/log.hpp"
#include "server/store/names.hpp"

namespace yui::app {
namespace {

class ReadNote : public store::Work {
public:
    ReadNote(Reading reading, std::function<void(bool)> noted)
        : reading_(std::move(reading)), noted_(std::move(noted)) {}

    std::vector<std::string> guards(store::Connection&) override {
        if (reading_.shown.residents.empty()) return {};
        return {store::account_guard(reading_.account)};
    }
    bool run(store::Tx& tx) override {
        tx.audit(reading_.account, reading_.action, reading_.subject);
        store::note_shown(tx.sql(), reading_.account, domain::local_date(tx.now()), reading_.shown);
        return true;
    }
    void done(store::End end) override {
        if (end != store::End::committed)
            log::error("a reading was not noted",
                       {{"account", reading_.account}, {"action", reading_.action}});
        noted_(end == store::End::committed);
    }

private:
    const Reading reading_;
    const std::function<void(bool)> noted_;
};

}  // namespace

std::unique_ptr<store::Work> read_note(Reading reading, std::function<void(bool)> noted) {
    return std::make_unique<ReadNote>(std::move(reading), std::move(noted));
}

}  // namespace yui::app
