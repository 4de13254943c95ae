#include "server/domain/account.hpp"

#include <unicode/bytestream.h>
#include <unicode/stringpiece.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "server/domain/casefold.hpp"
#include "server/domain/invalid.hpp"

namespace yui::domain {
namespace {

using protocol::ContactKind;
using protocol::Problem;
using protocol::ProblemCode;

constexpr std::string_view wide_space = "\u3000";
// The many hyphens of keyboards; the long vowel mark is what comes out when kana input was left on.
constexpr std::array<std::string_view, 14> between_digits{" ",
                                                          "-",
                                                          "(",
                                                          ")",
                                                          ".",
                                                          "/",
                                                          "\u2010",
                                                          "\u2012",
                                                          "\u2013",
                                                          "\u2014",
                                                          "\u2015",
                                                          "\u2212",
                                                          "\u30fc",
                                                          "\u2500"};
// Marks that turn the direction of what follows: a name with them can look like another name.
constexpr std::array<std::string_view, 11> turning{"\u200e",
                                                   "\u200f",
                                                   "\u202a",
                                                   "\u202b",
                                                   "\u202c",
                                                   "\u202d",
                                                   "\u202e",
                                                   "\u2066",
                                                   "\u2067",
                                                   "\u2068",
                                                   "\u2069"};

bool digit(char letter) { return letter >= '0' && letter <= '9'; }

// The length of the first of `marks` that `text` begins with, 0 if there is none.
template <std::size_t N>
std::size_t begins_with(std::string_view text, const std::array<std::string_view, N>& marks) {
    const auto found =
        std::find_if(marks.begin(), marks.end(), [&](auto mark) { return text.starts_with(mark); });
    return found == marks.end() ? 0 : found->size();
}

// Digits with what may stand between them left out; nullopt if anything else is there. "+" only in front.
std::optional<std::string> dialled(std::string_view text) {
    std::string digits;
    while (!text.empty()) {
        const std::size_t skipped = begins_with(text, between_digits);
        if (skipped == 0) {
            if (!digit(text.front()) && !(text.front() == '+' && digits.empty())) return std::nullopt;
            digits += text.front();
        }
        text.remove_prefix(std::max<std::size_t>(skipped, 1));
    }
    return digits;
}

// "+81 90..." and "+81 (0)90..." are the same telephone as "090...".
std::string within_japan(std::string digits) {
    if (!digits.starts_with("+81")) return digits;
    digits.erase(0, 3);
    return digits.starts_with('0') ? digits : "0" + digits;
}

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ') || text.starts_with(wide_space))
        text.remove_prefix(text.front() == ' ' ? 1 : 3);
    while (text.ends_with(' ') || text.ends_with(wide_space)) text.remove_suffix(text.back() == ' ' ? 1 : 3);
    return text;
}

bool has_turning_mark(std::string_view text) {
    return std::any_of(
        turning.begin(), turning.end(), [&](auto mark) { return text.find(mark) != text.npos; });
}

bool plain_domain(std::string_view domain) {
    if (domain.find('.') == domain.npos || domain.starts_with('.') || domain.ends_with('.')) return false;
    return domain.find("..") == domain.npos && domain.find_first_of(" ,;:<>()[]\"'\\/") == domain.npos;
}

protocol::Result<std::string> contact_of(ContactKind kind, const std::optional<std::string>& typed) {
    if (!typed) return missing("/contact");
    auto contact = kind == ContactKind::mail ? mail_of(*typed) : phone_of(*typed);
    if (!contact) return invalid("/contact", "wrong_kind");
    return std::move(*contact);
}

protocol::Result<Identity> identity(std::string_view display_name,
                                    ContactKind kind,
                                    const std::optional<std::string>& typed) {
    auto name = display_name_of(display_name);
    if (name.has_error()) return name.error();
    Identity identity{folded(*name), *name, kind};
    if (kind == ContactKind::none) {
        if (typed) return invalid("/contact", "wrong_kind");
        return identity;
    }
    auto contact = contact_of(kind, typed);
    if (contact.has_error()) return contact.error();
    identity.contact = *contact;
    identity.login = std::move(*contact);
    return identity;
}

bool more_than_a_resident(const Grant& grant) {
    using protocol::GrantRole;
    return grant.role == GrantRole::staff || grant.role == GrantRole::coordinator ||
           grant.role == GrantRole::admin;
}

}  // namespace

