#include "server/net/content.hpp"

#include <openssl/sha.h>
#include <zlib.h>

#include <array>
#include <stdexcept>

namespace yui::net {
namespace {

// The next element of a comma-separated header, without spaces; takes it off the front.
std::string_view next_element(std::string_view& list) {
    const auto comma = list.find(',');
    auto element = list.substr(0, comma);
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
    while (element.starts_with(' ')) element.remove_prefix(1);
    while (element.ends_with(' ')) element.remove_suffix(1);
    return element;
}

// "gzip;q=0" says no, with any number of zeros.
bool is_refused(std::string_view parameters) {
    const auto at = parameters.find("q=");
    return at != std::string_view::npos &&
           parameters.find_first_not_of("0. ", at + 2) == std::string_view::npos;
}

}  // namespace

std::string entity_tag(std::string_view content) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> hash{};
    SHA256(reinterpret_cast<const unsigned char*>(content.data()), content.size(), hash.data());
    constexpr std::string_view digits = "0123456789abcdef";
    std::string tag = "\"";
    for (std::size_t i = 0; i < 16; ++i) {
        tag += digits[hash[i] >> 4];
        tag += digits[hash[i] & 15];
    }
    return tag + '"';
}

bool matches(std::string_view if_none_match, std::string_view tag) {
    while (!if_none_match.empty()) {
        auto element = next_element(if_none_match);
        if (element.starts_with("W/")) element.remove_prefix(2);
        if (element == tag || element == "*") return true;
    }
    return false;
}

Accepted accepted_encodings(std::string_view accept_encoding) {
    Accepted accepted;
    while (!accept_encoding.empty()) {
        const auto element = next_element(accept_encoding);
        const auto name = element.substr(0, element.find(';'));
        if (is_refused(element)) continue;
        if (name == "gzip") accepted.gzip = true;
        if (name == "br") accepted.brotli = true;
    }
    return accepted;
}

std::string gzipped(std::string_view content, Effort effort) {
    constexpr int gzip_window = 15 + 16;
    z_stream stream{};
    const int level = effort == Effort::best ? Z_BEST_COMPRESSION : Z_BEST_SPEED;
    if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::runtime_error("no memory to compress");
    }
    std::string result(deflateBound(&stream, content.size()), '\0');
    std::string input(content);
    stream.next_in = reinterpret_cast<Bytef*>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    deflate(&stream, Z_FINISH);
    result.resize(stream.total_out);
    deflateEnd(&stream);
    return result;
}

}  // namespace yui::net
