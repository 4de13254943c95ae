// permessage-deflate without context takeover: every message for itself.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace yui::load {

class Inflater {
public:
    Inflater();
    ~Inflater();
    // Valid until the next call. Throws std::runtime_error where the bytes are none.
    std::string_view inflate(std::string_view deflated);

private:
    struct Stream;
    std::unique_ptr<Stream> stream_;
    std::string input_;
    std::string output_;
};

}  // namespace yui::load
