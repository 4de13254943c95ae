// What was read from one text, and how surely.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "protocol/messages.hpp"

namespace yui::imports {

using protocol::ImportConfidence;

template <class T>
struct Reading {
    std::optional<T> value = {};
    ImportConfidence confidence = ImportConfidence::certain;
    bool mended = false;    // it had to be put right; what came out is sure all the same
    std::string note = {};  // in Japanese: what is doubtful, or what was put right

    static Reading unclear(std::string why) { return {{}, ImportConfidence::unclear, false, std::move(why)}; }
    Reading& doubt(std::string why) {
        confidence = std::max(confidence, ImportConfidence::likely);
        note = std::move(why);
        return *this;
    }
};

}  // namespace yui::imports
