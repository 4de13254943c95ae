// A live plan of a generated city under events, beside a plan made anew of what they have left.
//
//   yui_bench_live VOLUNTEERS SHIFTS SEED EVENTS [NEEDS [CONFIRMED [IDLE]]]
//
// Of a hundred events NEEDS (0) bring a need; of the others half are cancellations, a third sign-ups of the
// tenth of people who were not there at first, the rest drop-outs. Of a hundred things that are held at first
// CONFIRMED (0) are confirmed. After every IDLE events (0: never) the city is idle for a while, and the plan
// is refreshed. Prints CPU microseconds by kind of event; ends with 1 if somebody confirmed was moved.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <string>

#include "matching/bench/city.hpp"
#include "matching/live/live_plan.hpp"
#include "matching/plan/random.hpp"
#include "matching/read/instance.hpp"

namespace yui::matching::bench {
namespace {

double microseconds() { return 1e6 * cpu_seconds(); }

class Life {
public:
    Life(Problem problem, std::uint64_t seed, unsigned confirmed) : dice_(seed) {
        for (Index v = 0; v < problem.volunteers.size(); ++v)
            if (dice_.next() % 10 == 0) absent_.push_back(v);
        Problem beginning = problem;
        for (const Index v : absent_) {
            beginning.volunteers[v].tells_availability = true;
            beginning.volunteers[v].available.size = 0;
        }
        const double start = microseconds();
        const auto first = plan(beginning);
        const double planned = microseconds();
        live_ = std::make_unique<LivePlan>(std::move(problem), first, absent_);
        std::printf("plan %.2f s, live plan of it %.2f s\n",
                    1e-6 * (planned - start),
                    1e-6 * (microseconds() - planned));
        shifts_ = live_->problem().shifts.size();
        for (const auto& one : live_->assignments()) {
            const Pair pair{one.volunteer, one.role};
            if (dice_.next() % 100 < confirmed && live_->confirm(pair.volunteer, pair.role))
                confirmed_.push_back(pair);
            else
                held_.push_back(pair);
        }
        Shuffler(seed).shuffle(absent_);
    }

    void play(int events, unsigned needs, unsigned idle) {
        for (int i = 0; i < events; ++i) {
            if (idle > 0 && i > 0 && i % static_cast<int>(idle) == 0) refresh();
            const auto roll = dice_.next() % 100;
            const auto kind = dice_.next() % 100;
            if (roll < needs)
                add_need();
            else if (kind < 35 && !absent_.empty())
                sign_up();
            else if (kind < 50)
                drop_out();
            else
                cancel();
        }
    }

    void print() {
        for (auto& [name, took] : took_) {
            std::sort(took.begin(), took.end());
            const auto at = [&](std::size_t percent) { return took[(took.size() * percent + 99) / 100 - 1]; };
            std::printf("%-10s %6zu  p50 %6.0f  p99 %6.0f  max %6.0f us\n",
                        name.c_str(),
                        took.size(),
                        at(50),
                        at(99),
                        took.back());
        }
        const double start = microseconds();
        const auto fresh = plan(live_->as_it_stands());
        const auto worth = static_cast<double>(live_->worth().objective);
        std::printf("%.4f %% of a fresh plan (%.2f s), %.4f %% of its candidates' bound\n",
                    100 * worth / static_cast<double>(fresh.worth.objective),
                    1e-6 * (microseconds() - start),
                    100 * worth / static_cast<double>(fresh.bound_candidates));
    }

    // Whether everybody confirmed is where they were.
    bool kept() const {
        std::vector<Pair> now;
        for (const auto& one : live_->assignments()) now.push_back({one.volunteer, one.role});
        return std::all_of(confirmed_.begin(), confirmed_.end(), [&](const Pair& pair) {
            return std::binary_search(now.begin(), now.end(), pair);
        });
    }

private:
    template <class Call>
    void time(const char* name, Call call) {
        const double start = microseconds();
        const Repair repair = call();
        took_[name].push_back(microseconds() - start);
        held_.insert(held_.end(), repair.taken.begin(), repair.taken.end());
    }

    // Somebody who was given a shift, most often still has it.
    Pair somebody() {
        const auto place = dice_.next() % held_.size();
        const Pair pair = held_[place];
        held_[place] = held_.back();
        held_.pop_back();
        return pair;
    }
    void cancel() {
        const Pair pair = somebody();
        time("cancel", [&] { return live_->cancel(pair.volunteer, pair.role); });
    }
    void refresh() {
        constexpr int iterations = 20;
        time("refresh", [&] { return live_->refresh(iterations); });
    }
    void drop_out() {
        const Index volunteer = somebody().volunteer;
        std::erase_if(confirmed_, [&](const Pair& pair) { return pair.volunteer == volunteer; });
        time("drop_out", [&] { return live_->drop_out(volunteer); });
    }
    void sign_up() {
        const Index volunteer = absent_.back();
        absent_.pop_back();
        time("sign_up", [&] { return live_->sign_up(volunteer); });
    }
    void add_need() {  // like one that is there
        const auto& problem = live_->problem();
        const auto shift = problem.shifts[dice_.next() % shifts_];
        const auto first = problem.roles.begin() + static_cast<std::ptrdiff_t>(shift.first_role);
        const std::vector<Role> roles(first, first + static_cast<std::ptrdiff_t>(shift.roles));
        time("add_need", [&] { return live_->add_need(shift, roles); });
    }

    Shuffler dice_;
    std::vector<Index> absent_;
    std::vector<Pair> held_;
    std::vector<Pair> confirmed_;
    std::size_t shifts_ = 0;
    std::unique_ptr<LivePlan> live_;
    std::map<std::string, std::vector<double>> took_;
};

Problem problem_of(const generate::Recipe& recipe) {
    return std::get<Problem>(read_instance(generate::instance(recipe)));
}

}  // namespace
}  // namespace yui::matching::bench

int main(int argc, char** argv) {
    if (argc < 5) {
        std::fputs("yui_bench_live VOLUNTEERS SHIFTS SEED EVENTS [NEEDS [CONFIRMED [IDLE]]]\n", stderr);
        return 2;
    }
    namespace bench = yui::matching::bench;
    yui::matching::generate::Recipe recipe;
    recipe.volunteers = std::atoll(argv[1]);
    recipe.shifts = std::atoll(argv[2]);
    recipe.seed = std::strtoull(argv[3], nullptr, 10);
    const auto percent = [&](int i) { return argc > i ? static_cast<unsigned>(std::atoi(argv[i])) : 0; };
    bench::Life life(bench::problem_of(recipe), recipe.seed, percent(6));
    life.play(std::atoi(argv[4]), percent(5), percent(7));
    life.print();
    if (life.kept()) return 0;
    std::fputs("somebody confirmed was moved\n", stderr);
    return 1;
}
