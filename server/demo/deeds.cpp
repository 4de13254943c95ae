#include "server/demo/deeds.hpp"

#include "server/app/asking.hpp"
#include "server/app/assignments.hpp"
#include "server/app/sign_ups.hpp"
#include "server/domain/time.hpp"

namespace yui::demo {
namespace {

template <class C>
protocol::Result<protocol::AnswerOf<C>> perform(Town& town,
                                                const domain::Actor& actor,
                                                std::int64_t moment,
                                                const C& command) {
    store::Tx tx(town.sql, moment, nullptr);  // alone: nobody else knows this database yet
    const app::Caller caller;
    const auto prepared = app::prepare(town.sql, actor, command);
    const app::Seal seal(app::new_seal_key());  // nobody in a demonstration writes a wish of care
    app::Doing doing{tx, actor, caller, prepared.subject, seal};
    return app::run(doing, command);
}

domain::Actor desk(const Town& town) {
    domain::Actor actor;
    actor.account = town.clerk;
    return actor;
}

// Herself where she has an account, else the desk for her.
domain::Actor self_or_desk(const Town& town, const Neighbour& who) {
    if (who.account == 0) return desk(town);
    domain::Actor actor;
    actor.account = who.account;
    actor.resident = who.resident;
    return actor;
}

template <class C>
C of_resident(C command, const Neighbour& who) {
    if (who.account == 0) command.resident = who.resident;
    return command;
}

protocol::Result<protocol::Assigned> offered(Town& town, const Neighbour& who, std::int64_t role) {
    return perform(town, self_or_desk(town, who), town.now, of_resident(protocol::OfferHelp{role}, who));
}

const Neighbour& anybody(Town& town) {
    const auto others = town.people.size() - on_log_in_page;
    // 11 and 1,995 have no common divisor: everybody has a turn.
    return town.people.at(on_log_in_page + town.turn++ * 11 % others);
}

}  // namespace

const Neighbour& next_person(Town& town) { return anybody(town); }

const Neighbour& next_helper(Town& town) {
    const bool a_lot = town.turn % 3 == 0;
    for (;;) {
        const auto& one = anybody(town);
        if (one.traits.helps == (a_lot ? Helps::a_lot : Helps::sometimes)) return one;
    }
}

bool sign_up(
    Town& town, const Neighbour& who, std::int64_t occurrence, std::int64_t adults, std::int64_t children) {
    protocol::SignUp command;
    command.occurrence = occurrence;
    command.adults = adults;
    command.children = children;
    return perform(town, self_or_desk(town, who), town.now, of_resident(command, who)).has_value();
}

bool help(Town& town, const Neighbour& who, std::int64_t role) {
    const auto made = offered(town, who, role);
    if (made.has_error()) return false;
    if (made->state == protocol::AssignmentState::confirmed) return true;
    return perform(town,
                   desk(town),
                   town.now,
                   protocol::DecideOffer{made->assignment, protocol::Decision::confirm})
        .has_value();
}

bool offer(Town& town, const Neighbour& who, std::int64_t role) {
    return offered(town, who, role).has_value();
}

bool ask(Town& town, const Neighbour& who, std::int64_t role) {
    protocol::Ask command;
    command.role = role;
    command.resident = who.resident;
    return perform(town, desk(town), town.now - 3 * domain::hour, command).has_value();
}

}  // namespace yui::demo
