#include "matching/candidates/bitmaps.hpp"

#include <algorithm>

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

// The wanted sets of one kind, by the first thing that they need to know.
class Shelf {
public:
    using Wanted = std::pair<Trait, Bits*>;

    Shelf(const std::vector<Wanted>& sorted, Trait::Kind kind) {
        for (const auto& one : sorted)
            if (one.first.kind == kind) list_.push_back(one);
    }

    template <class Test>
    void mark(std::int64_t a, std::size_t bit, Test test) const {
        const auto before = [](const Wanted& one, std::int64_t wanted) { return one.first.a < wanted; };
        auto one = std::lower_bound(list_.begin(), list_.end(), a, before);
        for (; one != list_.end() && one->first.a == a; ++one)
            if (test(one->first)) set(*one->second, bit);
    }
    void mark(std::int64_t a, std::size_t bit) const {
        mark(a, bit, [](const Trait&) { return true; });
    }
    const std::vector<Wanted>& list() const { return list_; }

    static void set(Bits& bits, std::size_t bit) { bits[bit / 64] |= std::uint64_t{1} << (bit % 64); }

private:
    std::vector<Wanted> list_;
};

// The sets that people come into by what they list: nobody looks at those they do not list.
class Shelves {
public:
    using Kind = Trait::Kind;

    explicit Shelves(const std::vector<Shelf::Wanted>& wanted)
        : skills_(wanted, Kind::skill),
          languages_(wanted, Kind::language),
          certificates_(wanted, Kind::certificate),
          offers_(wanted, Kind::offer),
          groups_(wanted, Kind::group_wish),
          areas_(wanted, Kind::area_wish),
          free_(wanted, Kind::free) {}

    void mark(const Problem& problem, const Volunteer& person, std::size_t bit) const {
        for (const auto& own : problem.skills_of(person.skills))
            skills_.mark(own.skill, bit, [&](const Trait& t) { return own.level >= t.b; });
        for (const auto& own : problem.certificates_of(person.certificates))
            certificates_.mark(own.kind, bit, [&](const Trait& t) { return own.until >= t.b; });
        for (const Index word : problem.words_of(person.languages)) languages_.mark(word, bit);
        for (const Index word : problem.words_of(person.offers)) offers_.mark(word, bit);
        for (const auto& wish : problem.preferences_of(person.preferences))
            (wish.kind == Preference::Kind::group ? groups_ : areas_).mark(wish.name, bit);
        mark_free(problem, person, bit);
    }

private:
    void mark_free(const Problem& problem, const Volunteer& person, std::size_t bit) const {
        const auto& list = free_.list();
        if (!person.tells_availability) {
            for (const auto& one : list) Shelf::set(*one.second, bit);
            return;
        }
        const auto over = [](const Shelf::Wanted& one, Minutes from) { return one.first.b <= from; };
        auto one = list.begin();  // spans of one length, in order; so is the person's time
        for (const auto& free : problem.intervals_of(person.available)) {
            one = std::lower_bound(one, list.end(), free.from, over);
            for (auto in = one; in != list.end() && in->first.a < free.to; ++in) Shelf::set(*in->second, bit);
        }
    }

    Shelf skills_;
    Shelf languages_;
    Shelf certificates_;
    Shelf offers_;
    Shelf groups_;
    Shelf areas_;
    Shelf free_;
};

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
            if (has(person, one.first)) Shelf::set(*one.second, bit);
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
