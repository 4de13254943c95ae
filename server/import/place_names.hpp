// Names of the city's facilities, to find them again in the words of a file.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "server/import/reading.hpp"

namespace yui::imports {

struct PlaceFound {
    std::int64_t facility = 0;
    std::string room = {};  // what stands behind the name: "2階 大会議室"
    std::string name = {};  // of the facility, for people
};

class PlaceNames {
public:
    void add(std::int64_t facility, const std::string& name);

    // Certain: one facility has this name, or the text begins with it and goes on with a room. Likely: the
    // one whose name is most alike. No value and certain: nothing here is like it; the words are the place.
    Reading<PlaceFound> find(std::string_view text) const;
    // The facility of exactly this name; 0: none, or several.
    std::int64_t exactly(std::string_view text) const;

private:
    struct Name {
        std::int64_t facility;
        std::string shown;
    };
    const Name* named(std::string_view key) const;
    Reading<PlaceFound> alike(std::string_view key) const;

    std::map<std::string, std::vector<Name>, std::less<>> names_;  // by squeezed name
};

}  // namespace yui::imports
