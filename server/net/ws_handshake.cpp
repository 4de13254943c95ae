#include "server/net/ws_handshake.hpp"

#include <openssl/evp.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <memory>

#include "server/net/ws_deflate.hpp"

namespace yui::net::ws {
namespace {

// Base64 of 16 bytes.
bool is_key(std::string_view key) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    return key.size() == 24 && key.ends_with("==") && key.find_first_not_of(letters) == 22;
}

// Found once: OpenSSL looks for it ten times as long as the handshake takes to use it.
const EVP_MD* sha1() {
    static const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> found(EVP_MD_fetch(nullptr, "SHA1", nullptr),
                                                                       EVP_MD_free);
    return found.get();
}

std::string accept_of(std::string_view key) {
    const std::string text = std::string(key) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    std::array<unsigned char, SHA_DIGEST_LENGTH> hash{};
    EVP_Digest(text.data(), text.size(), hash.data(), nullptr, sha1(), nullptr);
    std::array<unsigned char, 32> base64{};
    const int size = EVP_EncodeBlock(base64.data(), hash.data(), static_cast<int>(hash.size()));
    return {reinterpret_cast<const char*>(base64.data()), static_cast<std::size_t>(size)};
}

}  // namespace

Handshake handshake(const HandshakeRequest& request) {
    if (request.version != "13") return {426, "", false};
    if (!is_key(request.key)) return {400, "", false};
    const std::string extension = agreed_extension(request.extensions);
    Handshake made;
    made.response =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Accept: " +
        accept_of(request.key) + "\r\n";
    made.deflate = !extension.empty();
    if (made.deflate) made.response += "Sec-WebSocket-Extensions: " + extension + "\r\n";
    made.response += "\r\n";
    return made;
}

}  // namespace yui::net::ws
