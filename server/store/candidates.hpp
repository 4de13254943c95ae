// Everybody who could be asked for a role: a handful of statements, whatever the number of people.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/domain/ranking.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

struct CandidateRow {
    domain::Person person = {};
    domain::Held held = {};
    domain::Burden burden = {};
    std::string display_name = {};
    protocol::Channel reached_by = protocol::Channel::other;
    std::optional<protocol::MyAssignment> assignment = {};  // active, on this role
};

// Residents with an active account or none, by id. Skills, certificates and times are read as far as the role
// asks.
std::vector<CandidateRow> candidates(Connection& connection, const domain::Role& role, std::int64_t now);

}  // namespace yui::store
