#include "server/net/static_files.hpp"

#include <array>
#include <cctype>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "server/net/content.hpp"

namespace yui::net {
namespace {

constexpr std::size_t most_bytes = 64 * 1024 * 1024;

struct MediaType {
    std::string_view extension;
    std::string_view type;
    bool text;
};
constexpr std::array<MediaType, 17> media_types{{
    {".html", "text/html; charset=utf-8", true},
    {".js", "text/javascript; charset=utf-8", true},
    {".mjs", "text/javascript; charset=utf-8", true},
    {".css", "text/css; charset=utf-8", true},
    {".json", "application/json", true},
    {".map", "application/json", true},
    {".webmanifest", "application/manifest+json", true},
    {".svg", "image/svg+xml", true},
    {".txt", "text/plain; charset=utf-8", true},
    {".xml", "application/xml", true},
    {".png", "image/png", false},
    {".jpg", "image/jpeg", false},
    {".webp", "image/webp", false},
    {".avif", "image/avif", false},
    {".ico", "image/x-icon", false},
    {".woff2", "font/woff2", false},
    {".pdf", "application/pdf", false},
}};

const MediaType& media_type(std::string_view path) {
    static constexpr MediaType unknown{"", "application/octet-stream", false};
    for (const auto& each : media_types) {
        if (path.ends_with(each.extension)) return each;
    }
    return unknown;
}

// assets/app-3fa9c1d2.js, assets/app-BxQ3_x9z.js: Vite puts the hash of the content behind the last hyphen.
bool has_hash(std::string_view path) {
    constexpr std::size_t hash_length = 8;
    const auto name = path.substr(path.rfind('/') + 1);
    const auto dot = name.find('.');
    if (!path.starts_with("/assets/") || dot == std::string_view::npos || dot < hash_length + 2) return false;
    return name[dot - hash_length - 1] == '-';
}

// /e/42 and / are pages; /favicon.ico is a file.
bool is_page(std::string_view path) {
    return path.substr(path.rfind('/') + 1).find('.') == std::string_view::npos;
}

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return content;
}

}  // namespace

StaticFiles::StaticFiles(const std::filesystem::path& folder) {
    if (folder.empty()) return;
    if (!std::filesystem::is_directory(folder)) throw std::runtime_error("no folder " + folder.string());
    std::size_t bytes = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        bytes += entry.file_size();
        if (bytes > most_bytes) throw std::runtime_error(folder.string() + " holds more than 64 MB");
        add('/' + std::filesystem::relative(entry.path(), folder).generic_string(), content_of(entry.path()));
    }
    complete();
}

StaticFiles::Form StaticFiles::form_of(std::string content) {
    auto tag = entity_tag(content);
    return {std::make_shared<const std::string>(std::move(content)), std::move(tag)};
}

void StaticFiles::add(const std::string& path, std::string content) {
    if (path.ends_with(".gz"))
        files_[path.substr(0, path.size() - 3)].gzip = form_of(std::move(content));
    else if (path.ends_with(".br"))
        files_[path.substr(0, path.size() - 3)].brotli = form_of(std::move(content));
    else
        files_[path].plain = form_of(std::move(content));
}

void StaticFiles::complete() {
    std::erase_if(files_, [](const auto& each) { return !each.second.plain.content; });
    for (auto& [path, file] : files_) {
        const MediaType& type = media_type(path);
        file.type = type.type;
        file.hashed = has_hash(path);
        const bool worth_it = type.text && file.plain.content->size() > 1000;
        if (worth_it && !file.gzip.content) file.gzip = form_of(gzipped(*file.plain.content, Effort::best));
    }
}

const StaticFiles::File* StaticFiles::find(std::string_view path) const {
    auto found = files_.find(path);
    if (found == files_.end() && is_page(path)) found = files_.find("/index.html");
    return found == files_.end() ? nullptr : &found->second;
}

Response StaticFiles::answer(const Request& request) const {
    Response response;
    const File* file = find(request.path);
    if (!file) {
        response.status = 404;
        return response;
    }
    const auto accepted = accepted_encodings(request.accept_encoding);
    const bool brotli = accepted.brotli && file->brotli.content;
    const bool gzip = !brotli && accepted.gzip && file->gzip.content;
    const Form& form = brotli ? file->brotli : gzip ? file->gzip : file->plain;
    response.headers = {{"ETag", form.tag}, {"Vary", "Accept-Encoding"}};
    response.headers.emplace_back("Cache-Control",
                                  file->hashed ? "public, max-age=31536000, immutable" : "no-cache");
    if (matches(request.if_none_match, form.tag)) {
        response.status = 304;
        return response;
    }
    response.headers.emplace_back("Content-Type", file->type);
    if (brotli || gzip) response.headers.emplace_back("Content-Encoding", brotli ? "br" : "gzip");
    response.body = form.content;
    return response;
}

}  // namespace yui::net
