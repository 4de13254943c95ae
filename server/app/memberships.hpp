// Belonging to a group: join, be taken in, leave, be removed. Every change of a right is told to the account.
#pragma once

#include "server/app/doing.hpp"

namespace yui::app {

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::JoinGroup& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::JoinGroup& command);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::ApproveMember& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::ApproveMember& command);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::LeaveGroup& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::LeaveGroup& command);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::RemoveMember& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::RemoveMember& command);

domain::Subject about(store::Connection& connection,
                      const domain::Actor& actor,
                      const protocol::ListMembers& query);
protocol::Result<protocol::MemberList> answer(Asking& asking, const protocol::ListMembers& query);

}  // namespace yui::app
