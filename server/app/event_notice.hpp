// What somebody is told about an event: the facts that stand in every such notice.
#pragma once

#include "protocol/messages.hpp"

namespace yui::app {

// Without a date; `starts_at` is the caller's.
protocol::Notice event_notice(protocol::NoticeKind kind, const protocol::EventPage& event);

}  // namespace yui::app
