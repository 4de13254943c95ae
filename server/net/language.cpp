#include "server/net/language.hpp"

#include <cstdlib>
#include <optional>
#include <string>

#include "server/net/cookies.hpp"

namespace yui::net {
namespace {

using protocol::Language;

std::optional<Language> by_name(std::string_view name) {
    if (name == "ja") return Language::ja;
    if (name == "easy") return Language::easy;
    if (name == "en") return Language::en;
    return std::nullopt;
}

std::string_view without_spaces(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

double quality(std::string_view parameters) {
    const auto at = parameters.find("q=");
    return at == std::string_view::npos
               ? 1.0
               : std::strtod(std::string(parameters.substr(at + 2)).c_str(), nullptr);
}

// "en-GB;q=0.8, ja": the greatest weight wins, among equals the first. Whoever reads neither gets English.
Language preferred(std::string_view accepted) {
    Language best = Language::ja;
    double most = 0;
    while (!accepted.empty()) {
        const auto comma = accepted.find(',');
        const auto entry = accepted.substr(0, comma);
        accepted.remove_prefix(comma == std::string_view::npos ? accepted.size() : comma + 1);
        const auto semicolon = entry.find(';');
        const auto tag = without_spaces(entry.substr(0, semicolon));
        const double weight = semicolon == std::string_view::npos ? 1.0 : quality(entry.substr(semicolon));
        if (tag.empty() || tag == "*" || weight <= most) continue;
        most = weight;
        best = tag.starts_with("ja") ? Language::ja : Language::en;
    }
    return best;
}

}  // namespace

Language language_of(std::string_view page, std::string_view cookies, std::string_view accepted) {
    if (const auto named = by_name(page)) return *named;
    if (const auto chosen = by_name(cookie_value(cookies, "yui-language"))) return *chosen;
    return preferred(accepted);
}

Language language_of(protocol::Locale locale) {
    return by_name(protocol::to_text(locale)).value_or(Language::ja);
}

std::string_view http_language(Language language) { return language == Language::en ? "en" : "ja"; }

}  // namespace yui::net
