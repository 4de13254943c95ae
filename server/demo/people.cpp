#include <array>
#include <string>

#include "server/app/hash.hpp"
#include "server/demo/town.hpp"
#include "server/domain/account.hpp"
#include "server/domain/time.hpp"
#include "server/store/accounts.hpp"
#include "server/store/residents.hpp"

namespace yui::demo {
namespace {

constexpr int residents = 2000;
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

std::string name_of(int number) {
    return std::string(creatures[static_cast<std::size_t>(number) % creatures.size()]) +
           std::to_string(number);
}

protocol::Profile empty_in_an_area(Town& town, std::size_t area) {
    protocol::Profile profile;
    if (town.random.percent(60)) profile.area = town.areas[area];
    return profile;
}

std::int64_t birth_year(Town& town) {
    const auto year = domain::local(town.now).year;
    if (town.random.percent(8)) return year - town.random.between(13, 17);
    if (town.random.percent(37)) return year - town.random.between(65, 88);
    return year - town.random.between(18, 64);
}

// Evenings and weekends for those at work, weekdays for the others.
std::vector<protocol::TimeSlot> times(Town& town, bool at_work) {
    using protocol::Block;
    std::vector<protocol::TimeSlot> slots;
    const auto add = [&](int from, int to, Block block, int chance) {
        for (int weekday = from; weekday <= to; ++weekday)
            if (town.random.percent(chance)) slots.push_back({weekday, block});
    };
    add(6, 7, Block::morning, 65);
    add(6, 7, Block::noon, 55);
    if (at_work) {
        add(1, 5, Block::night, 30);
    } else {
        add(1, 5, Block::morning, 45);
        add(1, 5, Block::noon, 40);
    }
    return slots;
}

protocol::Profile full_profile(Town& town, std::size_t area) {
    auto& random = town.random;
    const auto& place = town.city.areas[area];
    protocol::Profile profile;
    profile.area = town.areas[area];
    profile.lat = place.lat + static_cast<double>(random.between(-80, 80)) / 10000.0;
    profile.lon = place.lon + static_cast<double>(random.between(-80, 80)) / 10000.0;
    profile.birth_year = birth_year(town);
    const auto age = domain::local(town.now).year - *profile.birth_year;
    profile.means = {protocol::Means::foot};
    if (age >= 20 && random.percent(65)) profile.means.push_back(protocol::Means::car);
    if (random.percent(35)) profile.means.push_back(protocol::Means::bicycle);
    profile.times = times(town, age >= 20 && age < 65);
    for (const auto& [skill, name] : town.common.skills) {
        if (!random.percent(age < 18 ? 4 : 9)) continue;
        profile.skills.push_back(
            {skill, static_cast<protocol::Level>(random.between(age < 18 ? 0 : 1, age < 18 ? 1 : 3))});
    }
    for (int i = 0; i < 10; ++i)
        if (random.percent(20)) profile.interests.push_back(static_cast<protocol::Category>(i));
    profile.languages = {"ja"};
    if (random.percent(5))
        profile.languages.push_back(random.one_of<std::string>({"en", "zh", "vi", "pt", "ko"}));
    if (random.percent(40)) profile.limit_month = random.between(1, 4);
    profile.moved_in = random.percent(6);
    return profile;
}

std::int64_t insert_account(Town& town, const std::string& name, const std::string& password_hash) {
    store::NewAccount row;
    row.identity = {domain::login_of(name), name, protocol::ContactKind::none};
    row.password_hash = password_hash;
    row.consent = town.common.consent_version;
    row.at = town.now - town.random.between(1, 700) * domain::day;
    return store::insert_account(town.sql, row).value();
}

std::int64_t insert_person(Town& town,
                           const std::string& name,
                           std::int64_t account,
                           const protocol::Profile& profile) {
    store::NewResident row;
    row.display_name = name;
    if (account != 0)
        row.account = account;
    else
        row.entered_by = town.clerk;
    if (account == 0) {
        row.kana = name;
        row.phone = "0000-00-0000";
    }
    row.at = town.now;
    const auto id = store::insert_resident(town.sql, row);
    store::save_profile(town.sql, id, profile);
    return id;
}

struct Part {
    const char* login;
    protocol::Text3 role;
    std::vector<domain::Grant> grants;
};

// The five parts that can be tried with one tap; only these have passwords.
std::vector<Part> parts(const Town& town) {
    using protocol::GrantRole;
    using protocol::ScopeKind;
    const auto center = town.centers.front();
    return {
        {"はじめてさん",
         {"住民（はじめて）", "{住|す}んで いる {人|ひと}（はじめて）", "Resident, new here"},
         {}},
        {"よく手伝うさん",
         {"住民（よく手伝う）",
          "{住|す}んで いる {人|ひと}（よく {手伝|てつだ}う）",
          "Resident who often helps"},
         {}},
        {"団体の担当さん", {"団体の担当者", "グループの {人|ひと}", "Organizer of a group"}, {}},
        {"調整係さん",
         {"コーディネーター", "{手伝|てつだ}う {人|ひと}を さがす {係|かかり}", "Coordinator"},
         {{GrantRole::coordinator, ScopeKind::center, center},
          {GrantRole::staff, ScopeKind::center, center}}},
        {"市の管理者さん",
         {"市の管理者", "{市|し}の {係|かかり}", "City administrator"},
         {{GrantRole::admin, ScopeKind::city, 0}}},
    };
}

}  // namespace

void make_people(Town& town, const std::string& password_hash) {
    for (const auto& part : parts(town)) {
        const auto account = insert_account(town, part.login, password_hash);
        if (town.clerk == 0 && !part.grants.empty()) town.clerk = account;
        for (const auto& grant : part.grants) store::insert_grant(town.sql, account, grant, 0);
        const bool helps = std::string_view(part.login) == "よく手伝うさん";
        const auto profile = helps ? full_profile(town, 1) : protocol::Profile{};
        town.accounts.push_back(account);
        town.residents.push_back(insert_person(town, part.login, account, profile));
    }
    for (int number = 1; number <= residents; ++number) {
        const auto area = static_cast<std::size_t>(
            town.random.between(1, static_cast<std::int64_t>(town.areas.size()) - 1));
        const auto name = name_of(number);
        const bool by_phone = town.random.percent(12);
        auto profile = town.random.percent(30) ? empty_in_an_area(town, area) : full_profile(town, area);
        if (by_phone) profile.reached_by = protocol::Channel::phone;
        const auto account = by_phone ? 0 : insert_account(town, name, "");
        if (account != 0) town.accounts.push_back(account);
        town.residents.push_back(insert_person(town, name, account, profile));
    }
}

std::vector<protocol::TryOut> try_out(const Town& town, const std::string& password) {
    std::vector<protocol::TryOut> out;
    for (const auto& part : parts(town)) out.push_back({part.login, password, part.role});
    return out;
}

}  // namespace yui::demo
