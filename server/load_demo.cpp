#include "server/load_demo.hpp"

#include <cstdio>
#include <iostream>
#include <stdexcept>

#include "server/clock.hpp"
#include "server/demo/load.hpp"
#include "server/domain/time.hpp"
#include "server/store/open.hpp"

namespace yui {
namespace {

// Ten in the morning of the day that was asked for, or now.
std::int64_t moment(const Options& options) {
    if (options.today.empty()) return make_clock(options.test_clock)();
    int year = 0;
    int month = 0;
    int day = 0;
    if (std::sscanf(options.today.c_str(), "%4d-%2d-%2d", &year, &month, &day) != 3)
        throw std::runtime_error("--today is not a date like 2027-02-28: " + options.today);
    return domain::instant(year, month, day, 10);
}

}  // namespace

void load_demo(const Options& options) {
    const auto connection = store::open(options.db, store::Use::write);
    if (demo::loaded(*connection)) return;
    const auto loaded = demo::load(*connection, options.cities, options.demo, moment(options), {});
    std::cout << "loaded " << options.demo << ": " << loaded.residents << " residents, " << loaded.groups
              << " groups, " << loaded.facilities << " facilities, " << loaded.events << " dates of events, "
              << loaded.needs << " needs\n";
}

}  // namespace yui
