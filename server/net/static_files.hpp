// The built web, read into memory once when the server starts and never changed: no path is ever opened for a
// request, so none can lead outside. Any thread.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "server/net/http_message.hpp"

namespace yui::net {

class StaticFiles {
public:
    // All files below `folder`; `x.js.br` and `x.js.gz` are forms of `x.js` (text without them is gzipped
    // here). An empty path: no files. Throws std::runtime_error when the folder cannot be read or holds more
    // than 64 MB.
    explicit StaticFiles(const std::filesystem::path& folder);

    // The file; for the address of a page (no extension in its last part) index.html; else status 404 without
    // body.
    Response answer(const Request& request) const;

private:
    struct Form {
        std::shared_ptr<const std::string> content;  // null: there is none
        std::string tag;
    };
    struct File {
        Form plain;
        Form gzip;
        Form brotli;
        std::string type;
        bool hashed = false;  // its name changes with its content: kept for ever
    };
    static Form form_of(std::string content);
    void add(const std::string& path, std::string content);
    void complete();
    const File* find(std::string_view path) const;

    std::map<std::string, File, std::less<>> files_;  // by "/assets/app-3fa9c1d2.js"
};

}  // namespace yui::net