std::string folded(std::string_view text) {
    std::string narrow;
    UErrorCode error = U_ZERO_ERROR;
    icu::StringByteSink<std::string> sink(&narrow);
    const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
    casefold().normalizeUTF8(0, piece, sink, nullptr, error);
    if (U_FAILURE(error)) throw std::runtime_error("a text could not be folded");
    std::string out;
    for (const char letter : trimmed(narrow)) {
        if (letter != ' ' || !out.ends_with(' ')) out += letter;
    }
    return out;
}

std::optional<std::string> mail_of(std::string_view text) {
    auto mail = folded(text);
    const auto at = mail.rfind('@');
    if (at == mail.npos || at == 0) return std::nullopt;
    const auto local = std::string_view(mail).substr(0, at);
    if (local.find_first_of(" ,;:<>()\"@") != local.npos) return std::nullopt;
    if (!plain_domain(std::string_view(mail).substr(at + 1))) return std::nullopt;
    return mail;
}

std::optional<std::string> phone_of(std::string_view text) {
    auto digits = dialled(folded(text));
    if (!digits) return std::nullopt;
    auto phone = within_japan(std::move(*digits));
    if (phone.starts_with('+'))
        return phone.size() >= 9 && phone.size() <= 16 ? std::optional(phone) : std::nullopt;
    const bool domestic = phone.starts_with('0') && (phone.size() == 10 || phone.size() == 11);
    return domestic ? std::optional(phone) : std::nullopt;
}

std::string login_of(std::string_view typed) {
    if (auto mail = mail_of(typed)) return std::move(*mail);
    if (auto phone = phone_of(typed)) return std::move(*phone);
    return folded(typed);
}

std::string code_of(std::string_view typed) {
    std::string code;
    for (const char letter : folded(typed)) {
        if (digit(letter)) code += letter;
        if (letter >= 'a' && letter <= 'z') code += static_cast<char>(letter - 'a' + 'A');
    }
    return code;
}

protocol::Result<std::string> display_name_of(std::string_view text) {
    std::string name(trimmed(text));
    if (folded(name).empty()) return invalid("/display_name", "too_short", "1");
    if (has_turning_mark(name)) return invalid("/display_name", "control_character");
    if (mail_of(name) || phone_of(name)) return invalid("/display_name", "wrong_kind");
    return name;
}

protocol::Result<Identity> identity_of(const protocol::Register& command) {
    return identity(command.display_name, command.contact_kind, command.contact);
}

protocol::Result<Identity> identity_of(const protocol::ChangeContact& command,
                                       std::string_view display_name) {
    return identity(display_name, command.contact_kind, command.contact);
}

Subject at_own_desk(const Actor& actor, std::string_view action) {
    Subject subject;
    for (const auto& grant : actor.grants) {
        if (grant.scope != protocol::ScopeKind::center) continue;
        subject.center = grant.id;
        if (open_ways(actor, subject) & row_of(action) & ~unsigned{anyone | account}) return subject;
    }
    subject.center = 0;
    return subject;
}

std::optional<Problem> delete_account(std::span<const Grant> held) {
    const auto of_a_group = [](const Grant& grant) { return grant.scope == protocol::ScopeKind::group; };
    if (std::all_of(held.begin(), held.end(), of_a_group)) return std::nullopt;
    return Problem{ProblemCode::not_allowed};
}

std::optional<Problem> issue_code(const Actor& actor, std::span<const Grant> of_the_account) {
    if (open_ways(actor, {}) & admin) return std::nullopt;
    if (std::none_of(of_the_account.begin(), of_the_account.end(), more_than_a_resident)) return std::nullopt;
    return Problem{ProblemCode::not_allowed};
}

}  // namespace yui::domain
