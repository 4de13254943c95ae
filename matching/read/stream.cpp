#include "matching/read/stream.hpp"

#include <algorithm>

namespace yui::matching {
namespace {

using nlohmann::json;

// Follows the parser; `open_` is the way from the value that is being built down to where the parser is.
class Cutter : public nlohmann::json_sax<json> {
public:
    Cutter(const ReadLimits& limits, const Top& top) : limits_(limits), top_(top) {}

    bool null() override { return put(json(nullptr)); }
    bool boolean(bool value) override { return put(json(value)); }
    bool number_integer(number_integer_t value) override { return put(json(value)); }
    bool number_unsigned(number_unsigned_t value) override { return put(json(value)); }
    bool number_float(number_float_t value, const string_t&) override { return put(json(value)); }
    bool string(string_t& value) override { return put(json(std::move(value))); }
    bool binary(binary_t&) override { return false; }

    bool start_object(std::size_t) override {
        if (++depth_ == 1) return true;
        return begin(json::object());
    }

    bool end_object() override {
        if (--depth_ == 0) return true;
        return end();
    }

    bool start_array(std::size_t) override {
        ++depth_;
        if (depth_ == 1) throw Fault{"$", "an object was expected, not a list"};
        if (depth_ == 2 && top_.list_by_items(top_key_)) {
            by_items_ = true;
            next_item_ = 0;
            return true;
        }
        return begin(json::array());
    }

    bool end_array() override {
        --depth_;
        if (depth_ == 1 && by_items_ && open_.empty()) {
            by_items_ = false;
            return true;
        }
        return end();
    }

    bool key(string_t& name) override {
        if (depth_ == 1) {
            if (std::find(seen_.begin(), seen_.end(), name) != seen_.end()) {
                throw Fault{at_key("$", name), "the name stands twice"};
            }
            seen_.push_back(name);
            top_key_ = name;
            return true;
        }
        if (open_.back()->contains(name)) throw Fault{at_key(place(), name), "the name stands twice"};
        keys_.back() = std::move(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const json::exception& error) override {
        std::string text = error.what();
        if (const auto colon = text.find("; "); colon != std::string::npos) text = text.substr(0, colon);
        if (const auto close = text.find("] "); close != std::string::npos) text = text.substr(close + 2);
        constexpr std::size_t shown = 200;
        throw Fault{place(), "not JSON at byte " + std::to_string(position) + ": " + text.substr(0, shown)};
    }

private:
    std::string place() const {
        if (top_key_.empty()) return "$";
        const auto path = at_key("$", top_key_);
        return by_items_ ? at_index(path, next_item_) : path;
    }

    json* add(json&& value) {
        auto& parent = *open_.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return &parent.back();
        }
        return &(parent[keys_.back()] = std::move(value));
    }

    bool put(json&& value) {
        if (depth_ == 0) throw Fault{"$", "an object was expected"};
        if (!open_.empty()) {
            add(std::move(value));
            return true;
        }
        root_ = std::move(value);
        hand_out();
        return true;
    }

    bool begin(json&& value) {
        if (depth_ > limits_.depth) throw Fault{place(), "nested too deeply"};
        if (open_.empty()) {
            root_ = std::move(value);
            open_.push_back(&root_);
        } else {
            open_.push_back(add(std::move(value)));
        }
        keys_.emplace_back();
        return true;
    }

    bool end() {
        open_.pop_back();
        keys_.pop_back();
        if (open_.empty()) hand_out();
        return true;
    }

    void hand_out() {
        const Value value(root_, place());
        if (!by_items_) {
            top_.value(top_key_, value);
            return;
        }
        if (next_item_ >= limits_.items) value.refuse("too many items");
        top_.item(top_key_, value);
        ++next_item_;
    }

    const ReadLimits& limits_;
    const Top& top_;
    std::size_t depth_ = 0;
    std::string top_key_;
    std::vector<std::string> seen_;
    bool by_items_ = false;
    std::size_t next_item_ = 0;
    json root_;
    std::vector<json*> open_;
    std::vector<std::string> keys_;
};

}  // namespace

void cut(std::string_view text, const ReadLimits& limits, const Top& top) {
    if (text.size() > limits.bytes) {
        throw Fault{"$", "larger than " + std::to_string(limits.bytes) + " bytes"};
    }
    Cutter cutter(limits, top);
    json::sax_parse(text.begin(), text.end(), &cutter);
}

}  // namespace yui::matching
