#include "server/app/entered_sign_ups.hpp"

#include "server/app/acting.hpp"
#include "server/app/sign_up_steps.hpp"
#include "server/domain/account.hpp"
#include "server/domain/invalid.hpp"
#include "server/store/names.hpp"
#include "server/store/residents.hpp"

namespace yui::app {
namespace {

using protocol::Channel;
using protocol::Problem;

constexpr unsigned desk_ways = domain::staff | domain::coordinator | domain::admin;

bool told_in_person(Channel channel) {
    return channel == Channel::phone || channel == Channel::desk || channel == Channel::paper;
}

// Organizers write down guests; only a desk signs up somebody who is known to it.
std::optional<Problem> wrong(const Doing& doing, const protocol::EnterSignUp& command) {
    if (!told_in_person(command.channel)) return domain::invalid("/channel", "not_listed");
    if (command.phone && !domain::phone_of(*command.phone)) return domain::invalid("/phone", "wrong_kind");
    const bool at_desk = (domain::open_ways(doing.actor, doing.subject) & desk_ways) != 0;
    if (command.resident && !at_desk) return Problem{protocol::ProblemCode::not_allowed, "/resident"};
    return std::nullopt;
}

protocol::SignUp as_sign_up(const protocol::EnterSignUp& command) {
    protocol::SignUp wish;
    wish.occurrence = command.occurrence;
    wish.adults = command.adults;
    wish.children = command.children;
    wish.resident = command.resident;
    return wish;
}

protocol::Result<std::int64_t> allowed_heads(Doing& doing,
                                             const domain::OccurrenceView& occurrence,
                                             const protocol::EnterSignUp& command) {
    bool already = false;
    std::vector<domain::Commitment> held;
    if (command.resident) {
        already = store::has_active_sign_up(doing.sql(), occurrence.id, *command.resident);
        held = store::commitments(
            doing.sql(), *command.resident, occurrence.starts_at, occurrence.ends_at, occurrence.id);
    }
    return domain::sign_up(occurrence, as_sign_up(command), domain::By::desk, already, held, doing.now());
}

protocol::Result<std::int64_t> guest(Doing& doing, const protocol::EnterSignUp& command) {
    const auto shown = domain::display_name_of(command.name);
    if (shown.has_error()) return domain::invalid("/name", "wrong_kind");
    store::NewResident resident;
    resident.display_name = *shown;
    resident.name = command.name;
    if (command.phone) resident.phone = domain::phone_of(*command.phone);
    resident.entered_by = doing.actor.account;
    resident.guest = true;
    resident.at = doing.now();
    return store::insert_resident(doing.sql(), resident);
}

}  // namespace

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::EnterSignUp& command) {
    Prepared prepared;
    const auto occurrence = store::occurrence(connection, command.occurrence);
    const auto owner = command.resident ? store::account_of_resident(connection, *command.resident)
                                        : std::optional<std::int64_t>(0);
    if (!occurrence) {
        prepared.subject.exists = false;
        return prepared;
    }
    prepared.guards = {store::occurrence_guard(command.occurrence)};
    if (command.resident) prepared.guards.push_back(store::resident_guard(*command.resident));
    prepared.subject = to_come_to(connection, actor, *occurrence, owner.value_or(0));
    tell_desk_alone(prepared.subject, actor, owner.has_value());
    return prepared;
}

protocol::Result<protocol::SignedUp> run(Doing& doing, const protocol::EnterSignUp& command) {
    if (auto no = wrong(doing, command)) return *no;
    const auto occurrence = store::occurrence(doing.sql(), command.occurrence).value();
    if (const auto heads = allowed_heads(doing, occurrence, command); heads.has_error()) return heads.error();
    const auto resident =
        command.resident ? protocol::Result<std::int64_t>(*command.resident) : guest(doing, command);
    if (resident.has_error()) return resident.error();

    store::NewSignUp row;
    row.resident = *resident;
    row.adults = command.adults;
    row.children = command.children;
    row.entered_by = doing.actor.account;
    row.channel = command.channel;
    row.name = command.name;
    row.contact = command.phone;
    note_acting(doing, protocol::EnterSignUp::type, store::event_stream(occurrence.event));
    return write_sign_up(doing, occurrence, std::move(row), doing.subject.owner);
}

}  // namespace yui::app
