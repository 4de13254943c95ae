// A text read from left to right, a word or a number at a time. Does not own it.
#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>

namespace yui::imports {

class Scan {
public:
    explicit Scan(std::string_view text) : text_(text) {}

    std::string_view rest() const { return text_; }
    bool done() const { return text_.empty(); }
    void spaces() {
        while (text_.starts_with(' ')) text_.remove_prefix(1);
    }
    bool take(std::string_view word) {
        if (word.empty() || !text_.starts_with(word)) return false;
        text_.remove_prefix(word.size());
        return true;
    }
    bool take_any(std::initializer_list<std::string_view> words) {
        for (const auto word : words)
            if (take(word)) return true;
        return false;
    }
    // One to `digits` decimal digits; nothing where more follow.
    std::optional<int> number(std::size_t digits) {
        std::size_t count = 0;
        int value = 0;
        while (count < text_.size() && text_[count] >= '0' && text_[count] <= '9') {
            if (++count > digits) return std::nullopt;
            value = value * 10 + (text_[count - 1] - '0');
        }
        if (count == 0) return std::nullopt;
        text_.remove_prefix(count);
        return value;
    }

private:
    std::string_view text_;
};

}  // namespace yui::imports
