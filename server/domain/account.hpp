// Who somebody is when they log in: rules for names, mail addresses, telephone numbers and codes.
//
// People write these as they like: full-width, with hyphens, spaces, capitals, +81. What is compared is one
// form.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "protocol/messages.hpp"
#include "protocol/result.hpp"
#include "server/domain/access.hpp"
#include "server/domain/actor.hpp"

namespace yui::domain {

// Lower case and narrow (NFKC_Casefold), spaces around taken away and those within made one.
std::string folded(std::string_view text);

// Lower case. Carriers gave out addresses that break the standard (a..b@ and a.@): they are taken.
std::optional<std::string> mail_of(std::string_view text);
// Digits alone, as dialled within Japan: 10 or 11, the first one 0. From other countries "+" and the digits.
std::optional<std::string> phone_of(std::string_view text);
// What log-ins are compared by, whichever of the three somebody types.
std::string login_of(std::string_view typed);
// A printed or one-time code: letters and digits without what was written between them.
std::string code_of(std::string_view typed);

// As it will be shown: spaces around it taken away. Refused where nothing visible is left, or where it would
// show a mail address or telephone number to everybody.
protocol::Result<std::string> display_name_of(std::string_view text);

struct Identity {
    std::string login;
    std::string display_name;
    protocol::ContactKind contact_kind = protocol::ContactKind::none;
    std::optional<std::string> contact = {};
};
protocol::Result<Identity> identity_of(const protocol::Register& command);
// Of somebody who has a name already and gives another contact.
protocol::Result<Identity> identity_of(const protocol::ChangeContact& command, std::string_view display_name);

// The subject of what any desk may do for anybody in the city: it lies in the center of the desk that asks.
Subject at_own_desk(const Actor& actor, std::string_view action);

// What stands in lists of the staff for somebody who has left.
inline constexpr const char* name_of_gone = "退会した人";

// Who works for the city, a center or an area is taken out by an admin, not by themselves.
std::optional<protocol::Problem> delete_account(std::span<const Grant> held);

// A desk may not open the door to an account that can do more than residents can; an admin may.
std::optional<protocol::Problem> issue_code(const Actor& actor, std::span<const Grant> of_the_account);

}  // namespace yui::domain
