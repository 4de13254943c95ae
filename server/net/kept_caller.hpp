// Who calls, kept for as long as a connection lives: the texts of an app::Caller in one piece of memory. The
// id of the request that began the connection is not kept: what follows has ids of its own.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "server/app/api.hpp"

namespace yui::net {

class KeptCaller {
public:
    explicit KeptCaller(const app::Caller& caller);

    app::Caller caller(std::string request_id = {}) const;
    std::string_view session() const;
    std::string_view address() const;
    protocol::Language language() const;

private:
    std::unique_ptr<char[]> texts_;  // sizes and language, then session and address
};

}  // namespace yui::net
