#include "tests/support/failing_disk.hpp"

#include <sqlite3.h>

#include <atomic>
#include <limits>

namespace yui::tests {

// Shared by the test and whoever writes.
struct DiskState {
    static constexpr int never = std::numeric_limits<int>::max();

    std::atomic<int> operations_left = never;
    std::atomic<FailingDisk::Fault> fault = FailingDisk::full;

    bool fails() {
        if (operations_left == never) return false;
        return operations_left == 0 || operations_left-- == 0;
    }
};

namespace {

// What SQLite sees as a file; the real one lies behind it in the same memory.
struct File {
    sqlite3_file seen;
    DiskState* state;
};

DiskState& state_of(sqlite3_file* file) { return *reinterpret_cast<File*>(file)->state; }

sqlite3_file* real(sqlite3_file* file) {
    return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file) + 1);
}

// Hands a call on to the real file.
template <auto Method>
struct Pass;
template <class Answer,
          class... Arguments,
          Answer (*sqlite3_io_methods::*Method)(sqlite3_file*, Arguments...)>
struct Pass<Method> {
    static Answer on(sqlite3_file* file, Arguments... arguments) {
        return (real(file)->pMethods->*Method)(real(file), arguments...);
    }
};

int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset) {
    auto& state = state_of(file);
    if (state.fails()) return state.fault == FailingDisk::full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    return Pass<&sqlite3_io_methods::xWrite>::on(file, bytes, count, offset);
}

int sync(sqlite3_file* file, int flags) {
    auto& state = state_of(file);
    if (state.fault == FailingDisk::broken && state.fails()) return SQLITE_IOERR_FSYNC;
    return Pass<&sqlite3_io_methods::xSync>::on(file, flags);
}

constexpr sqlite3_io_methods methods{
    2,  // without memory mapping, which would write behind our back
    &Pass<&sqlite3_io_methods::xClose>::on,
    &Pass<&sqlite3_io_methods::xRead>::on,
    &write,
    &Pass<&sqlite3_io_methods::xTruncate>::on,
    &sync,
    &Pass<&sqlite3_io_methods::xFileSize>::on,
    &Pass<&sqlite3_io_methods::xLock>::on,
    &Pass<&sqlite3_io_methods::xUnlock>::on,
    &Pass<&sqlite3_io_methods::xCheckReservedLock>::on,
    &Pass<&sqlite3_io_methods::xFileControl>::on,
    &Pass<&sqlite3_io_methods::xSectorSize>::on,
    &Pass<&sqlite3_io_methods::xDeviceCharacteristics>::on,
    &Pass<&sqlite3_io_methods::xShmMap>::on,
    &Pass<&sqlite3_io_methods::xShmLock>::on,
    &Pass<&sqlite3_io_methods::xShmBarrier>::on,
    &Pass<&sqlite3_io_methods::xShmUnmap>::on,
    nullptr,
    nullptr,
};

}  // namespace

struct FailingDisk::Layer {
    DiskState state;
    sqlite3_vfs* below = sqlite3_vfs_find(nullptr);
    sqlite3_vfs vfs = *below;

    static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out_flags) {
        auto& layer = *static_cast<Layer*>(vfs->pAppData);
        file->pMethods = nullptr;
        const int code = layer.below->xOpen(layer.below, name, real(file), flags, out_flags);
        if (code != SQLITE_OK) return code;
        reinterpret_cast<File*>(file)->state = &layer.state;
        file->pMethods = &methods;
        return SQLITE_OK;
    }
};

FailingDisk::FailingDisk() : layer_(std::make_unique<Layer>()) {
    auto& vfs = layer_->vfs;
    vfs.zName = "failing";
    vfs.pNext = nullptr;
    vfs.pAppData = layer_.get();
    vfs.szOsFile += static_cast<int>(sizeof(File));
    vfs.xOpen = &Layer::open;
    sqlite3_vfs_register(&vfs, 1);
}

FailingDisk::~FailingDisk() {
    sqlite3_vfs_unregister(&layer_->vfs);
    sqlite3_vfs_register(layer_->below, 1);
}

void FailingDisk::fail_after(int operations, Fault fault) {
    layer_->state.fault = fault;
    layer_->state.operations_left = operations;
}

void FailingDisk::repair() { layer_->state.operations_left = DiskState::never; }

}  // namespace yui::tests
