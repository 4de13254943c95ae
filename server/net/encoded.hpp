// One message as it leaves: its text, and the bytes of its WebSocket frame. Made once, shared by everybody
// who gets it, never changed.
//
// Stays on one I/O thread: its owners are counted without atomics.
#pragma once

#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <boost/smart_ptr/intrusive_ref_counter.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/net/ws_frame.hpp"

namespace yui::net {

class Encoded;
using Payload = boost::intrusive_ptr<const Encoded>;

class Encoded : public boost::intrusive_ref_counter<Encoded, boost::thread_unsafe_counter> {
public:
    // `entry` names the stream and key of a state entry: while an older one waits to be sent, the newer takes
    // its place. "": never left out.
    static Payload message(std::string_view text, std::string entry = {});
    // Several messages, in this order, as one run of bytes.
    static Payload joined(std::vector<Payload> parts);
    // Bytes that are no message: a control frame, an answer to a handshake.
    static Payload raw(std::string bytes);

    std::string_view text() const { return std::string_view(bytes_).substr(header_); }  // of one message
    const std::string& entry() const { return entry_; }
    const std::vector<Payload>& parts() const { return parts_; }  // of a joined one; else empty
    std::string_view bytes(ws::Packing packing = ws::Packing::plain) const;
    std::size_t size() const { return bytes_.size(); }

private:
    std::string packed() const;

    std::string bytes_;
    mutable std::unique_ptr<const std::string> deflated_;  // made when first asked for
    std::size_t header_ = 0;                               // bytes of it before the text
    std::string entry_;
    std::vector<Payload> parts_;
};

}  // namespace yui::net
