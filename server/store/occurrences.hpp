// Dates of events and who comes to them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/domain/access.hpp"
#include "server/domain/sign_up.hpp"
#include "server/store/sql.hpp"
#include "server/store/writer.hpp"

namespace yui::store {

std::optional<domain::OccurrenceView> occurrence(Connection& connection, std::int64_t id);

bool has_active_sign_up(Connection& connection, std::int64_t occurrence, std::int64_t resident);

// What fills a resident's time between two instants: sign-ups and confirmed help, without this one
// occurrence.
std::vector<domain::Commitment> commitments(Connection& connection,
                                            std::int64_t resident,
                                            std::int64_t from,
                                            std::int64_t to,
                                            std::int64_t except_occurrence);

struct SignUpRow {
    std::int64_t id = 0;
    std::int64_t occurrence = 0;
    std::int64_t resident = 0;
    std::int64_t account = 0;  // of the resident; 0: none
    std::int64_t heads = 0;
    std::int64_t adults = 0;
    std::int64_t children = 0;
    protocol::SignUpState state = protocol::SignUpState::active;
    bool by_call = false;  // does not read this site
};
std::optional<SignUpRow> sign_up(Connection& connection, std::int64_t id);

// Active sign-ups to one date of an event (none: to any), by id, after one of them.
std::vector<SignUpRow> sign_ups_after(Connection& connection,
                                      std::int64_t event,
                                      std::optional<std::int64_t> occurrence,
                                      std::int64_t after,
                                      int limit);

struct NewSignUp {
    std::int64_t occurrence = 0;
    std::int64_t resident = 0;
    std::int64_t adults = 0;
    std::int64_t children = 0;
    std::string receipt = {};
    std::optional<std::int64_t> entered_by = {};    // account of the staff member
    std::optional<protocol::Channel> channel = {};  // how they were told
    std::optional<std::string> name = {};
    std::optional<std::string> contact = {};
    std::int64_t at = 0;
};
std::int64_t insert_sign_up(Connection& connection, const NewSignUp& sign_up);
void set_sign_up_state(Connection& connection, std::int64_t id, protocol::SignUpState state);
// Adds heads (or takes them away); the schema's CHECK refuses what the rule should have refused.
void add_taken(Connection& connection, std::int64_t occurrence, std::int64_t heads);

// Present state entries of `occurrence:N`: its seats, for the event's own page and the public lists.
Publication seats_entries(Connection& connection, std::int64_t occurrence, std::uint64_t rev);

}  // namespace yui::store
