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

}  // namespace

int administer(const Options& options) {
    std::cerr << "New password, one line: " << std::flush;
    std::string password;
    std::getline(std::cin, password);
    const auto done = act(options, password);
    if (done.has_error()) {
        std::cerr << "yui: " << protocol::problem_text(done.error(), protocol::Language::en) << ' '
                  << done.error().pointer << '\n';
        return 1;
    }
    std::cout << "login " << done->login << '\n';
    if (!done->recovery_code.empty())
        std::cout << "recovery code " << done->recovery_code << " (shown once)\n";
    return 0;
}

}  // namespace yui
