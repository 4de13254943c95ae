// How many connections each address has open on one I/O thread.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>

namespace yui::net {

class Tally {
public:
    // With this one it has that many.
    std::size_t enter(const std::string& address) { return ++open_[address]; }
    void leave(const std::string& address) {
        const auto found = open_.find(address);
        if (--found->second == 0) open_.erase(found);
    }

private:
    std::unordered_map<std::string, std::size_t> open_;
};

}  // namespace yui::net
