#include "server/load_demo.hpp"

#include <iostream>
#include <stdexcept>

#include "protocol/text.hpp"
#include "server/clock.hpp"
#include "server/demo/files.hpp"
#include "server/demo/load.hpp"
#include "server/domain/time.hpp"
#include "server/store/city.hpp"
#include "server/store/open.hpp"

namespace yui {
namespace {

// Ten in the morning of the day that was asked for, or now.
std::int64_t moment(const Options& options) {
    if (options.today.empty()) return make_clock(options.test_clock)();
    if (!protocol::is_date(options.today))
        throw std::invalid_argument("--today is not a date like 2027-02-28: " + options.today);
    const auto number = [&](std::size_t from, std::size_t length) {
        return std::stoi(options.today.substr(from, length));
    };
    return domain::instant(number(0, 4), number(5, 2), number(8, 2), 10);
}

}  // namespace

void check_demo(const Options& options) {
    moment(options);
    demo::read_city(options.cities, options.demo);
}

bool load_demo(const Options& options) {
    const auto connection = store::open(options.db, store::Use::write);
    if (demo::loaded(*connection)) {
        const auto held = store::city(*connection).code;
        if (held == options.demo) return false;
        throw std::invalid_argument("the database holds " + held + " already: " + options.demo +
                                    " needs an empty one");
    }
    const auto loaded = demo::load(*connection, options.cities, options.demo, moment(options), {});
    std::cout << "loaded " << options.demo << ": " << loaded.residents << " residents, " << loaded.groups
              << " groups, " << loaded.facilities << " facilities, " << loaded.events << " dates of events, "
              << loaded.needs << " needs\n";
    return true;
}

}  // namespace yui
