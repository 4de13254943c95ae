// What a person was asked, what they agreed to, where they go.
#pragma once

#include "server/app/doing.hpp"

namespace yui::app {

protocol::Result<protocol::MyPage> answer(Asking& asking, const protocol::GetMyPage& query);

}  // namespace yui::app
