// While one lives, SIGINT is noted instead of ending the program; a second one ends it.
//
// One at a time: a signal has one handler.
#pragma once

namespace yui::match {

class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    static bool came();
};

}  // namespace yui::match
