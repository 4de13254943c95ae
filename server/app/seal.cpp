#include "server/app/seal.hpp"

#include <sodium.h>

#include <stdexcept>
#include <utility>

#include "server/app/hash.hpp"

namespace yui::app {
namespace {

constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
static_assert(seal_key_bytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

unsigned char* bytes(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
const unsigned char* bytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string to_base64(const std::string& raw) {
    std::string text(sodium_base64_encoded_len(raw.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes(raw), raw.size(), variant);
    text.pop_back();  // the end mark of C
    return text;
}

std::optional<std::string> from_base64(std::string_view text) {
    std::string raw(text.size(), '\0');
    std::size_t size = 0;
    const int bad =
        sodium_base642bin(bytes(raw), raw.size(), text.data(), text.size(), nullptr, &size, nullptr, variant);
    if (bad != 0) return std::nullopt;
    raw.resize(size);
    return raw;
}

}  // namespace

Seal::Seal(std::string key) : key_(std::move(key)) {
    if (key_.size() != seal_key_bytes) throw std::invalid_argument("a key that seals has 32 bytes");
}

Seal::~Seal() { sodium_memzero(key_.data(), key_.size()); }

std::string Seal::close(std::string_view text, std::int64_t about) const {
    const auto bound = std::to_string(about);
    std::string box(nonce_bytes + text.size() + tag_bytes, '\0');
    randombytes_buf(box.data(), nonce_bytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes(box) + nonce_bytes,
                                               nullptr,
                                               bytes(text),
                                               text.size(),
                                               bytes(bound),
                                               bound.size(),
                                               nullptr,
                                               bytes(box),
                                               bytes(key_));
    return to_base64(box);
}

std::optional<std::string> Seal::open(std::string_view sealed, std::int64_t about) const {
    const auto box = from_base64(sealed);
    if (!box || box->size() < nonce_bytes + tag_bytes) return std::nullopt;
    const auto bound = std::to_string(about);
    std::string text(box->size() - nonce_bytes - tag_bytes, '\0');
    const int bad = crypto_aead_xchacha20poly1305_ietf_decrypt(bytes(text),
                                                               nullptr,
                                                               nullptr,
                                                               bytes(*box) + nonce_bytes,
                                                               box->size() - nonce_bytes,
                                                               bytes(bound),
                                                               bound.size(),
                                                               bytes(*box),
                                                               bytes(key_));
    if (bad != 0) return std::nullopt;
    return text;
}

std::string new_seal_key() {
    std::string key(seal_key_bytes, '\0');
    randombytes_buf(key.data(), key.size());
    return key;
}

std::string seal_key_mark(std::string_view key) { return digest(key); }

}  // namespace yui::app
