// A disk for SQLite that fails when a test says so: full, or broken.
//
//     FailingDisk disk;                       // before the first connection; databases opened from now on
//     lie on it disk.fail_after(3, FailingDisk::full);  // three more writes or syncs succeed, then none
//     disk.repair();
//
// Any thread may arm it while others write. One at a time in a process.
#pragma once

#include <memory>

namespace yui::tests {

class FailingDisk {
public:
    enum Fault { full, broken };

    FailingDisk();
    ~FailingDisk();  // after the last connection
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;

    void fail_after(int operations, Fault fault);
    void repair();

private:
    struct Layer;
    std::unique_ptr<Layer> layer_;
};

}  // namespace yui::tests
