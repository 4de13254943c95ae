#include "server/demo/traits.hpp"

#include <numeric>
#include <utility>

namespace yui::demo {
namespace {

constexpr std::size_t empty_profiles = 600;
constexpr std::size_t minors = 160;
constexpr std::size_t elders = 667;
constexpr std::size_t phone_only = 240;
constexpr std::size_t other_languages = 100;
constexpr std::size_t never_helped = 400;
constexpr std::size_t help_a_lot = 60;

// Everybody but those of the log-in page, in any order.
std::vector<std::size_t> shuffled(Random& random) {
    std::vector<std::size_t> order(residents - on_log_in_page);
    std::iota(order.begin(), order.end(), on_log_in_page);
    for (auto last = order.size() - 1; last > 0; --last)
        std::swap(order[last],
                  order[static_cast<std::size_t>(random.below(static_cast<std::int64_t>(last) + 1))]);
    return order;
}

// Marks the first `count` of those that fit.
template <class Fits, class Mark>
void deal(std::vector<Traits>& all,
          const std::vector<std::size_t>& order,
          std::size_t count,
          Fits fits,
          Mark mark) {
    for (const auto number : order) {
        if (count == 0) return;
        if (!fits(all[number])) continue;
        mark(all[number]);
        --count;
    }
}

void deal_ages(std::vector<Traits>& all, Random& random) {
    const auto order = shuffled(random);
    constexpr auto empty = empty_profiles - (on_log_in_page - 1);
    for (std::size_t i = 0; i < order.size(); ++i) {
        auto& age = all[order[i]].age;
        if (i < empty)
            age = Age::unknown;
        else if (i < empty + minors)
            age = Age::minor;
        else
            age = i < empty + minors + elders ? Age::elder : Age::adult;
    }
    all[old_hand].age = Age::adult;
}

}  // namespace

std::vector<Traits> deal_traits(Random& random) {
    std::vector<Traits> all(residents);
    deal_ages(all, random);
    const auto by_phone = [](Traits& one) { one.by_phone = true; };
    const auto order = shuffled(random);
    deal(
        all, order, phone_only * 5 / 6, [](const Traits& one) { return one.age == Age::elder; }, by_phone);
    deal(
        all, order, phone_only / 6, [](const Traits& one) { return one.empty(); }, by_phone);
    deal(
        all,
        order,
        other_languages,
        [](const Traits& one) { return one.age == Age::adult; },
        [](Traits& one) { one.other_language = true; });
    all[old_hand].helps = Helps::a_lot;
    all[newcomer].helps = Helps::never;
    const auto again = shuffled(random);
    deal(
        all,
        again,
        help_a_lot - 1,
        [](const Traits& one) { return !one.by_phone && (one.age == Age::adult || one.age == Age::elder); },
        [](Traits& one) { one.helps = Helps::a_lot; });
    deal(
        all,
        again,
        never_helped - 1,
        [](const Traits& one) { return one.helps == Helps::sometimes; },
        [](Traits& one) { one.helps = Helps::never; });
    return all;
}

}  // namespace yui::demo
