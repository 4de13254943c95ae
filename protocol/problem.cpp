#include "protocol/problem.hpp"

#include <algorithm>
#include <array>

#include "protocol/object_writer.hpp"
#include "protocol/spoken.hpp"

namespace yui::protocol {

namespace {

std::string filled(std::string_view text, const Problem& problem, Language language);

// What stands for {name}; a hint is a text of its own, in the language of the reader. A word that nobody gave
// is empty.
std::string word(std::string_view name, const Problem& problem, Language language) {
    for (const auto& [key, value] : problem.words) {
        if (key != name) continue;
        const std::string_view hint = name == "hint" ? hint_text(value, language) : std::string_view();
        return hint.empty() ? spoken(name, value, language) : filled(hint, problem, language);
    }
    return {};
}

// What was filled in is not looked at again: it may come from a visitor and hold braces of its own. Ruby,
// {漢字|かんじ}, stays for the page to draw.
std::string filled(std::string_view text, const Problem& problem, Language language) {
    std::string result;
    for (;;) {
        const std::size_t open = text.find('{');
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) return result.append(text);
        const auto inside = text.substr(open + 1, close - open - 1);
        result += text.substr(0, open);
        if (inside.find('|') == std::string_view::npos)
            result += word(inside, problem, language);
        else
            result += text.substr(open, close - open + 1);
        text.remove_prefix(close + 1);
    }
}

// RFC 9457 wants a short title beside the detail: the first sentence.
std::string_view first_sentence(std::string_view text) {
    constexpr std::array<std::string_view, 4> ends{"。", ". ", "! ", "? "};
    std::size_t first = text.size();
    for (const std::string_view end : ends) {
        const std::size_t at = text.find(end);
        if (at != std::string_view::npos) first = std::min(first, at + (end == "。" ? end.size() : 1));
    }
    return text.substr(0, first);
}

}  // namespace

std::string problem_text(const Problem& problem, Language language) {
    std::string text = filled(text_of(problem.code, language), problem, language);
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

std::string problem_json(const Problem& problem, Language language, std::string_view instance) {
    const std::string detail = problem_text(problem, language);
    const std::string_view code = to_text(problem.code);
    const Rules always{.required = true};
    const Rules when_there{};
    Writer writer;
    ObjectWriter each(writer);
    each("type", "/problems/" + std::string(code), always);
    each("title", first_sentence(detail), always);
    each("detail", detail, always);
    each("status", std::int64_t{status_of(problem.code)}, always);
    each("code", code, always);
    each("instance", instance, when_there);
    if (may_retry(problem.code)) each("retry", true, always);
    if (!problem.pointer.empty()) {
        Writer errors;
        ObjectWriter error(errors);
        error("pointer", problem.pointer, always);
        error.done();
        each("errors", Json{"[" + std::move(errors).text() + "]"}, always);
    }
    each.done();
    return std::move(writer).text();
}

}  // namespace yui::protocol
