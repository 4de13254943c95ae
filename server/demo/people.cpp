#include <array>
#include <string>
#include <string_view>

#include "server/demo/parts.hpp"
#include "server/demo/rows.hpp"
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

// What hangs on a resident row by row.
struct Held {
    explicit Held(store::Connection& sql)
        : times(sql, "INSERT INTO resident_time (resident, weekday, block) VALUES "),
          skills(sql, "INSERT INTO resident_skill (resident, skill, level) VALUES "),
          certificates(sql,
                       "INSERT INTO resident_certificate (resident, certificate, confirmed_at, "
                       "confirmed_by) VALUES ") {}

    void flush() {
        for (auto* rows : {&times, &skills, &certificates}) rows->flush();
    }

    Rows times;
    Rows skills;
    Rows certificates;
};

std::string row(std::int64_t resident, std::string_view first, std::string_view second) {
    return '(' + std::to_string(resident) + ", " + std::string(first) + ", '" + std::string(second) + "')";
}

// Times and skills apart from the rest, which is one row.
void save_profile(Town& town, Held& held, std::int64_t resident, protocol::Profile profile) {
    for (const auto& slot : profile.times)
        held.times.add(row(resident, std::to_string(slot.weekday), protocol::to_text(slot.block)));
    for (const auto& skill : profile.skills)
        held.skills.add(row(resident, "'" + skill.skill + "'", protocol::to_text(skill.level)));
    profile.times.clear();
    profile.skills.clear();
    store::save_profile(town.sql, resident, profile);
}

// Seen by the desk and written down.
void add_certificates(Town& town, Held& held, const Neighbour& one) {
    if (one.traits.age != Age::adult && one.traits.age != Age::elder) return;
    const auto add = [&](const char* certificate, int chance) {
        if (!town.random.percent(chance)) return;
        const auto seen_at = town.now - town.random.between(10, 400) * domain::day;
        held.certificates.add('(' + std::to_string(one.resident) + ", '" + certificate + "', " +
                              std::to_string(seen_at) + ", " + std::to_string(town.clerk) + ')');
    };
    add("licence", 50);
    for (const auto* rare : {"first-aid", "brush-cutter", "fire-watch"}) add(rare, 3);
}

void add(
    Town& town, Held& held, const domain::Identity& identity, std::int64_t account, const Traits& traits) {
    const auto area = 1 + town.people.size() % (town.areas.size() - 1);
    const Neighbour one{insert_resident(town, identity, account), account, traits};
    save_profile(town, held, one.resident, profile_of(town, traits, area));
    add_certificates(town, held, one);
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
    Held held(town.sql);
    for (std::size_t number = 0; number < residents; ++number) {
        if (number < on_log_in_page) {
            const auto who = identity(town, parts(town)[number].login, number);
            add(town, held, who, accounts[number], traits[number]);
            continue;
        }
        auto who = identity(town, name_of(number), number);
        if (traits[number].by_phone) who.contact_kind = protocol::ContactKind::none;
        const auto account = traits[number].by_phone ? 0 : insert_account(town, who, "");
        add(town, held, who, account, traits[number]);
    }
    held.flush();
}

}  // namespace yui::demo
