// Staff of a center may act for a group (センター代行); it is written down each time.
#pragma once

#include <string>
#include <string_view>

#include "server/app/doing.hpp"

namespace yui::app {

// Writes an audit row if the actor is not an organizer of the subject's group.
void note_acting(Doing& doing, std::string_view action, const std::string& subject);

// Only a desk learns that nobody is known under a number: others are refused as for anybody.
void tell_desk_alone(domain::Subject& subject, const domain::Actor& actor, bool known);

}  // namespace yui::app
