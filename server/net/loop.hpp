// What the parts of one I/O thread need of it: the time, a later turn, and a way home for answers that arise
// elsewhere. The real one is AsioLoop; tests turn one by hand.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <utility>

namespace yui::net {

class Loop {
public:
    using Work = std::function<void()>;

    virtual ~Loop() = default;
    virtual std::int64_t now_ms() const = 0;                   // steady, any thread
    virtual void after(std::int64_t delay_ms, Work work) = 0;  // this thread
    virtual void post(Work work) = 0;                          // any thread; runs in a later turn, in order
};

// A callback for another thread: what it is called with travels home, where `work` gets it. The loop stays
// alive until then; if it no longer turns, `work` is dropped.
template <class Answer, class Work>
std::function<void(Answer)> at_home(std::shared_ptr<Loop> loop, Work work) {
    auto shared = std::make_shared<Work>(std::move(work));
    return [loop = std::move(loop), shared = std::move(shared)](Answer answer) {
        auto kept = std::make_shared<Answer>(std::move(answer));
        loop->post([shared, kept] { (*shared)(std::move(*kept)); });
    };
}

}  // namespace yui::net
