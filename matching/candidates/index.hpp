// Finds who is eligible for a role without looking at everybody: people lie in an order in which neighbours
// are near and travel about as far, traits are bitmaps that are joined word by word, and whole words that
// live too far away, or could not be among the best any more, are skipped.
//
// Building and prepare() belong to one thread; asking may go on in many at once, each with a Query of its
// own.
#pragma once

#include <cstdint>
#include <vector>

#include "matching/candidates/best.hpp"
#include "matching/candidates/bitmaps.hpp"
#include "matching/candidates/boxes.hpp"
#include "matching/candidates/free_pieces.hpp"
#include "matching/candidates/ladder.hpp"
#include "matching/candidates/spots.hpp"
#include "matching/plan/graph.hpp"

namespace yui::matching {

class CandidateIndex {
public:
    // The problem outlives the index; after a change of people the index is made anew.
    explicit CandidateIndex(const Problem& problem);

    // Room for work of one thread.
    struct Query {
        Index shift = none;
        std::vector<Near> near_words;  // of `shift`
        std::vector<Near> near_room;
        std::vector<Candidate> found;
        Best::Room best;
        bool left_out = false;  // perhaps somebody eligible is not in `found`
    };

    // Makes a role that came after building known.
    void prepare(Index role);
    // Looks at one person's free time again.
    void update(Index volunteer);
    // Whether the person is found at all; at first everybody is.
    void set_away(Index volunteer, bool away);

    // Everybody eligible, in no useful order. Valid until the query is used again.
    const std::vector<Candidate>& eligible(Index role, Query& query) const;
    // The best `count` by utility less what past load costs, best first.
    const std::vector<Candidate>& best(Index role, std::size_t count, Query& query) const;

    std::size_t bytes() const;

private:
    struct Ask {  // of one role
        std::vector<const std::uint64_t*> all_of;
        const std::uint64_t* group_wish = nullptr;
        const std::uint64_t* area_wish = nullptr;
        bool knows_wishes = true;  // who is in neither set has none
        bool forbids_somebody = false;
        bool check_exactly = false;  // bitmaps say too much for this one
    };
    struct Look;      // for one role at one word
    struct Everyone;  // takes people as they come
    struct Few;       // keeps the best of them

    const std::uint64_t* find(const Trait& trait);
    void ask_for(const Trait& trait, Ask& ask);
    void add_time_traits(const Shift& shift, Ask& ask);
    void add_wishes(const Shift& shift, Ask& ask);
    void add_traits(Index role, Ask& ask);
    void learn_people();
    template <class Take>
    void each(Index role, Query& query, Take& take) const;
    bool refuses(const Look& look, const Spot& spot) const;
    std::uint64_t could(const Look& look, const Near& near, std::int64_t floor) const;
    template <class Take>
    void each_of_word(const Look& look, const Near& near, std::uint64_t bits, Take& take) const;

    const Problem* problem_;
    std::size_t place_of(Index volunteer);

    std::vector<Index> order_;
    std::vector<Index> places_;  // in order_, by person; empty until one is asked for
    Bits away_;                  // empty until somebody is
    Spots spots_;
    Boxes boxes_;
    Ladder worths_;
    Ladder reaches_;
    FreePieces pieces_;
    Bitmaps bitmaps_;
    std::vector<Ask> asks_;
    std::vector<char> blocked_group_;  // somebody does not want it
    std::vector<char> forbidden_role_;
    bool built_ = false;  // what is asked for later is looked up, not made
    std::int32_t most_heads_ = 1;
};

// The candidates a plan is made of: `per_role` a role (more where many are wanted) in attribute mode, all
// listed edges otherwise.
class Crew;
std::vector<Candidate> candidates(const Problem& problem,
                                  const CandidateIndex* index,
                                  std::size_t per_role,
                                  const Crew& crew);

}  // namespace yui::matching
