// Sets of people as bits, one word for 64 neighbours; each set is asked for by what it says, and all that are
// wanted are made in one look at everybody.
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "matching/model/problem.hpp"

namespace yui::matching {

using Bits = std::vector<std::uint64_t>;

// What a set of people has in common.
struct Trait {
    enum class Kind {
        skill,
        language,
        certificate,
        offer,
        group_wish,  // says something about the group, good or bad
        area_wish,
        free,
        welcome_by_group,
        age,
        home_by_eight,
        few_enough,
    };
    Kind kind = Kind::free;
    std::int64_t a = 0;  // what the kind needs to know: skill and level, word and day, ages and year, ...
    std::int64_t b = 0;
    std::int64_t c = 0;
    // NOLINTNEXTLINE(modernize-use-nullptr): version 14 takes the 0 in it for a pointer.
    friend auto operator<=>(const Trait&, const Trait&) = default;
};

class Bitmaps {
public:
    // `order[i]` is the person whose bit is the i-th. Both outlive this.
    Bitmaps(const Problem& problem, const std::vector<Index>& order) : problem_(&problem), order_(&order) {}

    // Empty until make(), if it is wanted for the first time. Valid as long as this is.
    const Bits* want(const Trait& trait);
    void make();
    // nullptr: never wanted.
    const Bits* known(const Trait& trait) const;
    // Looks at one person again: what they told has changed. The bit is that of the person in `order`.
    void update(std::size_t bit);
    std::size_t bytes() const;

private:
    using Wanted = std::pair<Trait, Bits*>;

    std::size_t words() const { return (order_->size() + 63) / 64; }
    bool has(const Volunteer& person, const Trait& trait) const;

    const Problem* problem_;
    const std::vector<Index>* order_;
    std::map<Trait, Bits> made_;
    std::vector<Wanted> wanted_;
};

}  // namespace yui::matching
