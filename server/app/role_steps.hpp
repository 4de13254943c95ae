// One step of one person on one role, as commands and jobs write it: state, counts, log, jobs, notices.
//
// The caller holds the guards of the need, the role and of every account that gets a notice.
#pragma once

#include <cstdint>
#include <optional>

#include "server/store/assignments.hpp"
#include "server/store/roles.hpp"
#include "server/store/tx.hpp"

namespace yui::app {

// `who.state` is the state after the step; `row.role.confirmed` still counts as before it.
struct RoleStep {
    const store::RoleRow& row;
    const store::Assignment& who;
    std::optional<protocol::AssignmentState> before = {};
    std::int64_t runs_out = 0;
};
// Writes everything but notices.
void record(store::Tx& tx, const RoleStep& step);

// The facts of a role that stand in every notice about it.
protocol::Notice role_notice(protocol::NoticeKind kind, const store::RoleRow& row);
protocol::Notice role_notice(protocol::NoticeKind kind,
                             const store::RoleRow& row,
                             const store::Assignment& who);
// Facts of a role for the inbox; nothing happens for account 0.
void notify(store::Tx& tx,
            std::int64_t account,
            protocol::NoticeKind kind,
            const store::RoleRow& row,
            const store::Assignment& who);
// To the person: in their inbox, and as a call to make where they read none. `before` is what they were until
// now: whoever was only asked by telephone, and not reached yet, has nothing to be told.
void tell_person(store::Tx& tx,
                 protocol::AssignmentState before,
                 const protocol::Notice& notice,
                 const store::RoleRow& row,
                 const store::Assignment& who);
// To whoever asked: `field` is what was answered, `new` the display name of who answered.
void notify_answer(store::Tx& tx,
                   std::int64_t account,
                   protocol::Answer answer,
                   const store::RoleRow& row,
                   const store::Assignment& who);
void notify_organizers(store::Tx& tx,
                       protocol::NoticeKind kind,
                       const store::RoleRow& row,
                       const store::Assignment& who);

// Who was on it has helped: nothing takes that back, no change concerns them, and nobody can be chosen any
// more.
bool has_been(const store::RoleRow& role, std::int64_t now);

// A role that takes nobody more: its open invitations and offers are ended by a job.
void shut_role(store::Tx& tx, std::int64_t role);

}  // namespace yui::app
