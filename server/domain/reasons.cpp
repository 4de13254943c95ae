#include <algorithm>
#include <cstdio>

#include "server/domain/availability.hpp"
#include "server/domain/distance.hpp"
#include "server/domain/fit.hpp"
#include "server/domain/has.hpp"
#include "server/domain/ranking.hpp"
#include "server/domain/time.hpp"

namespace yui::domain {
namespace {

using protocol::Fit;
using protocol::Reason;
using protocol::ReasonTerm;
using Words = std::map<std::string, std::string>;

enum class To { person, staff };

class Reasons {
public:
    void add(ReasonTerm term, Fit fit, Words words = {}) { all_.push_back({term, fit, std::move(words)}); }

    // What speaks for it first, then what is unknown, then what speaks against it; else as added.
    std::vector<Reason> in_order() && {
        std::stable_sort(
            all_.begin(), all_.end(), [](const auto& one, const auto& other) { return one.fit < other.fit; });
        return std::move(all_);
    }

private:
    std::vector<Reason> all_;
};

std::string clock(int minutes) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", minutes / 60 % 24, minutes % 60);
    return text.data();
}

std::string level_of(const Person& person, const std::string& skill) {
    for (const auto& held : person.skills)
        if (held.skill == skill) return std::string(protocol::to_text(held.level));
    return {};
}

// A role at level "try" shows whoever comes; to staff that is somebody who needs a teacher.
void add_skills(Reasons& reasons, const Look& look) {
    for (const auto& wish : look.role.skills) {
        const auto fit = skill_fit(wish, look.person);
        const auto level = level_of(look.person, wish.skill);
        if (wish.level == protocol::Level::try_ && (!fit || level == "try")) {
            reasons.add(ReasonTerm::skill_gap, Fit::good, {{"skill", wish.skill}});
        } else if (fit == Fit::good) {
            reasons.add(ReasonTerm::skill, Fit::good, {{"skill", wish.skill}, {"level", level}});
        } else {
            const auto wanted = std::string(protocol::to_text(wish.level));
            reasons.add(ReasonTerm::skill, *fit, {{"skill", wish.skill}, {"level", wanted}});
        }
    }
}

void add_asked_for(Reasons& reasons, const Look& look) {
    const auto& [role, person, held, now] = look;
    if (const auto fit = certificate_fit(role, person, now))
        reasons.add(ReasonTerm::certificate, *fit, {{"certificate", *role.certificate}});
    if (const auto fit = language_fit(role, person))
        reasons.add(ReasonTerm::language, *fit, {{"language", *role.language}});
    if (has(person.interests, role.category))
        reasons.add(
            ReasonTerm::interest, Fit::good, {{"interest", std::string(protocol::to_text(role.category))}});
}

std::string block_name(int block) {
    return std::string(protocol::to_text(static_cast<protocol::Block>(block)));
}

Words words_of_time(const Role& role) {
    const auto blocks = blocks_of(*role.starts_at, *role.ends_at);
    Words words{{"weekday", std::to_string(blocks.weekday)}};
    int first = 0;
    while (first < 5 && (blocks.blocks & (1u << first)) == 0) ++first;
    if (first == 5) return words;
    int last = 4;
    while ((blocks.blocks & (1u << last)) == 0) --last;
    words["block"] = block_name(first);
    if (last != first) words["until_block"] = block_name(last);
    return words;
}

void add_time(Reasons& reasons, const Look& look, To to) {
    const auto fit = time_fit(look.role, look.person);
    if (!fit) return;
    if (*fit == Fit::unknown) return reasons.add(ReasonTerm::time_unknown, Fit::unknown);
    auto words = to == To::staff ? Words{} : words_of_time(look.role);
    if (const auto until = free_until(look.role, look.person);
        until && *fit == Fit::bad && to == To::person) {
        words["ends"] = clock(local(*look.role.ends_at).minutes);
        words["until"] = clock(*until);
    }
    reasons.add(ReasonTerm::time, *fit, std::move(words));
}

// To the person in minutes on foot, if that is a walk; to staff only that it is near.
void add_distance(Reasons& reasons, const Look& look, To to) {
    constexpr int a_walk = 30;
    constexpr int near = 15;
    if (!look.role.position || !look.person.position) return;
    const auto far = metres(*look.person.position, *look.role.position);
    const auto way = way_to(look.person.means, far);
    if (to == To::staff) {
        if (way && way->minutes <= near) reasons.add(ReasonTerm::distance, Fit::good);
        return;
    }
    const int walk = minutes_by(protocol::Means::foot, far);
    if (walk <= a_walk)
        reasons.add(ReasonTerm::distance, Fit::good, {{"minutes", std::to_string(walk)}});
    else if (!way && !look.person.means.empty())
        reasons.add(ReasonTerm::reach, Fit::bad);
}

void add_place_and_people(Reasons& reasons, const Look& look, To to) {
    const auto& [role, person, held, now] = look;
    for (const auto& district : role.districts)
        if (person.area == district.id) reasons.add(ReasonTerm::area, Fit::good, {{"area", district.name}});
    if (has(person.known_groups, role.group))
        reasons.add(ReasonTerm::known_group, Fit::good, {{"group", role.group_name}});
    const bool seat = role.first_timers_welcome && first_timer_fit(role, person) != Fit::bad;
    if (person.first_timer() && (seat || to == To::staff)) reasons.add(ReasonTerm::first_time, Fit::good);
    if (person.first_timer() && role.experienced > 0 && to == To::person)
        reasons.add(ReasonTerm::together, Fit::good);
}

void add_own_business(Reasons& reasons, const Look& look) {
    const auto& [role, person, held, now] = look;
    if (role.missing() > 0)
        reasons.add(ReasonTerm::shortage, Fit::good, {{"count", std::to_string(role.missing())}});
    if (const auto fit = age_fit(role, person, now); fit && *fit != Fit::good) {
        reasons.add(ReasonTerm::age, *fit, {{"rule", age_rule(role)}});
    }
    if (limit_fit(person, held) == Fit::blocking) reasons.add(ReasonTerm::limit, Fit::blocking);
}

}  // namespace

std::vector<Reason> reasons_for_person(const Look& look) {
    Reasons reasons;
    add_skills(reasons, look);
    add_asked_for(reasons, look);
    add_time(reasons, look, To::person);
    add_distance(reasons, look, To::person);
    add_place_and_people(reasons, look, To::person);
    add_own_business(reasons, look);
    return std::move(reasons).in_order();
}

std::vector<Reason> reasons_for_staff(const Look& look, const Burden& burden) {
    Reasons reasons;
    add_skills(reasons, look);
    add_asked_for(reasons, look);
    add_time(reasons, look, To::staff);
    add_distance(reasons, look, To::staff);
    add_place_and_people(reasons, look, To::staff);
    Words load{{"month", std::to_string(burden.helped_this_month)}};
    if (burden.asked_at) load["days"] = std::to_string((look.now - *burden.asked_at) / day);
    reasons.add(ReasonTerm::load, Fit::unknown, std::move(load));
    return std::move(reasons).in_order();
}

}  // namespace yui::domain
