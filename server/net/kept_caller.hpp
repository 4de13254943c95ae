// Who calls, kept for as long as a connection lives: the texts of an app::Caller in one piece of memory.
#pragma once

#include <cstdint>
#include <memory>

#include "server/app/api.hpp"

namespace yui::net {

class KeptCaller {
public:
    explicit KeptCaller(const app::Caller& caller);

    app::Caller caller() const;
    app::Caller caller(std::string request_id) const;  // for a request of its own
    protocol::Language language() const { return language_; }

private:
    std::unique_ptr<char[]> texts_;  // session, address, request id, one behind the other
    std::uint16_t session_size_;
    std::uint16_t address_size_;
    std::uint16_t request_id_size_;
    protocol::Language language_;
};

}  // namespace yui::net
