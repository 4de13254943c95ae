// Sets of people as bits, one word for 64 neighbours; each set is made once and asked for by what it says.
#pragma once

#include <cstdint>
#include <map>
#include <tuple>
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
        age,
        home_by_eight,
        offer,
        welcome_by_group,
        few_enough,
        free
    };
    Kind kind = Kind::free;
    std::int64_t a = 0;  // what the kind needs to know: skill and level, word and day, ages and year, ...
    std::int64_t b = 0;
    std::int64_t c = 0;
    friend auto operator<=>(const Trait&, const Trait&) = default;
};

class Bitmaps {
public:
    // `order[i]` is the person whose bit is the i-th.
    Bitmaps(const Problem& problem, const std::vector<Index>& order) : problem_(&problem), order_(&order) {}

    // Valid as long as this is; made on the first call, which must not be at the same time as any other.
    const Bits& of(const Trait& trait);
    // Makes the sets of people who are free some time from each of `begins` (sorted) for `length` on, at
    // once.
    void make_free(const std::vector<Minutes>& begins, Minutes length);
    // Looks at one person again: what they told has changed. The bit is that of the person in `order`.
    void update(std::size_t bit);
    std::size_t bytes() const;

private:
    bool has(const Volunteer& person, const Trait& trait) const;
    Bits make(const Trait& trait) const;

    const Problem* problem_;
    const std::vector<Index>* order_;
    std::map<Trait, Bits> made_;
};

}  // namespace yui::matching
