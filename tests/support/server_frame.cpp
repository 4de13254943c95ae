#include "tests/support/server_frame.hpp"

#include <nlohmann/json.hpp>

namespace yui::net {
namespace {

std::string text_in(const nlohmann::json& frame, const char* name) {
    const auto found = frame.find(name);
    return found != frame.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

ServerFrame read_server_frame(std::string_view text) {
    const auto json = nlohmann::json::parse(text);
    ServerFrame frame{text_in(json, "type")};
    frame.id = text_in(json, "id");
    frame.stream = text_in(json, "stream");
    frame.key = text_in(json, "key");
    frame.epoch = text_in(json, "epoch");
    frame.code = json.contains("problem") ? text_in(json.at("problem"), "code") : text_in(json, "code");
    for (const char* name : {"seq", "version", "head"}) {
        if (json.contains(name)) frame.position = json.at(name);
    }
    frame.recovered = json.value("recovered", false);
    for (const char* name : {"event", "state"}) {
        if (json.contains(name)) frame.body = json.at(name).dump();
    }
    return frame;
}

}  // namespace yui::net
