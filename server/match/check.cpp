#include <nlohmann/json.hpp>
#include <ostream>

#include "matching/check/verdict.hpp"
#include "server/match/files.hpp"
#include "server/match/verbs.hpp"

namespace yui::match {
namespace {

using matching::check::Verdict;

void print(const Verdict& verdict, std::ostream& out) {
    for (const auto& one : verdict.violations)
        out << one.rule << ": " << one.where << (one.where.empty() ? "" : ": ") << one.detail << '\n';
    const auto& totals = verdict.totals;
    out << (verdict.violations.empty() ? "No rule is broken. " : "This plan is wrong. ") << "Objective "
        << totals.objective << ", utility " << totals.utility << ", heads " << totals.heads << ", people "
        << totals.people << ".\n";
}

void print_json(const Verdict& verdict, std::ostream& out) {
    auto violations = nlohmann::json::array();
    for (const auto& one : verdict.violations)
        violations.push_back({{"rule", one.rule}, {"where", one.where}, {"detail", one.detail}});
    const auto& totals = verdict.totals;
    const nlohmann::json answer{{"ok", verdict.violations.empty()},
                                {"violations", violations},
                                {"objective", totals.objective},
                                {"utility", totals.utility},
                                {"heads", totals.heads},
                                {"people", totals.people}};
    // Names come from files of anybody: bytes that are no UTF-8 are shown as such.
    out << answer.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

}  // namespace

int check(const Options& options, std::ostream& out) {
    const auto verdict = matching::check::verdict_on(text_of(options.in), text_of(options.other));
    if (options.json)
        print_json(verdict, out);
    else
        print(verdict, out);
    return verdict.violations.empty() ? 0 : 1;
}

}  // namespace yui::match
