#include <array>
#include <string>

#include "server/demo/parts.hpp"
#include "server/demo/town.hpp"
#include "server/domain/account.hpp"
#include "server/domain/time.hpp"
#include "server/store/accounts.hpp"
#include "server/store/residents.hpp"

namespace yui::demo {
namespace {

constexpr std::array creatures = {"めじろ",
                                  "つばき",
                                  "すぎ",
                                  "ひばり",
                                  "さくら",
                                  "くすのき",
                                  "つばめ",
                                  "うめ",
                                  "けやき",
                                  "すずめ",
                                  "すみれ",
                                  "いちょう",
                                  "かわせみ",
                                  "ききょう",
                                  "まつ",
                                  "うぐいす",
                                  "もみじ",
                                  "ひのき"};

std::string name_of(std::size_t number) {
    return std::string(creatures[number % creatures.size()]) + std::to_string(number);
}

std::int64_t birth_year(Town& town, Age age) {
    const auto year = domain::local(town.now).year;
    if (age == Age::minor) return year - town.random.between(13, 17);
    if (age == Age::elder) return year - town.random.between(66, 88);
    return year - town.random.between(19, 64);
}

// Evenings and weekends for those at work, weekdays for the others.
std::vector<protocol::TimeSlot> times(Town& town, Age age) {
    using protocol::Block;
    std::vector<protocol::TimeSlot> slots;
    const auto add = [&](int from, int to, Block block, int chance) {
        for (int day = from; day <= to; ++day)
            if (town.random.percent(chance)) slots.push_back({day, block});
    };
    add(6, 7, Block::morning, 65);
    add(6, 7, Block::noon, 55);
    if (age == Age::elder) {
        add(1, 5, Block::morning, 45);
        add(1, 5, Block::noon, 40);
    } else {
        add(1, 5, Block::night, 30);
    }
    return slots;
}

std::vector<protocol::SkillHeld> skills(Town& town, Age age) {
    std::vector<protocol::SkillHeld> held;
    const bool minor = age == Age::minor;
    for (const auto& [skill, name] : town.common.skills)
        if (town.random.percent(minor ? 4 : 9))
            held.push_back(
                {skill, static_cast<protocol::Level>(town.random.between(minor ? 0 : 1, minor ? 1 : 3))});
    return held;
}

std::vector<std::string> languages(Town& town, const Traits& traits) {
    if (!traits.other_language) return {"ja"};
    const auto own = town.random.one_of<std::string>({"en", "zh", "vi", "pt", "ko"});
    if (town.random.percent(40)) return {own};
    return {"ja", own};
}

protocol::Profile profile_of(Town& town, const Traits& traits, std::size_t area) {
    auto& random = town.random;
    protocol::Profile profile;
    if (traits.by_phone) profile.reached_by = protocol::Channel::phone;
    if (traits.empty()) return profile;
    const auto& place = town.city.areas[area];
    profile.area = town.areas[area];
    profile.lat = place.lat + static_cast<double>(random.between(-80, 80)) / 10000.0;
    profile.lon = place.lon + static_cast<double>(random.between(-80, 80)) / 10000.0;
    profile.birth_year = birth_year(town, traits.age);
    profile.means = {protocol::Means::foot};
    if (traits.age != Age::minor && random.percent(65)) profile.means.push_back(protocol::Means::car);
    if (random.percent(35)) profile.means.push_back(protocol::Means::bicycle);
    profile.times = times(town, traits.age);
    profile.skills = skills(town, traits.age);
    for (int i = 0; i < 10; ++i)
        if (random.percent(20)) profile.interests.push_back(static_cast<protocol::Category>(i));
    profile.languages = languages(town, traits);
    if (traits.helps != Helps::a_lot && random.percent(40)) profile.limit_month = random.between(1, 4);
    profile.moved_in = random.percent(6);
    return profile;
}

// Some write with a mail address; it leads nowhere.
domain::Identity identity(Town& town, const std::string& name, std::size_t number) {
    if (number < on_log_in_page || !town.random.percent(30))
        return {domain::login_of(name), name, protocol::ContactKind::none};
    const auto mail = "p" + std::to_string(number) + "@mail.example.jp";
    return {mail, name, protocol::ContactKind::mail, mail};
}

std::int64_t insert_account(Town& town, const domain::Identity& identity, const std::string& password_hash) {
    store::NewAccount row;
    row.identity = identity;
    row.password_hash = password_hash;
    row.consent = town.common.consent_version;
    row.at = town.now - town.random.between(1, 700) * domain::day;
    return store::insert_account(town.sql, row).value();
}

std::int64_t insert_resident(Town& town, const domain::Identity& identity, std::int64_t account) {
    store::NewResident row;
    row.display_name = identity.display_name;
    if (account != 0) {
        row.account = account;
        row.mail = identity.contact;
    } else {
        row.entered_by = town.clerk;
        row.kana = identity.display_name;
        row.phone = "0000-00-0000";
    }
    row.at = town.now - domain::day;
    return store::insert_resident(town.sql, row);
}

// Seen by the desk and written down.
void add_certificate(Town& town, std::int64_t resident, const std::string& certificate) {
    town.sql.run(
        "INSERT INTO resident_certificate (resident, certificate, confirmed_at, confirmed_by) "
        "VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        {resident, certificate, town.now - town.random.between(10, 400) * domain::day, town.clerk});
}

void add_certificates(Town& town, const Neighbour& one) {
    if (one.traits.age != Age::adult && one.traits.age != Age::elder) return;
    if (town.random.percent(50)) add_certificate(town, one.resident, "licence");
    for (const auto* rare : {"first-aid", "brush-cutter", "fire-watch"})
        if (town.random.percent(3)) add_certificate(town, one.resident, rare);
}

void add(Town& town, const domain::Identity& identity, std::int64_t account, const Traits& traits) {
    const auto area = 1 + town.people.size() % (town.areas.size() - 1);
    const Neighbour one{insert_resident(town, identity, account), account, traits};
    store::save_profile(town.sql, one.resident, profile_of(town, traits, area));
    add_certificates(town, one);
    town.people.push_back(one);
}

}  // namespace

void make_people(Town& town, const std::string& password_hash) {
    const auto traits = deal_traits(town.random);
    std::vector<std::int64_t> accounts;
    for (const auto& part : parts(town)) {
        const auto who = identity(town, part.login, accounts.size());
        accounts.push_back(insert_account(town, who, password_hash));
        if (town.clerk == 0 && !part.grants.empty()) town.clerk = accounts.back();
        for (const auto& grant : part.grants) store::insert_grant(town.sql, accounts.back(), grant, 0);
    }
    for (std::size_t number = 0; number < residents; ++number) {
        if (number < on_log_in_page) {
            add(town, identity(town, parts(town)[number].login, number), accounts[number], traits[number]);
            continue;
        }
        auto who = identity(town, name_of(number), number);
        if (traits[number].by_phone) who.contact_kind = protocol::ContactKind::none;
        const auto account = traits[number].by_phone ? 0 : insert_account(town, who, "");
        add(town, who, account, traits[number]);
    }
}

}  // namespace yui::demo
