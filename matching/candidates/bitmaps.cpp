#include "matching/candidates/bitmaps.hpp"

#include <algorithm>

namespace yui::matching {

namespace {

constexpr std::int32_t adult = 18;

bool contains(std::span<const Index> sorted, std::int64_t word) {
    return std::binary_search(sorted.begin(), sorted.end(), static_cast<Index>(word));
}

// Age least and most in a year, -1 if unknown; a year below 0 stands for no day at all.
std::pair<std::int64_t, std::int64_t> age_in(const Volunteer& person, std::int64_t year) {
    if (person.age >= 0) return {person.age, person.age};
    if (person.birth_year < 0 || year < 0) return {-1, -1};
    return {year - person.birth_year - 1, year - person.birth_year};
}

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

Bits Bitmaps::make(const Trait& trait) const {
    Bits bits((order_->size() + 63) / 64, 0);
    for (std::size_t i = 0; i < order_->size(); ++i) {
        if (has(problem_->volunteers[(*order_)[i]], trait)) bits[i / 64] |= std::uint64_t{1} << (i % 64);
    }
    return bits;
}

void Bitmaps::make_free(const std::vector<Minutes>& begins, Minutes length) {
    std::vector<Bits*> sets;
    for (const Minutes t : begins) {
        auto& bits = made_[{Trait::Kind::free, t, t + length, 0}];
        bits.assign((order_->size() + 63) / 64, 0);
        sets.push_back(&bits);
    }
    for (std::size_t i = 0; i < order_->size(); ++i) {
        const auto& person = problem_->volunteers[(*order_)[i]];
        const auto mask = std::uint64_t{1} << (i % 64);
        if (!person.tells_availability) {
            for (auto* bits : sets) (*bits)[i / 64] |= mask;
            continue;
        }
        for (const auto& free : problem_->intervals_of(person.available)) {
            auto t = std::upper_bound(begins.begin(), begins.end(), free.from - length);
            for (; t != begins.end() && *t < free.to; ++t) {
                (*sets[static_cast<std::size_t>(t - begins.begin())])[i / 64] |= mask;
            }
        }
    }
}

void Bitmaps::update(std::size_t bit) {
    const auto& person = problem_->volunteers[(*order_)[bit]];
    const auto mask = std::uint64_t{1} << (bit % 64);
    for (auto& [trait, bits] : made_) {
        bits[bit / 64] = has(person, trait) ? bits[bit / 64] | mask : bits[bit / 64] & ~mask;
    }
}

const Bits& Bitmaps::of(const Trait& trait) {
    const auto found = made_.find(trait);
    if (found != made_.end()) return found->second;
    return made_.emplace(trait, make(trait)).first->second;
}

std::size_t Bitmaps::bytes() const {
    return made_.size() * ((order_->size() + 63) / 64) * sizeof(std::uint64_t);
}

}  // namespace yui::matching
