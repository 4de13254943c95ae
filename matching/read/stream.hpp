// Cuts the JSON of an instance into its top-level values without ever holding the whole of it as a tree: a
// list at the top is handed out item by item.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string_view>

#include "matching/read/fields.hpp"
#include "matching/read/instance.hpp"

namespace yui::matching {

struct Top {
    // A list begins; false: hand it out as one value.
    std::function<bool(const std::string& key)> list_by_items;
    std::function<void(const std::string& key, const Value& item)> item;
    std::function<void(const std::string& key, const Value& value)> value;
};

// Throws Fault for what is not JSON, not an object, too large, too deep or has a key twice.
void cut(std::string_view json, const ReadLimits& limits, const Top& top);

}  // namespace yui::matching
