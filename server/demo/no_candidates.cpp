#include "server/demo/looking.hpp"
#include "server/domain/time.hpp"
#include "server/store/residents.hpp"

namespace yui::demo {
namespace {

using protocol::ReasonTerm;

constexpr int holders = 3;
constexpr double far_away = 0.25;  // degrees: about 25 km

bool ordinary(const Neighbour& who) {
    const auto& traits = who.traits;
    return traits.age == Age::adult && traits.helps == Helps::sometimes && !traits.other_language;
}

// What makes those few who hold the certificate unable to come; everything else about them fits.
void block(protocol::Profile& profile, const Town& town, const protocol::DemoTask& task) {
    profile.limit_week.reset();
    profile.limit_month.reset();
    profile.times.clear();
    profile.skills.clear();
    profile.languages.clear();
    profile.means = {protocol::Means::foot};
    profile.lat = town.city.areas.front().lat;
    profile.lon = town.city.areas.front().lon;
    if (task.blocked_by != ReasonTerm::reach) profile.means = {protocol::Means::lift};
    if (task.blocked_by == ReasonTerm::limit) profile.limit_month = 0;
    if (task.blocked_by == ReasonTerm::time) profile.times = {{1, protocol::Block::early}};
    if (task.blocked_by == ReasonTerm::language) profile.languages = {"ja"};
    if (task.blocked_by == ReasonTerm::skill)
        for (const auto& help : task.help) profile.skills.push_back({*help.skill, protocol::Level::try_});
}

void make_holder(Town& town, const Neighbour& who, const protocol::DemoTask& task) {
    auto profile = store::profile_of(town.sql, who.resident);
    block(profile, town, task);
    store::save_profile(town.sql, who.resident, profile);
    for (const auto& help : task.help)
        town.sql.run(
            "INSERT INTO resident_certificate (resident, certificate, confirmed_at, confirmed_by) "
            "VALUES ($1, $2, $3, $4)",
            {who.resident, *help.certificate, town.now - 30 * domain::day, town.clerk});
}

}  // namespace

// Each asks for a certificate. For one nobody holds it; for the others the few who do are kept away, each
// time by another rule.
void post_without_candidates(Town& town, Wanted& wanted) {
    const auto saturday =
        first_day(town.today() + 5, town.today() + 11, [](Day day) { return weekday(day) == 6; }).value();
    std::size_t next = on_log_in_page;
    std::size_t area = 1;
    for (const auto& task : town.common.unfilled) {
        for (int i = 0; i < holders && task.blocked_by != ReasonTerm::certificate; ++next) {
            const auto& who = town.people.at(next);
            if (!ordinary(who)) continue;
            make_holder(town, who, task);
            ++i;
        }
        auto need =
            task_of(town, task, area, period(saturday, task.start.value_or(600), task.minutes.value_or(120)));
        area = 1 + area % (town.areas.size() - 1);
        if (task.blocked_by == ReasonTerm::reach) {
            need.fields.place = protocol::Place{};
            need.fields.place->name = "山の奥の作業場";
            need.fields.place->lat = town.city.areas.front().lat + far_away;
            need.fields.place->lon = town.city.areas.front().lon;
        }
        post(town, need);
        --wanted.left[Standing::open];
    }
}

}  // namespace yui::demo
