// わたしのデータ: everything that is kept about the person who asks, and who of the staff has seen it.
#pragma once

#include "server/app/doing.hpp"

namespace yui::app {

protocol::Result<protocol::MyData> answer(Asking& asking, const protocol::GetMyData& query);

}  // namespace yui::app
