// What other threads bring to an I/O thread. Who brings the first asks the thread to look; the others find it
// asked already.
#pragma once

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "server/app/api.hpp"

namespace yui::net {

class Inbox {
public:
    using Batches = std::vector<std::shared_ptr<const bus::Batch>>;

    // Any thread. True: nobody was asked to look; the caller asks.
    [[nodiscard]] bool put(std::shared_ptr<const bus::Batch> batch) {
        const std::lock_guard lock(changing_);
        batches_.push_back(std::move(batch));
        return !std::exchange(asked_, true);
    }

    // The I/O thread looks. `by_itself`: where it finds something it will look once more, unasked.
    enum class Again { by_itself, when_asked };
    Batches take(Again again) {
        const std::lock_guard lock(changing_);
        asked_ = again == Again::by_itself && !batches_.empty();
        return std::exchange(batches_, {});
    }

private:
    std::mutex changing_;  // held to move pointers: writers put, the I/O thread takes
    Batches batches_;
    bool asked_ = false;
};

}  // namespace yui::net
