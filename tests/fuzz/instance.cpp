// libFuzzer: the reader refuses or reads whatever bytes come, and a small city that was read can be planned.
//
//   cmake -S . -B build-fuzz -G Ninja -DCMAKE_CXX_COMPILER=clang++ -DYUI_FUZZ=ON
//   ninja -C build-fuzz fuzz_instance
//   build-fuzz/fuzz_instance -max_total_time=600 -max_len=8192 build-fuzz/found/instance tests/fuzz/instance
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "matching/plan/plan.hpp"
#include "matching/read/instance.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace yui::matching;
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto reading = read_instance(text);
    const auto* problem = std::get_if<Problem>(&reading);
    if (problem == nullptr || problem->volunteers.size() > 20 || problem->roles.size() > 20) return 0;
    PlanOptions options;
    options.iterations = 3;
    const auto found = plan(*problem, options);
    if (found.bound < found.worth.objective) __builtin_trap();
    return 0;
}
