// The inbox: what is new, and that it was seen.
#pragma once

#include "server/app/doing.hpp"

namespace yui::app {

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::ReadNotices& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::ReadNotices& command);

protocol::Result<protocol::NoticeList> answer(Asking& asking, const protocol::ListNotices& query);

}  // namespace yui::app
