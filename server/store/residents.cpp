#include "server/store/residents.hpp"

#include "server/domain/same_person.hpp"
#include "server/domain/time.hpp"
#include "server/store/comma_list.hpp"
#include "server/store/enum_text.hpp"

namespace yui::store {
namespace {

using protocol::Channel;

std::optional<double> maybe_real(const Row& row, int column) {
    return row.null(column) ? std::nullopt : std::optional(row.real(column));
}

protocol::Profile own_columns(const Row& row) {
    protocol::Profile profile;
    profile.area = row.maybe_integer(0);
    profile.lat = maybe_real(row, 1);
    profile.lon = maybe_real(row, 2);
    profile.birth_year = row.maybe_integer(3);
    profile.means = split_names<protocol::Means>(row.text(4));
    profile.interests = split_names<protocol::Category>(row.text(5));
    profile.languages = split(row.text(6));
    profile.limit_week = row.maybe_integer(7);
    profile.limit_month = row.maybe_integer(8);
    profile.moved_in = row.integer(9) != 0;
    profile.reached_by = enum_at<Channel>(row, 10);
    return profile;
}

void save_own_columns(Connection& connection, std::int64_t resident, const protocol::Profile& profile) {
    const auto means = joined_names(profile.means);
    const auto interests = joined_names(profile.interests);
    const auto languages = joined(profile.languages, [](const auto& code) { return std::string_view(code); });
    connection.run(
        "UPDATE resident SET area = $2, lat = $3, lon = $4, birth_year = $5, means = $6, interests = $7, "
        "languages = $8, limit_week = $9, limit_month = $10, moved_in = $11, reached_by = $12 WHERE id = $1",
        {resident,
         profile.area,
         profile.lat,
         profile.lon,
         profile.birth_year,
         means,
         interests,
         languages,
         profile.limit_week,
         profile.limit_month,
         profile.moved_in.value_or(false),
         protocol::to_text(profile.reached_by.value_or(Channel::here))});
}

void save_skills(Connection& connection,
                 std::int64_t resident,
                 const std::vector<protocol::SkillHeld>& skills) {
    connection.run("DELETE FROM resident_skill WHERE resident = $1", {resident});
    for (const auto& held : skills)
        connection.run("INSERT INTO resident_skill (resident, skill, level) VALUES ($1, $2, $3)",
                       {resident, held.skill, protocol::to_text(held.level)});
}

void save_times(Connection& connection, std::int64_t resident, const std::vector<protocol::TimeSlot>& times) {
    connection.run("DELETE FROM resident_time WHERE resident = $1", {resident});
    for (const auto& slot : times)
        connection.run("INSERT INTO resident_time (resident, weekday, block) VALUES ($1, $2, $3)",
                       {resident, slot.weekday, protocol::to_text(slot.block)});
}

}  // namespace

std::optional<std::int64_t> account_of_resident(Connection& connection, std::int64_t resident) {
    return maybe_row<std::int64_t>(
        connection,
        "SELECT account FROM resident WHERE id = $1 AND (guest = 0 OR name_key <> '')",
        {resident},
        [](const Row& row) { return row.integer(0); });
}

std::int64_t insert_resident(Connection& connection, const NewResident& resident) {
    const auto interests = joined_names(resident.interests);
    std::int64_t id = 0;
    connection.run(
        "INSERT INTO resident (account, display_name, name, kana, phone, mail, entered_by, area, "
        "interests, created_at, guest, name_key) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) "
        "RETURNING id",
        {resident.account,
         resident.display_name,
         resident.name,
         resident.kana,
         resident.phone,
         resident.mail,
         resident.entered_by,
         resident.area,
         interests,
         resident.at,
         resident.guest,
         domain::name_key(resident.name.value_or(resident.display_name))},
        [&](const Row& row) { id = row.integer(0); });
    return id;
}

protocol::Profile profile_of(Connection& connection, std::int64_t resident) {
    auto found = maybe_row<protocol::Profile>(
        connection,
        "SELECT area, lat, lon, birth_year, means, interests, languages, limit_week, limit_month, moved_in, "
        "reached_by FROM resident WHERE id = $1",
        {resident},
        own_columns);
    auto profile = found.value_or(protocol::Profile{});
    profile.skills = rows<protocol::SkillHeld>(
        connection,
        "SELECT skill, level FROM resident_skill WHERE resident = $1 ORDER BY skill",
        {resident},
        [](const Row& row) {
            return protocol::SkillHeld{row.string(0), enum_at<protocol::Level>(row, 1)};
        });
    profile.times = rows<protocol::TimeSlot>(
        connection,
        "SELECT weekday, block FROM resident_time WHERE resident = $1 ORDER BY weekday, block",
        {resident},
        [](const Row& row) {
            return protocol::TimeSlot{row.integer(0), enum_at<protocol::Block>(row, 1)};
        });
    return profile;
}

void save_profile(Connection& connection, std::int64_t resident, const protocol::Profile& profile) {
    save_own_columns(connection, resident, profile);
    save_skills(connection, resident, profile.skills);
    save_times(connection, resident, profile.times);
}

std::vector<protocol::CertificateHeld> certificates_of(Connection& connection, std::int64_t resident) {
    return rows<protocol::CertificateHeld>(
        connection,
        "SELECT c.certificate, c.confirmed_at, r.display_name, c.valid_until FROM resident_certificate c "
        "LEFT JOIN resident r ON r.account = c.confirmed_by WHERE c.resident = $1 ORDER BY c.certificate",
        {resident},
        [](const Row& row) {
            protocol::CertificateHeld held;
            held.certificate = row.string(0);
            held.confirmed = domain::local_date(row.integer(1));
            held.confirmed_by = row.maybe_string(2).value_or("");
            if (!row.null(3)) held.valid_until = domain::local_date(row.integer(3));
            return held;
        });
}

void set_contact_of_resident(Connection& connection, std::int64_t resident, const domain::Identity& who) {
    using protocol::ContactKind;
    const bool mail = who.contact_kind == ContactKind::mail;
    const bool phone = who.contact_kind == ContactKind::phone;
    connection.run(
        "UPDATE resident SET phone = $2, mail = $3, reached_by = CASE WHEN (reached_by = 'phone' AND $4 = 0) "
        "OR "
        "(reached_by = 'mail' AND $5 = 0) THEN 'here' ELSE reached_by END WHERE id = $1",
        {resident,
         phone ? Param(*who.contact) : Param(nullptr),
         mail ? Param(*who.contact) : Param(nullptr),
         phone,
         mail});
}

void save_certificate(Connection& connection, const SeenCertificate& seen) {
    connection.run(
        "INSERT INTO resident_certificate (resident, certificate, valid_until, confirmed_at, confirmed_by) "
        "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (resident, certificate) DO UPDATE SET valid_until = $3, "
        "confirmed_at = $4, confirmed_by = $5",
        {seen.resident, seen.certificate, seen.valid_until, seen.at, seen.seen_by});
}

bool drop_certificate(Connection& connection, std::int64_t resident, const std::string& certificate) {
    return connection.run("DELETE FROM resident_certificate WHERE resident = $1 AND certificate = $2",
                          {resident, certificate}) > 0;
}

domain::Reach reach_of(Connection& connection, std::int64_t resident) {
    domain::Reach reach;
    connection.run("SELECT phone, mail FROM resident WHERE id = $1", {resident}, [&](const Row& row) {
        reach = {!row.null(0), !row.null(1)};
    });
    return reach;
}

bool area_exists(Connection& connection, std::int64_t area) {
    return connection.run("SELECT 1 FROM area WHERE id = $1", {area}) > 0;
}

}  // namespace yui::store
