#include "server/net/upgrade_request.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "server/net/trimmed.hpp"

namespace yui::net {
namespace {

constexpr std::string_view first_line = "GET /ws HTTP/1.1\r\n";
constexpr std::string_view line_end = "\r\n";

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

// `known` is in lower case.
bool same(std::string_view text, std::string_view known) {
    return text.size() == known.size() &&
           std::equal(text.begin(), text.end(), known.begin(), [](char a, char b) { return lower(a) == b; });
}

// Fewer signs than the standard allows; those of every name that is in use.
bool plain_name(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

// Of a list of plain names.
bool names_upgrade(std::string_view list) {
    bool named = false;
    while (true) {
        const auto comma = list.find(',');
        const std::string_view each = trimmed(list.substr(0, comma));
        if (!plain_name(each)) return false;
        named = named || same(each, "upgrade");
        if (comma == list.npos) return named;
        list.remove_prefix(comma + 1);
    }
}

bool plain_value(std::string_view value) {
    return std::ranges::all_of(value, [](char c) { return c >= ' ' && c <= '~'; });
}

struct Head {
    std::string_view connection, upgrade, version, key, extensions;
    std::string_view accept_encoding, accept_language, content_type, cookie, forwarded_for, host,
        if_none_match, last_event_id, language, origin, request_id;
};

using Place = std::string_view Head::*;

constexpr std::array<std::pair<std::string_view, Place>, 16> places{{
    {"connection", &Head::connection},
    {"upgrade", &Head::upgrade},
    {"sec-websocket-version", &Head::version},
    {"sec-websocket-key", &Head::key},
    {"sec-websocket-extensions", &Head::extensions},
    {"accept-encoding", &Head::accept_encoding},
    {"accept-language", &Head::accept_language},
    {"content-type", &Head::content_type},
    {"cookie", &Head::cookie},
    {"x-forwarded-for", &Head::forwarded_for},
    {"host", &Head::host},
    {"if-none-match", &Head::if_none_match},
    {"last-event-id", &Head::last_event_id},
    {"x-yui-language", &Head::language},
    {"origin", &Head::origin},
    {"x-request-id", &Head::request_id},
}};

// Of these the library knows how they change where a request ends, or that it is to be answered first.
constexpr std::array<std::string_view, 3> with_body{"content-length", "transfer-encoding", "expect"};

// False: a line for the library, as one that is there twice is.
bool take(std::string_view line, Head& head) {
    const auto colon = line.find(':');
    if (colon == line.npos) return false;
    const std::string_view name = line.substr(0, colon);
    const std::string_view value = trimmed(line.substr(colon + 1));
    if (!plain_name(name) || !plain_value(value)) return false;
    for (const auto& [known, place] : places) {
        if (!same(name, known)) continue;
        const bool first = (head.*place).data() == nullptr;
        head.*place = value;
        return first;
    }
    return std::ranges::none_of(with_body, [&](std::string_view each) { return same(name, each); });
}

Request request_of(const Head& head) {
    Request request;
    request.path = "/ws";
    request.accept_encoding = head.accept_encoding;
    request.accept_language = head.accept_language;
    request.content_type = head.content_type;
    request.cookie = head.cookie;
    request.forwarded_for = head.forwarded_for;
    request.host = head.host;
    request.if_none_match = head.if_none_match;
    request.last_event_id = head.last_event_id;
    request.language = head.language;
    request.origin = head.origin;
    request.request_id = head.request_id;
    return request;
}

}  // namespace

std::optional<UpgradeRequest> read_upgrade_request(std::string_view bytes, std::size_t most_bytes) {
    if (!bytes.starts_with(first_line)) return std::nullopt;
    Head head;
    std::size_t at = first_line.size();
    while (true) {
        const auto end = bytes.find(line_end, at);
        if (end == bytes.npos || end + line_end.size() > most_bytes) return std::nullopt;
        const std::string_view line = bytes.substr(at, end - at);
        at = end + line_end.size();
        if (line.empty()) break;
        if (!take(line, head)) return std::nullopt;
    }
    if (!same(head.upgrade, "websocket") || !names_upgrade(head.connection)) return std::nullopt;
    return UpgradeRequest{request_of(head), {head.version, head.key, head.extensions}, at};
}

}  // namespace yui::net
