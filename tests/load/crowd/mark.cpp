#include "tests/load/crowd/mark.hpp"

#include <charconv>

namespace yui::load {
namespace {

std::optional<std::int64_t> number_after(std::string_view text, std::string_view field) {
    const auto at = text.find(field);
    if (at == text.npos) return std::nullopt;
    std::int64_t number = 0;
    const char* from = text.data() + at + field.size();
    const auto [end, error] = std::from_chars(from, text.data() + text.size(), number);
    return error == std::errc{} ? std::optional(number) : std::nullopt;
}

}  // namespace

std::string message_text(std::int64_t event, Mark mark) {
    const auto id = std::to_string(event);
    const auto number = std::to_string(mark.number);
    return R"({"type":"event","stream":"event:)" + id + R"(","seq":)" + number +
           R"(,"event":{"kind":"sign_up_changed","event":)" + id + R"(,"occurrence":)" +
           std::to_string(mark.sent_us) + R"(,"sign_up":)" + number +
           R"(,"state":"active","adults":1,"children":0}})";
}

std::optional<Mark> mark_in(std::string_view text) {
    const auto sent_us = number_after(text, R"("occurrence":)");
    const auto number = number_after(text, R"("sign_up":)");
    if (!sent_us || !number) return std::nullopt;
    return Mark{*sent_us, *number};
}

}  // namespace yui::load
