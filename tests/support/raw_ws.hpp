// A WebSocket client over a real socket that sends whatever bytes a test wishes, and shows frame by frame
// what the server writes.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace yui::testing_support {

class RawWs {
public:
    // Asks for /ws with these header lines besides the usual ones ("Name: value\r\n"); `behind` is sent in
    // the same packet behind the request.
    explicit RawWs(std::uint16_t port, const std::string& more_headers = "", const std::string& behind = "");
    ~RawWs();

    const std::string& answer() const { return answer_; }  // to the handshake, with its empty line

    void send(const std::string& bytes);

    struct Frame {
        int first = 0;  // FIN, reserved bits, opcode
        std::string body;
    };
    // Nothing: the server ended the connection. Throws when it does neither for long.
    std::optional<Frame> next();
    // The code of its close frame, skipping what is before; 1005: without one, 1006: it just went away.
    unsigned close_code();
    // After its close frame it is the first to end the connection, when we have answered.
    bool ended();

private:
    struct Parts;
    std::string read(std::size_t size);
    std::unique_ptr<Parts> parts_;
    std::string answer_;
};

}  // namespace yui::testing_support
