#include <algorithm>
#include <variant>

#include "matching/generate/generate.hpp"
#include "matching/metrics/gini.hpp"
#include "matching/read/instance.hpp"
#include "matching/simulate/simulate.hpp"
#include "matching/simulate/week.hpp"

namespace yui::matching::simulate {
namespace {

constexpr std::uint64_t kind_life = 101;
constexpr std::uint64_t kind_leaving = 102;
constexpr std::int64_t days = 7;

class City {
public:
    City(Policy policy, const Settings& settings, std::uint64_t seed)
        : policy_(policy),
          settings_(settings),
          seed_(seed),
          people_(static_cast<std::size_t>(settings.volunteers)) {
        for (Index v = 0; v < people_.size(); ++v) settle(v);
        // Three in four were there before the year began.
        for (Index v = 0; v < people_.size(); ++v)
            if (v % 4 != 0) people_[v].shifts_ever = 3;
    }

    Year live() {
        for (std::int64_t number = 1; number <= settings_.weeks; ++number) {
            const auto problem = work(number);
            Week week(problem, people_, seed_, number);
            find_people(week);
            end(week, number);
        }
        return told();
    }

private:
    void settle(Index v) {
        auto& person = people_[v];
        generate::Dice dice(seed_, kind_life + static_cast<std::uint64_t>(person.lives) * 1000, v);
        person.willing = 0.1 + 0.7 * dice.uniform();
    }

    Problem work(std::int64_t number) const {
        generate::Recipe recipe{settings_.volunteers, settings_.shifts, seed_, generate::Rules::basic, 1, 0};
        recipe.work_seed = generate::Dice(seed_, 103, static_cast<std::uint64_t>(number)).next() | 1U;
        auto problem = std::get<Problem>(read_instance(generate::instance(recipe)));
        for (Index v = 0; v < people_.size(); ++v) {
            problem.volunteers[v].past_load = people_[v].shifts_year;
            problem.volunteers[v].newcomer = people_[v].newcomer();
        }
        return problem;
    }

    void find_people(Week& week) {
        std::vector<std::int64_t> filled_on(week.problem().roles.size(), days);
        for (std::int64_t day = 0; day < days; ++day) {
            week.begin_day(day);
            week.cancellations();
            one_day(week);
            for (Index r = 0; r < filled_on.size(); ++r)
                if (week.rota().heads(r) >= week.problem().roles[r].min)
                    filled_on[r] = std::min(filled_on[r], day);
        }
        for (const auto day : filled_on) days_to_fill_ += day;
    }

    void one_day(Week& week) const {
        if (policy_ == Policy::board) board_day(week);
        if (policy_ == Policy::greedy) greedy_day(week);
        if (policy_ == Policy::engine) engine_day(week);
    }

    void end(Week& week, std::int64_t number) {
        const auto& problem = week.problem();
        for (Index r = 0; r < problem.roles.size(); ++r) {
            const auto heads = week.rota().heads(r);
            heads_ += heads;
            seats_ += problem.roles[r].max;
            least_ += problem.roles[r].min;
            least_filled_ += std::min(heads, problem.roles[r].min);
        }
        roles_ += static_cast<std::int64_t>(problem.roles.size());
        for (Index v = 0; v < people_.size(); ++v) end(week, v, number);
    }

    void end(const Week& week, Index v, std::int64_t number) {
        auto& person = people_[v];
        const auto shifts = static_cast<int>(week.rota().roles_of(v).size());
        if (person.newcomer()) newcomer_heads_ += shifts;
        contacts_ += person.contacts;
        person.shifts_year += shifts;
        person.shifts_ever += shifts;
        std::rotate(
            person.contacts_lately.begin(), person.contacts_lately.end() - 1, person.contacts_lately.end());
        std::rotate(person.shifts_lately.begin(), person.shifts_lately.end() - 1, person.shifts_lately.end());
        person.contacts_lately[0] = person.contacts;
        person.shifts_lately[0] = shifts;
        const double leaves =
            0.002 + 0.004 * person.contacts + 0.01 * std::max(0, person.recent_shifts() - 4);
        person.contacts = 0;
        if (generate::Dice(seed_, kind_leaving, (static_cast<std::uint64_t>(number) << 32) + v).uniform() >=
            leaves)
            return;
        const int year = person.shifts_year;
        const int lives = person.lives + 1;
        person = {};
        person.shifts_year = year;
        person.lives = lives;
        settle(v);
        ++left_;
    }

    Year told() const {
        const auto share = [](auto part, auto whole) {
            return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
        };
        std::vector<std::int64_t> loads;
        for (const auto& person : people_) loads.push_back(person.shifts_year);
        Year year{};
        const auto at = [&](Measure measure) -> double& { return year[static_cast<std::size_t>(measure)]; };
        at(Measure::fill) = share(heads_, seats_);
        at(Measure::minimum_fill) = share(least_filled_, least_);
        at(Measure::days_to_fill) = share(days_to_fill_, roles_);
        at(Measure::max_load) = static_cast<double>(*std::max_element(loads.begin(), loads.end()));
        at(Measure::gini) = gini(std::move(loads));
        at(Measure::contacts_per_head) = share(contacts_, heads_);
        at(Measure::newcomers) = share(newcomer_heads_, heads_);
        at(Measure::left) = share(left_, people_.size());
        return year;
    }

    Policy policy_;
    Settings settings_;
    std::uint64_t seed_;
    std::vector<Person> people_;
    std::int64_t heads_ = 0;
    std::int64_t seats_ = 0;
    std::int64_t least_ = 0;
    std::int64_t least_filled_ = 0;
    std::int64_t roles_ = 0;
    std::int64_t days_to_fill_ = 0;
    std::int64_t contacts_ = 0;
    std::int64_t newcomer_heads_ = 0;
    std::int64_t left_ = 0;
};

}  // namespace

Year live(Policy policy, const Settings& settings, std::uint64_t seed) {
    return City(policy, settings, seed).live();
}

}  // namespace yui::matching::simulate
