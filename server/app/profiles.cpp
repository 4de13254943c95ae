#include "server/app/profiles.hpp"

#include "server/app/hash.hpp"
#include "server/domain/account.hpp"
#include "server/domain/invalid.hpp"
#include "server/domain/profile.hpp"
#include "server/store/accounts.hpp"
#include "server/store/city.hpp"
#include "server/store/names.hpp"
#include "server/store/residents.hpp"
#include "server/store/same_person.hpp"

namespace yui::app {
namespace {

using protocol::Channel;
using protocol::Problem;

std::optional<Problem> wrong(Doing& doing, const protocol::Profile& profile) {
    if (auto no = domain::profile(profile, store::city_words(doing.sql()).skills, doing.now())) return no;
    if (profile.area && !store::area_exists(doing.sql(), *profile.area))
        return domain::invalid("/profile/area", "not_listed");
    return std::nullopt;
}

protocol::Result<store::NewResident> resident_of(const protocol::AddResident& command) {
    const auto name = domain::display_name_of(command.display_name);
    if (name.has_error()) return name.error();
    store::NewResident resident;
    resident.display_name = *name;
    resident.name = command.name;
    resident.kana = command.kana;
    if (!command.phone) return resident;
    resident.phone = domain::phone_of(*command.phone);
    if (!resident.phone) return domain::invalid("/phone", "wrong_kind");
    return resident;
}

// The name under which the next desk finds the person again.
std::string name_key_of(const auto& person) {
    return domain::name_key(person.name.value_or(person.display_name));
}

// As far as it tells one person from another.
domain::Known known_of(const store::NewResident& resident, const protocol::Profile& profile) {
    domain::Known known;
    known.names.insert(domain::name_key(resident.display_name));
    for (const auto* name : {&resident.name, &resident.kana})
        if (*name) known.names.insert(domain::name_key(**name));
    if (resident.phone) known.contacts.insert(*resident.phone);
    known.birth_year = profile.birth_year;
    known.area = profile.area;
    return known;
}

// The desk is asked before a person is written down twice; it may know better. Nobody is merged.
std::optional<Problem> here_already(Doing& doing,
                                    const store::NewResident& resident,
                                    const protocol::Profile& profile) {
    const auto key = name_key_of(resident);
    const auto likely = store::likely_same(doing.sql(), known_of(resident, profile), key, resident.phone);
    if (!likely) return std::nullopt;
    return Problem{protocol::ProblemCode::maybe_known,
                   resident.name ? "/name" : "/display_name",
                   {{"name", likely->display_name}, {"resident", std::to_string(likely->resident)}}};
}

}  // namespace

Prepared prepare(store::Connection&, const domain::Actor& actor, const protocol::SaveProfile&) {
    return {{store::resident_guard(actor.resident)}, mine_or_public(actor)};
}

protocol::Result<protocol::Done> run(Doing& doing, const protocol::SaveProfile& command) {
    const auto resident = doing.actor.resident;
    if (auto no = wrong(doing, command.profile)) return *no;
    const auto reach = store::reach_of(doing.sql(), resident);
    if (auto no = domain::reached_by(command.profile.reached_by, reach, "/profile/reached_by")) return *no;
    store::save_profile(doing.sql(), resident, command.profile);
    doing.tx.touch(store::resident_guard(resident));
    doing.tx.say(store::user_stream(doing.actor.account), protocol::ProfileChanged{});
    return protocol::Done{};
}

Prepared prepare(store::Connection&, const domain::Actor& actor, const protocol::AddResident& command) {
    Prepared prepared{{}, domain::at_own_desk(actor, protocol::AddResident::type)};
    prepared.guards.push_back(store::known_guard(digest(name_key_of(command))));
    if (const auto phone = domain::phone_of(command.phone.value_or("")))
        prepared.guards.push_back(store::known_guard(digest(*phone)));
    return prepared;
}

protocol::Result<protocol::ResidentAdded> run(Doing& doing, const protocol::AddResident& command) {
    auto resident = resident_of(command);
    if (resident.has_error()) return resident.error();
    auto profile = command.profile;
    profile.reached_by = command.reached_by;
    if (auto no = wrong(doing, profile)) return *no;
    const domain::Reach reach{resident->phone.has_value(), false};
    if (auto no = domain::reached_by(command.reached_by, reach, "/reached_by")) return *no;

    if (!command.another_person.value_or(false))
        if (auto no = here_already(doing, *resident, profile)) return *no;

    resident->entered_by = doing.actor.account;
    resident->at = doing.now();
    const auto id = store::insert_resident(doing.sql(), *resident);
    store::save_profile(doing.sql(), id, profile);
    doing.tx.touch(store::resident_guard(id));
    doing.tx.audit(doing.actor.account, protocol::AddResident::type, store::resident_guard(id));
    return protocol::ResidentAdded{id};
}

protocol::Result<protocol::ProfileView> answer(Asking& asking, const protocol::GetProfile&) {
    protocol::ProfileView view;
    view.profile = store::profile_of(asking.sql(), asking.actor.resident);
    view.resident = asking.actor.resident;
    view.display_name = asking.actor.display_name;
    view.consent_version = store::consent_of(asking.sql(), asking.actor.account);
    view.certificates = store::certificates_of(asking.sql(), asking.actor.resident);
    return view;
}

}  // namespace yui::app
