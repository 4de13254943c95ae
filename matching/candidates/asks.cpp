// What a role asks of people, as sets of them.
#include "matching/candidates/index.hpp"

namespace yui::matching {
namespace {

constexpr int most_pieces = 40;  // of one shift in bitmaps; the rest of a longer one is checked exactly
constexpr Minutes day_ends = 20 * 60;
constexpr Minutes day_begins = 5 * 60;

}  // namespace

// Making a set means a look at everybody, which is too long for a role that comes late: what nobody asked for
// before is checked person by person.
const std::uint64_t* CandidateIndex::find(const Trait& trait) {
    const auto* bits = built_ ? bitmaps_.known(trait) : bitmaps_.want(trait);
    return bits == nullptr ? nullptr : bits->data();
}

void CandidateIndex::ask_for(const Trait& trait, Ask& ask) {
    const auto* bits = find(trait);
    if (bits == nullptr) {
        ask.check_exactly = true;
    } else {
        ask.all_of.push_back(bits);
    }
}

void CandidateIndex::add_time_traits(const Shift& shift, Ask& ask) {
    Minutes asked = shift.start;
    for (int i = 0; i < most_pieces && asked < shift.end; ++i) {
        const auto piece = pieces_.around(asked);
        ask_for({Trait::Kind::free, piece.from, piece.to, 0}, ask);
        asked = piece.to;
    }
    if (asked < shift.end) ask.check_exactly = true;
}

void CandidateIndex::add_wishes(const Shift& shift, Ask& ask) {
    const auto wish = [&](Trait::Kind kind, Index name) -> const std::uint64_t* {
        if (name == none) return nullptr;
        const auto* bits = find({kind, name, 0, 0});
        if (bits == nullptr) ask.knows_wishes = false;
        return bits;
    };
    ask.group_wish = wish(Trait::Kind::group_wish, shift.group);
    ask.area_wish = wish(Trait::Kind::area_wish, shift.area);
}

void CandidateIndex::add_traits(Index role_index, Ask& ask) {
    using Kind = Trait::Kind;
    const auto& role = problem_->roles[role_index];
    const auto& shift = problem_->shifts[role.shift];
    Day day = shift.day;
    if (day == no_day && problem_->has_now) day = problem_->now / day_length;
    const std::int64_t year = day == no_day ? -1 : year_of(day);
    Day last = shift.last_day;
    if (last == no_day && problem_->has_now) last = problem_->now / day_length;
    for (const auto& wanted : problem_->skills_of(role.skills))
        ask_for({Kind::skill, wanted.skill, wanted.level, 0}, ask);
    if (role.language != none) ask_for({Kind::language, role.language, 0, 0}, ask);
    for (const Index kind : problem_->words_of(role.certificates))
        ask_for({Kind::certificate, kind, last, 0}, ask);
    if (role.min_age >= 0 || role.max_age >= 0) ask_for({Kind::age, role.min_age, role.max_age, year}, ask);
    for (const Index need : problem_->words_of(role.needs)) ask_for({Kind::offer, need, 0, 0}, ask);
    if (shift.group != none && shift.group < blocked_group_.size() && blocked_group_[shift.group] != 0) {
        ask_for({Kind::welcome_by_group, shift.group, 0, 0}, ask);
    }
    if (most_heads_ > 1) ask_for({Kind::few_enough, role.max, 0, 0}, ask);
    ask.forbids_somebody = forbidden_role_[role_index] != 0;
    add_wishes(shift, ask);
    if (!shift.timed) return;
    const Minutes midnight = shift.start / day_length * day_length;
    if (shift.end > midnight + day_ends || shift.start < midnight + day_begins) {
        ask_for({Kind::home_by_eight, year, 0, 0}, ask);
    }
    add_time_traits(shift, ask);
}

void CandidateIndex::prepare(Index role) {
    if (asks_.size() <= role) asks_.resize(role + 1);
    if (forbidden_role_.size() <= role) forbidden_role_.resize(role + 1, 0);
    asks_[role] = {};
    add_traits(role, asks_[role]);
}

}  // namespace yui::matching
