// City files, read strictly: a mistake is named with its file and its JSON Pointer.
#pragma once

#include <string>

#include "protocol/messages.hpp"

namespace yui::demo {

protocol::DemoCommon read_common(const std::string& folder);
// The name is one of the files; anything that is not a plain word is refused.
protocol::DemoCity read_city(const std::string& folder, const std::string& name);

// {area} in a text becomes the name of the area, in the reader's language.
protocol::Text3 with_area(const protocol::Text3& text, const protocol::Text3& area);

}  // namespace yui::demo
