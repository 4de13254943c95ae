#include "server/net/kept_caller.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

namespace yui::net {
namespace {

struct Head {
    std::uint16_t session_size;
    std::uint8_t address_size;
    std::uint8_t language;
};

Head head_of(const char* texts) {
    Head head;
    std::memcpy(&head, texts, sizeof head);
    return head;
}

}  // namespace

// A header is at most 16 KiB long, so every text of it is, too; an address is at most 45 letters.
KeptCaller::KeptCaller(const app::Caller& caller)
    : texts_(new char[sizeof(Head) + caller.session.size() + caller.address.size()]) {
    const Head head{static_cast<std::uint16_t>(caller.session.size()),
                    static_cast<std::uint8_t>(caller.address.size()),
                    static_cast<std::uint8_t>(caller.language)};
    std::memcpy(texts_.get(), &head, sizeof head);
    char* end = std::copy(caller.session.begin(), caller.session.end(), texts_.get() + sizeof head);
    std::copy(caller.address.begin(), caller.address.end(), end);
}

app::Caller KeptCaller::caller(std::string request_id) const {
    return {std::string(session()), std::string(address()), language(), std::move(request_id)};
}

std::string_view KeptCaller::session() const {
    return {texts_.get() + sizeof(Head), head_of(texts_.get()).session_size};
}

std::string_view KeptCaller::address() const {
    const Head head = head_of(texts_.get());
    return {texts_.get() + sizeof(Head) + head.session_size, head.address_size};
}

protocol::Language KeptCaller::language() const {
    return static_cast<protocol::Language>(head_of(texts_.get()).language);
}

}  // namespace yui::net
