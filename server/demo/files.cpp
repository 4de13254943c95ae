#include "server/demo/files.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "protocol/json.hpp"

namespace yui::demo {
namespace {

template <class T>
T read(const std::string& path) {
    const std::ifstream in(path);
    if (!in) throw std::invalid_argument("no such city file: " + path);
    std::ostringstream text;
    text << in.rdbuf();
    auto parsed = protocol::read_strict<T>(text.str());
    if (parsed.has_error())
        throw std::runtime_error(path + " " + parsed.error().pointer + ": " +
                                 std::string(protocol::to_text(parsed.error().code)));
    return *std::move(parsed);
}

std::string replaced(std::string text, const std::string& by) {
    const auto at = text.find("{area}");
    return at == std::string::npos ? text : text.replace(at, 6, by);
}

}  // namespace

protocol::DemoCommon read_common(const std::string& folder) {
    return read<protocol::DemoCommon>(folder + "/common.json");
}

protocol::DemoCity read_city(const std::string& folder, const std::string& name) {
    const bool plain =
        !name.empty() && std::all_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!plain) throw std::invalid_argument("no such city: " + name);
    return read<protocol::DemoCity>(folder + '/' + name + ".json");
}

protocol::Text3 with_area(const protocol::Text3& text, const protocol::Text3& area) {
    protocol::Text3 out;
    out.ja = replaced(text.ja, area.ja);
    if (text.easy) out.easy = replaced(*text.easy, area.easy.value_or(area.ja));
    if (text.en) out.en = replaced(*text.en, area.en.value_or(area.ja));
    return out;
}

}  // namespace yui::demo
