// Wishes of care (a wheelchair, an allergy) lie sealed in the database: who takes a copy of it reads nothing.
//
// XChaCha20-Poly1305 of libsodium. Each text is bound to what it is about, so that it opens nowhere else.
// Safe from any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yui::app {

inline constexpr std::size_t seal_key_bytes = 32;

class Seal {
public:
    // The same key on every node. Throws std::invalid_argument if it is not `seal_key_bytes` long.
    explicit Seal(std::string key);
    ~Seal();
    Seal(const Seal&) = delete;
    Seal& operator=(const Seal&) = delete;

    // Base64, fit for a column. `about`: the row that it belongs to.
    std::string close(std::string_view text, std::int64_t about) const;
    // nullopt: changed, moved from another row, or closed with another key.
    std::optional<std::string> open(std::string_view sealed, std::int64_t about) const;

private:
    std::string key_;
};

std::string new_seal_key();
// What tells two keys apart without showing either: 32 hexadecimal digits.
std::string seal_key_mark(std::string_view key);

}  // namespace yui::app
