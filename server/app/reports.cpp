#include "server/app/reports.hpp"

#include <array>
#include <charconv>

#include "server/domain/account.hpp"
#include "server/store/actors.hpp"
#include "server/store/places.hpp"
#include "server/store/reports.hpp"
#include "server/store/subjects.hpp"

namespace yui::app {
namespace {

// The short address of a public page: "e/42".
struct Page {
    char kind = 0;
    std::int64_t id = 0;
};

Page page_of(const std::string& address) {
    if (address.size() < 3 || address[1] != '/') return {};
    Page page{address[0]};
    const char* const end = address.data() + address.size();
    const auto [stop, error] = std::from_chars(address.data() + 2, end, page.id);
    if (error != std::errc{} || stop != end) return {};
    return page;
}

// As a visitor sees it: what is not public cannot be reported, and does not show that it exists.
domain::Subject subject_of(store::Connection& connection, const Page& page) {
    const domain::Actor visitor;
    domain::Subject nothing;
    nothing.exists = false;
    switch (page.kind) {
        case 'e':
            return store::subject_of_event(connection, visitor, page.id);
        case 'n':
            return store::subject_of_need(connection, visitor, page.id);
        case 'g':
            return store::subject_of_group(connection, visitor, page.id);
        case 'f':
            return store::facility_exists(connection, page.id) ? domain::Subject{} : nothing;
        default:
            return nothing;
    }
}

}  // namespace

std::optional<protocol::Problem> reports_too_often(LoginLimits& limits,
                                                   const Caller& caller,
                                                   const protocol::Command& command,
                                                   std::int64_t now) {
    if (!std::holds_alternative<protocol::Report>(command)) return std::nullopt;
    const std::array keys{LoginLimits::Key{"report:" + caller.address, limits::reports}};
    if (const auto seconds = limits.admit(keys, now); seconds > 0) return slow_down(seconds);
    limits.settle(keys, LoginLimits::End::passed, now);
    return std::nullopt;
}

Prepared prepare(store::Connection& connection, const domain::Actor&, const protocol::Report& command) {
    return {{}, subject_of(connection, page_of(command.subject))};
}

protocol::Result<protocol::Done> run(Doing& doing, const protocol::Report& command) {
    store::NewReport report{command.subject, command.words, std::nullopt, doing.now()};
    if (!doing.actor.visitor()) report.account = doing.actor.account;
    store::insert_report(doing.sql(), report);
    return protocol::Done{};
}

Prepared prepare(store::Connection&, const domain::Actor& actor, const protocol::SettleReport&) {
    return {{}, domain::at_own_desk(actor, protocol::SettleReport::type)};
}

// Two who settle it at once have both been right: the second is told that nothing is left to do.
protocol::Result<protocol::Done> run(Doing& doing, const protocol::SettleReport& command) {
    switch (store::settle_report(doing.sql(), command.report, doing.actor.account, doing.now())) {
        case store::Settled::unknown:
            return protocol::Problem{protocol::ProblemCode::not_found};
        case store::Settled::before:
            return protocol::Problem{protocol::ProblemCode::wrong_state, {}, {{"state", "settled"}}};
        case store::Settled::now:
            break;
    }
    doing.tx.audit(
        doing.actor.account, protocol::SettleReport::type, "report:" + std::to_string(command.report));
    return protocol::Done{};
}

domain::Subject about(store::Connection&, const domain::Actor& actor, const protocol::ListReports&) {
    return domain::at_own_desk(actor, protocol::ListReports::type);
}

protocol::Result<protocol::ReportList> answer(Asking& asking, const protocol::ListReports& query) {
    return protocol::ReportList{store::open_reports(asking.sql()),
                                store::reports(asking.sql(), query.limit.value_or(50))};
}

}  // namespace yui::app
