// Bodies: their names for caches, their compressed forms, what a browser accepts of them. Pure functions.
#pragma once

#include <string>
#include <string_view>

namespace yui::net {

// Strong entity tag, with its quotes.
std::string entity_tag(std::string_view content);

// Whether an If-None-Match header names this tag.
bool matches(std::string_view if_none_match, std::string_view tag);

enum class Encoding { plain, gzip, brotli };
struct Accepted {
    bool gzip = false;
    bool brotli = false;
};
Accepted accepted_encodings(std::string_view accept_encoding);

enum class Effort { quick, best };
std::string gzipped(std::string_view content, Effort effort);

}  // namespace yui::net
