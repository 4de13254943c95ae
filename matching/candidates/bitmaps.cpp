#include "matching/candidates/bitmaps.hpp"

#include <algorithm>

#include "matching/candidates/shelves.hpp"
#include "matching/model/eligibility.hpp"

namespace yui::matching {

namespace {

bool contains(std::span<const Index> sorted, std::int64_t word) {
    return std::binary_search(sorted.begin(), sorted.end(), static_cast<Index>(word));
}

// Age least and most in a year, -1 if unknown; a year below 0 stands for no day at all.
std::pair<std::int64_t, std::int64_t> age_in(const Volunteer& person, std::int64_t year) {
    if (person.age >= 0) return {person.age, person.age};
    if (person.birth_year < 0 || year < 0) return {-1, -1};
    return {year - person.birth_year - 1, year - person.birth_year};
}

bool wishes(const Problem& problem, const Volunteer& v, Preference::Kind kind, std::int64_t name) {
    const auto own = problem.preferences_of(v.preferences);
    return std::any_of(own.begin(), own.end(), [&](const Preference& wish) {
        return wish.kind == kind && std::int64_t{wish.name} == name;
    });
}

bool by_list(Trait::Kind kind) { return kind <= Trait::Kind::free; }

}  // namespace

bool Bitmaps::has(const Volunteer& v, const Trait& t) const {
    const Problem& problem = *problem_;
    switch (t.kind) {
        case Trait::Kind::skill: {
            const auto own = problem.skills_of(v.skills);
            return std::any_of(own.begin(), own.end(), [&](const SkillLevel& s) {
                return std::int64_t{s.skill} == t.a && s.level >= t.b;
            });
        }
        case Trait::Kind::language:
            return contains(problem.words_of(v.languages), t.a);
        case Trait::Kind::certificate: {
            const auto own = problem.certificates_of(v.certificates);
            return std::any_of(own.begin(), own.end(), [&](const Certificate& c) {
                return std::int64_t{c.kind} == t.a && c.until >= t.b;
            });
        }
        case Trait::Kind::age: {
            const auto [least, most] = age_in(v, t.c);
            return most >= 0 && (t.a < 0 || least >= t.a) && (t.b < 0 || most <= t.b);
        }
        case Trait::Kind::home_by_eight: {
            const auto [least, most] = age_in(v, t.a);
            return most < 0 || least >= adult;
        }
        case Trait::Kind::offer:
            return contains(problem.words_of(v.offers), t.a);
        case Trait::Kind::group_wish:
            return wishes(problem, v, Preference::Kind::group, t.a);
        case Trait::Kind::area_wish:
            return wishes(problem, v, Preference::Kind::area, t.a);
        case Trait::Kind::welcome_by_group:
            return !contains(problem.words_of(v.blocked_groups), t.a);
        case Trait::Kind::few_enough:
            return v.heads <= t.a;
        case Trait::Kind::free: {
            if (!v.tells_availability) return true;
            const auto own = problem.intervals_of(v.available);
            return std::any_of(
                own.begin(), own.end(), [&](const Interval& i) { return i.from < t.b && t.a < i.to; });
        }
    }
    return false;
}

const Bits* Bitmaps::want(const Trait& trait) {
    const auto [place, is_new] = made_.try_emplace(trait);
    if (is_new) {
        place->second.assign(words(), 0);
        wanted_.emplace_back(trait, &place->second);
    }
    return &place->second;
}

void Bitmaps::make() {
    std::sort(
        wanted_.begin(), wanted_.end(), [](const Wanted& a, const Wanted& b) { return a.first < b.first; });
    const Shelves shelves(wanted_);
    std::erase_if(wanted_, [](const Wanted& one) { return by_list(one.first.kind); });
    for (std::size_t bit = 0; bit < order_->size(); ++bit) {
        const auto& person = problem_->volunteers[(*order_)[bit]];
        shelves.mark(*problem_, person, bit);
        for (const auto& one : wanted_)
            if (has(person, one.first)) (*one.second)[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
    wanted_.clear();
}

const Bits* Bitmaps::known(const Trait& trait) const {
    const auto found = made_.find(trait);
    return found == made_.end() ? nullptr : &found->second;
}

void Bitmaps::update(std::size_t bit) {
    const auto& person = problem_->volunteers[(*order_)[bit]];
    const auto mask = std::uint64_t{1} << (bit % 64);
    for (auto& [trait, bits] : made_) {
        bits[bit / 64] = has(person, trait) ? bits[bit / 64] | mask : bits[bit / 64] & ~mask;
    }
}

std::size_t Bitmaps::bytes() const { return made_.size() * words() * sizeof(std::uint64_t); }

}  // namespace yui::matching
