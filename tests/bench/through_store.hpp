// Sign-ups through the writers of the store, without sockets and without HTTP.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tests/bench/sign_up_stream.hpp"

namespace yui::bench {

struct Way {
    std::size_t group = 64;    // commands in one transaction at most
    std::size_t clients = 64;  // commands under way at once
    std::size_t writers = 1;   // connections; SQLite: 1
};

struct Measured {
    double per_second = 0;
    double cpu_micros = 0;  // of this process, all threads, a sign-up
    double statements = 0;  // a sign-up, with those of its transaction
};

// Every step must be committed; throws where one is refused.
Measured through_store(const std::string& url, const std::vector<Step>& steps, const Way& way);

}  // namespace yui::bench
