#include "tests/support/fake_subscriber.hpp"

#include <nlohmann/json.hpp>

namespace yui::net {
namespace {

std::string text_of(const nlohmann::json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string short_form(std::string_view frame) {
    const auto json = nlohmann::json::parse(frame);
    std::string line = json.at("type");
    for (const char* name : {"stream", "key", "seq", "version", "head", "code"}) {
        if (json.contains(name)) line += ' ' + text_of(json.at(name));
    }
    if (json.contains("recovered") && json.at("recovered") == false) line += " not recovered";
    if (json.contains("problem")) line += ' ' + text_of(json.at("problem").at("code"));
    return line;
}

}  // namespace

std::vector<std::string> FakeSubscriber::heard() {
    std::vector<std::string> lines;
    for (const auto& payload : payloads) lines.push_back(short_form(payload->text()));
    payloads.clear();
    return lines;
}

}  // namespace yui::net
