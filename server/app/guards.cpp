#include "server/app/guards.hpp"

#include <set>
#include <stdexcept>

namespace yui::app {

void take_guards(store::Tx& tx, const Prepared& prepared, std::string_view command) {
    const auto wanted = std::set<std::string_view>(prepared.guards.begin(), prepared.guards.end()).size();
    if (wanted > guards_a_command)
        throw std::logic_error(std::string(command) + " takes " + std::to_string(wanted) +
                               " guards, and a command may take " + std::to_string(guards_a_command));
    tx.need(prepared.guards);
}

}  // namespace yui::app
