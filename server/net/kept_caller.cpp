#include "server/net/kept_caller.hpp"

#include <algorithm>
#include <utility>

namespace yui::net {

// A header is at most 16 KiB long, so every text of it is, too.
KeptCaller::KeptCaller(const app::Caller& caller)
    : texts_(new char[caller.session.size() + caller.address.size() + caller.request_id.size()]),
      session_size_(static_cast<std::uint16_t>(caller.session.size())),
      address_size_(static_cast<std::uint16_t>(caller.address.size())),
      request_id_size_(static_cast<std::uint16_t>(caller.request_id.size())),
      language_(caller.language) {
    char* end = std::copy(caller.session.begin(), caller.session.end(), texts_.get());
    end = std::copy(caller.address.begin(), caller.address.end(), end);
    std::copy(caller.request_id.begin(), caller.request_id.end(), end);
}

app::Caller KeptCaller::caller() const {
    const char* request_id = texts_.get() + session_size_ + address_size_;
    return caller(std::string(request_id, request_id_size_));
}

app::Caller KeptCaller::caller(std::string request_id) const {
    app::Caller made;
    made.session.assign(texts_.get(), session_size_);
    made.address.assign(texts_.get() + session_size_, address_size_);
    made.language = language_;
    made.request_id = std::move(request_id);
    return made;
}

}  // namespace yui::net
