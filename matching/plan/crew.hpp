// Splits work on many people over threads. What is split never depends on the number of threads, so neither
// do results that are gathered by part.
#pragma once

#include <cstddef>
#include <functional>

namespace yui::matching {

class Crew {
public:
    explicit Crew(unsigned threads) : threads_(threads < 1 ? 1 : threads) {}

    unsigned threads() const { return threads_; }
    // work(part, thread) for all parts; in any order, on any thread; returns when all are done.
    void share(std::size_t parts, const std::function<void(std::size_t part, unsigned thread)>& work) const;

private:
    unsigned threads_;
};

}  // namespace yui::matching
