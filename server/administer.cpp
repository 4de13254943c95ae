#include "server/administer.hpp"

#include <iostream>
#include <string>

#include "protocol/problem.hpp"
#include "server/app/admin.hpp"
#include "server/clock.hpp"

namespace yui {
namespace {

protocol::Result<app::Admitted> act(const Options& options, const std::string& password) {
    const app::Console console{options.db, make_clock("")};
    if (options.verb == Verb::admin_reset_password)
        return app::reset_password(console, options.login, password);
    app::AdminDraft draft;
    draft.display_name = options.display_name;
    draft.password = password;
    const auto role = protocol::from_text<protocol::GrantRole>(options.role).value();
    draft.grants = {{role, protocol::ScopeKind::city, 0}};
    return app::create_admin(console, draft);
}

int refused(const protocol::Problem& problem) {
    std::cerr << "yui: " << protocol::problem_text(problem, protocol::Language::en) << ' ' << problem.pointer
              << '\n';
    return 1;
}

}  // namespace

int administer(const Options& options) {
    std::cerr << "New password, one line: " << std::flush;
    std::string password;
    std::getline(std::cin, password);
    const auto done = act(options, password);
    if (done.has_error()) return refused(done.error());
    std::cout << "login " << done->login << '\n';
    if (!done->recovery_code.empty())
        std::cout << "recovery code " << done->recovery_code << " (shown once)\n";
    return 0;
}

int announce(const Options& options) {
    std::optional<protocol::Text3> text;
    if (!options.emergency.empty()) {
        text = protocol::Text3{options.emergency};
        if (!options.emergency_easy.empty()) text->easy = options.emergency_easy;
        if (!options.emergency_en.empty()) text->en = options.emergency_en;
    }
    const app::Console console{options.db, make_clock("")};
    if (const auto problem = app::set_emergency(console, text)) return refused(*problem);
    std::cout << (text ? "The strip is shown\n" : "The strip is taken down\n");
    return 0;
}

}  // namespace yui
