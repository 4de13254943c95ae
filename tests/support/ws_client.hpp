// A small blocking WebSocket client over a real socket, for tests.
#pragma once

#include <cstdint>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace yui::testing_support {

class WsClient {
public:
    using Headers = std::vector<std::pair<std::string, std::string>>;

    // Connects to /ws and upgrades. Throws when the upgrade is refused.
    explicit WsClient(std::uint16_t port, const Headers& headers = {});
    ~WsClient();
    WsClient(WsClient&&) noexcept;
    WsClient& operator=(WsClient&&) noexcept;

    // Sends hello and waits for welcome.
    void hello();

    void send(const std::string& text);  // one text message
    void send_binary(const std::string& bytes);
    void send_half_frame();  // the beginning of a message, and no more of it
    // The next message; throws when none comes for a while or the connection is closed.
    nlohmann::json next();
    // The next message of this type; others before it are skipped.
    nlohmann::json next(const std::string& type);
    // Reads until the server closes; its close code, or nothing when it just went away.
    std::optional<unsigned> close_code();

    void close();  // with a proper goodbye
    void cut();    // without

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace yui::testing_support
