#include "matching/check/fit.hpp"

#include <algorithm>
#include <cmath>

#include "matching/check/calendar.hpp"
#include "matching/check/way.hpp"

namespace yui::matching::check {
namespace {

std::optional<std::int64_t> first_day(const Shift& shift) {
    if (shift.start) return day_of(*shift.start);
    if (shift.deadline) return day_of(*shift.deadline);
    if (shift.term) return shift.term->first;
    return std::nullopt;
}

std::optional<std::int64_t> last_day(const Shift& shift) {
    if (shift.end) return day_of(*shift.end);
    if (shift.deadline) return day_of(*shift.deadline);
    if (shift.term) return shift.term->second;
    return std::nullopt;
}

std::optional<std::int64_t> today(const Facts& facts) {
    return facts.now ? std::optional(day_of(*facts.now)) : std::nullopt;
}

// Of a birth year only the year is known: `birthdays` is 0 for before this year's birthday, 1 for after.
std::optional<std::int64_t> age_after(const Facts& facts,
                                      const Person& person,
                                      const Shift& shift,
                                      std::int64_t birthdays) {
    if (person.age) return person.age;
    const auto own_day = first_day(shift);
    const auto day = own_day ? own_day : today(facts);
    if (!person.birth_year || !day) return std::nullopt;
    return year_of(*day) - *person.birth_year - 1 + birthdays;
}

class Examination {
public:
    Examination(const Facts& facts, const Person& person, const Role& role)
        : facts_(facts), person_(person), role_(role), shift_(facts.shifts.at(role.shift)) {}

    std::vector<Complaint> run() {
        if (facts_.forbidden.count({person_.id, role_.id}) > 0) add("forbidden", "the pair is forbidden");
        if (facts_.edges)
            edge();
        else
            attributes();
        heads();
        return std::move(found_);
    }

private:
    void add(const char* rule, std::string detail) { found_.push_back({rule, std::move(detail)}); }

    void edge() {
        if (facts_.edges->count({person_.id, role_.id}) == 0) add("no_edge", "no such edge");
    }

    void attributes() {
        blocked();
        skills();
        language();
        certificates();
        age();
        evening();
        offers();
        time();
        distance();
    }

    void blocked() {
        if (!shift_.group.empty() && person_.blocked_groups.count(shift_.group) > 0)
            add("blocked_group", shift_.group);
    }

    void skills() {
        for (const auto& [name, level] : role_.skills) {
            const auto own = person_.skills.find(name);
            if (own == person_.skills.end() || own->second < level) add("skill", name);
        }
    }

    void language() {
        if (!role_.language.empty() && person_.languages.count(role_.language) == 0)
            add("language", role_.language);
    }

    void certificates() {
        const auto own_day = last_day(shift_);
        const auto day = own_day ? own_day : today(facts_);
        for (const auto& name : role_.certificates) {
            const auto own = person_.certificates.find(name);
            if (own == person_.certificates.end() || (day && own->second < *day)) add("certificate", name);
        }
    }

    void age() {
        const auto youngest = age_after(facts_, person_, shift_, 0);
        const auto oldest = age_after(facts_, person_, shift_, 1);
        if (role_.min_age && (!youngest || *youngest < *role_.min_age)) add("age", "too young or unknown");
        if (role_.max_age && (!oldest || *oldest > *role_.max_age)) add("age", "too old or unknown");
    }

    void evening() {
        const auto youngest = age_after(facts_, person_, shift_, 0);
        if (!youngest || *youngest >= 18 || !shift_.start) return;
        const auto midnight = day_of(*shift_.start) * day_minutes;
        if (*shift_.end > midnight + 20 * 60 || *shift_.start < midnight + 5 * 60) add("evening", shift_.id);
    }

    void offers() {
        for (const auto& name : role_.needs)
            if (person_.offers.count(name) == 0) add("offer", name);
    }

    void time() {
        if (!person_.available || !shift_.start) return;
        const auto holds = [&](const auto& span) {
            return span.first <= *shift_.start && *shift_.end <= span.second;
        };
        if (std::none_of(person_.available->begin(), person_.available->end(), holds)) add("time", shift_.id);
    }

    void distance() {
        if (!person_.at || !shift_.at || !person_.max_km) return;
        const auto metres = metres_between(facts_, *person_.at, *shift_.at);
        if (metres > std::llround(*person_.max_km * 1000)) add("distance", std::to_string(metres) + " m");
    }

    void heads() {
        const auto kind = kind_of(person_, role_);
        auto seats = role_.max;
        if (kind != Kind::newcomer) seats -= role_.newcomer_seats;
        if (kind != Kind::experienced) seats -= role_.experienced_min;
        if (person_.heads > seats) add("too_many_heads", std::to_string(person_.heads));
    }

    const Facts& facts_;
    const Person& person_;
    const Role& role_;
    const Shift& shift_;
    std::vector<Complaint> found_;
};

}  // namespace

std::vector<Complaint> complaints(const Facts& facts, const Person& person, const Role& role) {
    return Examination(facts, person, role).run();
}

std::optional<Generation> generation_of(const Facts& facts, const Person& person, const Role& role) {
    const auto age = age_after(facts, person, facts.shifts.at(role.shift), 1);
    if (!age) return std::nullopt;
    if (*age < 30) return Generation::young;
    return *age < 60 ? Generation::middle : Generation::old;
}

Kind kind_of(const Person& person, const Role& role) {
    if (person.newcomer) return Kind::newcomer;
    const auto practised = [&](const auto& wanted) {
        const auto own = person.skills.find(wanted.first);
        return own != person.skills.end() && own->second >= 2;
    };
    if (role.skills.empty() || std::any_of(role.skills.begin(), role.skills.end(), practised))
        return Kind::experienced;
    return Kind::other;
}

}  // namespace yui::matching::check
