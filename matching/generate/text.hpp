// JSON put together as text: a hundred thousand people in one string, without a tree beside it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace yui::matching::generate {

// Names and values here are plain ASCII without quotes, so nothing is escaped.
class Text {
public:
    Text& raw(std::string_view text) {
        text_ += text;
        return *this;
    }
    Text& quoted(std::string_view text) {
        text_ += '"';
        text_ += text;
        text_ += '"';
        return *this;
    }
    // The name of a field, after a comma unless it is the first of its object.
    Text& field(std::string_view name) {
        item();
        return quoted(name).raw(":");
    }
    // A comma unless a bracket was just opened.
    Text& item() {
        if (!text_.empty() && text_.back() != '{' && text_.back() != '[') text_ += ',';
        return *this;
    }
    Text& whole(std::int64_t value) { return raw(std::to_string(value)); }
    // value / 10^digits, exactly.
    Text& decimal(std::int64_t value, int digits) {
        auto text = std::to_string(value < 0 ? -value : value);
        while (static_cast<int>(text.size()) <= digits) text.insert(text.begin(), '0');
        text.insert(text.end() - digits, '.');
        return raw(value < 0 ? "-" : "").raw(text);
    }
    // `day` counts from the first Monday of the plan, 2026-11-30; 0..30.
    Text& date(std::int64_t day) {
        const auto shown = day == 0 ? 30 : day;
        raw(day == 0 ? "\"2026-11-" : "\"2026-12-");
        return raw(shown < 10 ? "0" : "").whole(shown).raw("\"");
    }
    Text& time(std::int64_t day, std::int64_t minutes) {
        date(day);
        text_.pop_back();
        raw("T");
        two(minutes / 60);
        raw(":");
        two(minutes % 60);
        return raw("\"");
    }
    std::string take() { return std::move(text_); }

private:
    void two(std::int64_t value) { raw(value < 10 ? "0" : "").whole(value); }

    std::string text_;
};

}  // namespace yui::matching::generate
