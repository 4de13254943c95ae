// Groups: asked for, checked by the center, active, paused; what they say about themselves.
#pragma once

#include "server/app/doing.hpp"

namespace yui::app {

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::RequestGroup& command);
protocol::Result<protocol::GroupRequested> run(Doing& doing, const protocol::RequestGroup& command);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::ChangeGroup& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::ChangeGroup& command);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::CheckGroup& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::CheckGroup& command);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::PauseGroup& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::PauseGroup& command);

// The group rests, or is back: open pages of what it offers say so.
void say_on_open_pages(store::Tx& tx, std::int64_t group);

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::GetGroup& query);
protocol::Result<protocol::GroupPage> answer(Asking& asking, const protocol::GetGroup& query);
protocol::Result<protocol::GroupList> answer(Asking& asking, const protocol::ListGroups& query);

}  // namespace yui::app
