// One word that points to an object of somebody else's, or to one of its own, which goes with it; or to none.
#pragma once

#include <cstdint>
#include <memory>
#include <utility>

namespace yui::net {

// Neither type is aligned to single bytes.
template <class Others, class Own>
class Either {
public:
    Either() = default;
    explicit Either(Others& others) : word_(reinterpret_cast<char*>(&others)) {}
    explicit Either(std::unique_ptr<Own> own) : word_(reinterpret_cast<char*>(own.release()) + mark) {}
    Either(Either&& other) noexcept : word_(std::exchange(other.word_, nullptr)) {}
    Either& operator=(Either&& other) noexcept {
        std::swap(word_, other.word_);
        return *this;
    }
    ~Either() { delete own(); }

    bool empty() const { return !word_; }
    Others* others() const { return marked() ? nullptr : reinterpret_cast<Others*>(word_); }
    Own* own() const { return marked() ? reinterpret_cast<Own*>(word_ - mark) : nullptr; }

private:
    static constexpr std::uintptr_t mark = 1;  // added to the address of what is our own
    bool marked() const { return (reinterpret_cast<std::uintptr_t>(word_) & mark) != 0; }

    char* word_ = nullptr;
};

}  // namespace yui::net
