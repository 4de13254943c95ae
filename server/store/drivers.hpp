// What the two drivers share; nothing outside this folder includes it.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "server/store/open.hpp"
#include "server/store/sql.hpp"

namespace yui::store {

std::unique_ptr<Connection> open_sqlite(const std::string& path, Use use);
std::unique_ptr<Connection> open_postgres(const std::string& url, Use use);

// Refuse what one of the databases could not keep (U+0000, text that is not UTF-8, not-a-number) before
// either sees it: nothing was sent, so the transaction goes on. Throw DatabaseError(other).
void require_storable(std::string_view text);
void require_storable(double number);

// Held while a statement runs and its rows are handed out: a callback that runs another statement on the same
// connection is a bug, also where one of the drivers would happen to allow it.
class Running {
public:
    explicit Running(bool& running) : running_(running) {
        assert(!running_ && "a row callback must not use its own connection");
        running_ = true;
    }
    ~Running() { running_ = false; }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

private:
    bool& running_;
};

// Prepared statements by their SQL text, found without building a string. Never shrinks: texts come from the
// program, not from people.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
template <class Statement>
using ByText = std::unordered_map<std::string, Statement, TextHash, std::equal_to<>>;

}  // namespace yui::store
