// Wanted sets of people, sorted by what they are asked for, so that a person comes into those of what they
// list and nobody looks at the others.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "matching/candidates/bitmaps.hpp"

namespace yui::matching {

// Of one kind, by the first thing that they need to know.
class Shelf {
public:
    struct Set {
        std::int64_t a;  // as in its trait
        std::int64_t b;
        std::uint64_t* words;

        void add(std::size_t bit) const { words[bit / 64] |= std::uint64_t{1} << (bit % 64); }
    };

    Shelf(const std::vector<std::pair<Trait, Bits*>>& sorted, Trait::Kind kind) {
        for (const auto& [trait, bits] : sorted)
            if (trait.kind == kind) list_.push_back({trait.a, trait.b, bits->data()});
    }

    template <class Test>
    void mark(std::int64_t a, std::size_t bit, Test test) const {
        const auto before = [](const Set& one, std::int64_t wanted) { return one.a < wanted; };
        auto one = std::lower_bound(list_.begin(), list_.end(), a, before);
        for (; one != list_.end() && one->a == a; ++one)
            if (test(*one)) one->add(bit);
    }
    void mark(std::int64_t a, std::size_t bit) const {
        mark(a, bit, [](const Set&) { return true; });
    }
    const std::vector<Set>& list() const { return list_; }

private:
    std::vector<Set> list_;
};

// The sets that people come into by what they list.
class Shelves {
public:
    using Kind = Trait::Kind;

    explicit Shelves(const std::vector<std::pair<Trait, Bits*>>& sorted)
        : skills_(sorted, Kind::skill),
          languages_(sorted, Kind::language),
          certificates_(sorted, Kind::certificate),
          offers_(sorted, Kind::offer),
          groups_(sorted, Kind::group_wish),
          areas_(sorted, Kind::area_wish),
          free_(sorted, Kind::free) {}

    void mark(const Problem& problem, const Volunteer& person, std::size_t bit) const {
        using Set = Shelf::Set;
        for (const auto& own : problem.skills_of(person.skills))
            skills_.mark(own.skill, bit, [&](const Set& set) { return own.level >= set.b; });
        for (const auto& own : problem.certificates_of(person.certificates))
            certificates_.mark(own.kind, bit, [&](const Set& set) { return own.until >= set.b; });
        for (const Index word : problem.words_of(person.languages)) languages_.mark(word, bit);
        for (const Index word : problem.words_of(person.offers)) offers_.mark(word, bit);
        for (const auto& wish : problem.preferences_of(person.preferences))
            (wish.kind == Preference::Kind::group ? groups_ : areas_).mark(wish.name, bit);
        mark_free(problem, person, bit);
    }

private:
    // Pieces of time follow one another; so does what the person is free in.
    void mark_free(const Problem& problem, const Volunteer& person, std::size_t bit) const {
        const auto& list = free_.list();
        if (!person.tells_availability) {
            for (const auto& set : list) set.add(bit);
            return;
        }
        auto piece = list.begin();
        for (const auto& free : problem.intervals_of(person.available)) {
            piece = first_after(piece, free.from);
            for (auto in = piece; in != list.end() && in->a < free.to; ++in) in->add(bit);
        }
    }
    // Not far away for most.
    std::vector<Shelf::Set>::const_iterator first_after(std::vector<Shelf::Set>::const_iterator piece,
                                                        Minutes from) const {
        const auto end = free_.list().end();
        for (int i = 0; i < 8; ++i, ++piece)
            if (piece == end || piece->b > from) return piece;
        const auto over = [](const Shelf::Set& one, Minutes minute) { return one.b <= minute; };
        return std::lower_bound(piece, end, from, over);
    }

    Shelf skills_;
    Shelf languages_;
    Shelf certificates_;
    Shelf offers_;
    Shelf groups_;
    Shelf areas_;
    Shelf free_;
};

}  // namespace yui::matching
