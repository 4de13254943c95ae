// Lists for one page: which needs suit this resident, which residents suit this role. A score is a sum of
// named points; what every other plan would do is not looked at.
//
// Needs that were shown to many people this week step back, and one place in five is kept for needs that
// nobody was asked about: a few popular needs otherwise take all contacts.
//
// Built once for a problem, which outlives it. Asking changes only room for work: one thread at a time.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "matching/candidates/index.hpp"
#include "matching/explain/rota.hpp"
#include "matching/rank/agenda.hpp"

namespace yui::matching {

enum class RankTerm { skill, distance, preference, rest, shortage, contacts, load };
constexpr std::size_t rank_terms = 7;
std::string_view name(RankTerm term);
using RankPoints = std::array<std::int64_t, rank_terms>;

struct RankedPair {
    Index volunteer = 0;
    Index role = 0;
    std::int64_t score = 0;  // sum of points
    RankPoints points{};
    bool kept_place = false;  // stands here because nobody was asked about it this week
};

enum class Once { role, shift };  // how often something stands in a list of needs

struct RankOptions {
    std::size_t count = 10;
    Once once = Once::role;         // shift: each under its best role
    std::int64_t per_contact = 40;  // taken off a need for each contact of this week
    std::int64_t shortage = 250;    // for a need of which nobody of the least number is there
};

class Ranking {
public:
    Ranking(const Problem& problem, const RankOptions& options);

    // Best first; equal scores in the order of the problem.
    std::vector<RankedPair> needs(Index volunteer);
    std::vector<RankedPair> residents(Index role);

    // Every hard rule that keeps the two apart now, by name: those about the pair, then "clash" or a limit
    // through what is confirmed, "full", and "contact_budget". Empty: the pair may be ranked.
    std::vector<std::string> refused(Index volunteer, Index role) const;

private:
    struct Choice {  // a need for somebody, before its points are written down
        std::int64_t score = 0;
        Index role = 0;
        bool operator<(const Choice& other) const {
            return score != other.score ? score < other.score : role > other.role;
        }
    };

    bool may(Index volunteer, Index role) const;
    bool tired(Index volunteer) const;
    RankedPair scored(Index volunteer, Index role) const;
    std::vector<Choice> choices(Index volunteer) const;
    Index entry_of(Index role) const;  // what stands in a list of needs once
    std::vector<RankedPair> with_kept_places(Index volunteer, std::vector<Choice> all) const;
    std::vector<RankedPair> among(const std::vector<Candidate>& people) const;
    std::vector<RankedPair> listed(Index role) const;

    const Problem* problem_;
    RankOptions options_;
    Rota confirmed_;
    std::optional<CandidateIndex> index_;  // not with listed edges
    std::optional<Agenda> agenda_;         // likewise
    CandidateIndex::Query query_;
};

}  // namespace yui::matching
