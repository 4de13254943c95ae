// Who calls, kept for as long as a connection lives: the texts of an app::Caller side by side, in place where
// they fit as those of browsers do. The id of the request that began the connection is not kept: what follows
// has ids of its own.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "server/app/api.hpp"

namespace yui::net {

class KeptCaller {
public:
    explicit KeptCaller(const app::Caller& caller);
    KeptCaller(KeptCaller&& other) noexcept;
    KeptCaller(const KeptCaller&) = delete;
    KeptCaller& operator=(const KeptCaller&) = delete;
    ~KeptCaller();

    app::Caller caller(std::string request_id = {}) const;
    std::string_view session() const;
    std::string_view address() const;
    protocol::Language language() const;

private:
    struct Head;
    Head head() const;
    const char* texts() const;  // session, then address

    // Head, then the texts, or where they lie. A session of ours has 43 letters, an address mostly up to 17.
    std::array<char, 64> room_{};
};

}  // namespace yui::net
