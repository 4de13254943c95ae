// Residents: who takes part and helps, with or without an account.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "protocol/messages.hpp"
#include "server/domain/account.hpp"
#include "server/domain/profile.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

// Account of a resident, 0 if there is none; nullopt if nobody of this number is known: who left, or was
// forgotten, is not.
std::optional<std::int64_t> account_of_resident(Connection& connection, std::int64_t resident);

struct NewResident {
    std::optional<std::int64_t> account = {};
    std::string display_name;
    std::optional<std::string> name = {};  // the real one, with kana to read it out
    std::optional<std::string> kana = {};
    std::optional<std::string> phone = {};
    std::optional<std::string> mail = {};
    std::optional<std::int64_t> entered_by = {};  // account of the desk
    std::optional<std::int64_t> area = {};
    std::vector<protocol::Category> interests = {};
    bool guest = false;  // of one date; never asked to help
    std::int64_t at = 0;
};
std::int64_t insert_resident(Connection& connection, const NewResident& resident);

protocol::Profile profile_of(Connection& connection, std::int64_t resident);
// Takes the place of whatever was there; a part that is left out is empty after it, and `reached_by` is here.
void save_profile(Connection& connection, std::int64_t resident, const protocol::Profile& profile);

// What somebody has seen and written down, with who it was and when.
std::vector<protocol::CertificateHeld> certificates_of(Connection& connection, std::int64_t resident);

// Number and address as the account gives them; who can no longer be reached as they wished is reached here.
void set_contact_of_resident(Connection& connection, std::int64_t resident, const domain::Identity& who);

// Takes the place of what was known of this certificate.
struct SeenCertificate {
    std::int64_t resident = 0;
    std::string certificate;
    std::optional<std::int64_t> valid_until = {};  // ms UTC, its last moment
    std::int64_t seen_by = 0;                      // account
    std::int64_t at = 0;
};
void save_certificate(Connection& connection, const SeenCertificate& seen);
// False: the person has no such certificate.
bool drop_certificate(Connection& connection, std::int64_t resident, const std::string& certificate);

domain::Reach reach_of(Connection& connection, std::int64_t resident);
bool area_exists(Connection& connection, std::int64_t area);

}  // namespace yui::store
