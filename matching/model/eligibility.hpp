// Who may do what: the hard rules about one person and one role, each with a name.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "matching/model/problem.hpp"

namespace yui::matching {

inline constexpr std::int32_t adult = 18;  // years; whoever is younger is not asked after 20:00

enum class Reason : std::uint8_t {
    forbidden,
    blocked_group,
    skill,
    language,
    certificate,
    age,
    evening,  // minors after 20:00
    offer,
    time,
    distance,
    too_many_heads,
};
constexpr std::size_t reasons = 11;
std::string_view name(Reason reason);  // as in the output

// A set of reasons.
class Refusal {
public:
    void add(Reason reason) { bits_ = static_cast<std::uint16_t>(bits_ | bit(reason)); }
    bool has(Reason reason) const { return (bits_ & bit(reason)) != 0; }
    bool empty() const { return bits_ == 0; }
    Reason first() const;  // REQUIRES: not empty
    friend bool operator==(Refusal, Refusal) = default;

private:
    static std::uint16_t bit(Reason reason) {
        return static_cast<std::uint16_t>(1U << static_cast<unsigned>(reason));
    }
    std::uint16_t bits_ = 0;
};

// Every hard rule that fails between a person and a role; pinned pairs and listed edges are not considered.
Refusal refusal(const Problem& problem, Index volunteer, Index role);

// One rule alone, for whoever looks at rules one by one.
bool fails(const Problem& problem, Index volunteer, Index role, Reason reason);

// Stops at the first rule that fails; the same answer as refusal().empty(), sooner.
bool eligible(const Problem& problem, Index volunteer, Index role);
// The same where distance and time are known to fit.
bool suits(const Problem& problem, Index volunteer, Index role);

// The seats that only some may take (matching/README.md, Seats).
enum class Seat : std::uint8_t { open, newcomer, experienced };
constexpr std::size_t seats = 3;
Seat seat_of(const Problem& problem, Index volunteer, Index role);
std::int32_t open_seats(const Role& role);
std::int32_t reserved_seats(const Role& role, Seat seat);  // none of `open`

}  // namespace yui::matching
