#include "server/net/kept_caller.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

namespace yui::net {

struct KeptCaller::Head {
    std::uint16_t session_size;
    std::uint8_t address_size;
    std::uint8_t language;

    std::size_t size() const { return std::size_t{session_size} + address_size; }
    bool fits() const { return sizeof(Head) + size() <= sizeof(room_); }
};

// A header is at most 16 KiB long, so every text of it is, too; an address is at most 45 letters.
KeptCaller::KeptCaller(const app::Caller& caller) {
    const Head head{static_cast<std::uint16_t>(caller.session.size()),
                    static_cast<std::uint8_t>(caller.address.size()),
                    static_cast<std::uint8_t>(caller.language)};
    std::memcpy(room_.data(), &head, sizeof head);
    char* texts = room_.data() + sizeof head;
    if (!head.fits()) {
        char* const elsewhere = new char[head.size()];
        std::memcpy(texts, &elsewhere, sizeof elsewhere);
        texts = elsewhere;
    }
    char* const end = std::copy(caller.session.begin(), caller.session.end(), texts);
    std::copy(caller.address.begin(), caller.address.end(), end);
}

KeptCaller::KeptCaller(KeptCaller&& other) noexcept : room_(std::exchange(other.room_, {})) {}

KeptCaller::~KeptCaller() {
    if (!head().fits()) delete[] texts();
}

app::Caller KeptCaller::caller(std::string request_id) const {
    return {std::string(session()), std::string(address()), language(), std::move(request_id)};
}

std::string_view KeptCaller::session() const { return {texts(), head().session_size}; }

std::string_view KeptCaller::address() const { return {texts() + head().session_size, head().address_size}; }

protocol::Language KeptCaller::language() const { return static_cast<protocol::Language>(head().language); }

KeptCaller::Head KeptCaller::head() const {
    Head head;
    std::memcpy(&head, room_.data(), sizeof head);
    return head;
}

const char* KeptCaller::texts() const {
    const char* here = room_.data() + sizeof(Head);
    if (head().fits()) return here;
    const char* elsewhere = nullptr;
    std::memcpy(&elsewhere, here, sizeof elsewhere);
    return elsewhere;
}

}  // namespace yui::net
