#include "server/match/interrupt.hpp"

#include <csignal>

namespace yui::match {
namespace {

// A handler can reach nothing but this.
volatile std::sig_atomic_t interrupted = 0;

extern "C" void note(int) {
    interrupted = 1;
    std::signal(SIGINT, SIG_DFL);
}

}  // namespace

Interrupt::Interrupt() {
    interrupted = 0;
    std::signal(SIGINT, note);
}

Interrupt::~Interrupt() { std::signal(SIGINT, SIG_DFL); }

bool Interrupt::came() { return interrupted != 0; }

}  // namespace yui::match
