#include "matching/read/instance.hpp"

#include <functional>
#include <map>

#include "matching/read/builder.hpp"
#include "matching/read/stream.hpp"

namespace yui::matching {
namespace {

using Take = std::function<void(const Value&)>;

struct Tables {
    std::map<std::string, Take, std::less<>> lists;   // item by item
    std::map<std::string, Take, std::less<>> values;  // as a whole
};

Tables tables(Builder& builder, bool& named) {
    using Pairs = Builder::Pairs;
    const auto pairs = [&builder](Pairs which) {
        return [&builder, which](const Value& item) { builder.pair(which, item); };
    };
    const auto format = [&named](const Value& value) {
        if (value.text() != "yui-instance/1") value.refuse("only yui-instance/1 is known");
        named = true;
    };
    return {{{"volunteers", [&builder](const Value& item) { builder.volunteer(item); }},
             {"shifts", [&builder](const Value& item) { builder.shift(item); }},
             {"edges", [&builder](const Value& item) { builder.edge(item); }},
             {"conflicts", [&builder](const Value& item) { builder.conflict(item); }},
             {"pinned", pairs(Pairs::pinned)},
             {"announced", pairs(Pairs::announced)},
             {"forbidden", pairs(Pairs::forbidden)}},
            {{"format", format},
             {"options", [&builder](const Value& value) { builder.options(value); }},
             {"now", [&builder](const Value& value) { builder.now(value); }},
             {"contact_budget_week", [&builder](const Value& value) { builder.contact_budget(value); }}}};
}

Problem read(std::string_view json, const ReadLimits& limits) {
    Builder builder;
    bool named = false;
    const auto known = tables(builder, named);
    std::map<std::string, bool> seen;
    const auto begin_list = [&](const std::string& key) {
        const bool ours = known.lists.contains(key);
        if (ours) seen[key] = true;
        if (key == "edges") builder.list_edges();
        return ours;
    };
    const auto item = [&](const std::string& key, const Value& value) { known.lists.at(key)(value); };
    const auto value = [&](const std::string& key, const Value& given) {
        if (known.lists.contains(key)) given.refuse("a list was expected");
        const auto found = known.values.find(key);
        if (found == known.values.end()) given.refuse("unknown name");
        found->second(given);
    };
    cut(json, limits, Top{begin_list, item, value});
    if (!named) throw Fault{"$", "\"format\" is missing"};
    for (const char* needed : {"volunteers", "shifts"}) {
        if (!seen.contains(needed)) throw Fault{"$", "\"" + std::string(needed) + "\" is missing"};
    }
    return builder.finish();
}

}  // namespace

Reading read_instance(std::string_view json, const ReadLimits& limits) {
    try {
        return read(json, limits);
    } catch (const Fault& fault) {
        return ReadError{fault.path, fault.message};
    }
}

}  // namespace yui::matching
