// Certificates that the desk has seen. Nobody enters their own.
#pragma once

#include "server/app/doing.hpp"

namespace yui::app {

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::ConfirmCertificate& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::ConfirmCertificate& command);

Prepared prepare(store::Connection& connection,
                 const domain::Actor& actor,
                 const protocol::DropCertificate& command);
protocol::Result<protocol::Done> run(Doing& doing, const protocol::DropCertificate& command);

}  // namespace yui::app
