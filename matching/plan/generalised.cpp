#include "matching/plan/generalised.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "matching/plan/dual.hpp"
#include "matching/plan/exchange.hpp"

namespace yui::matching {
namespace {

constexpr std::int64_t most_units = 200'000;  // of a knapsack

bool of_this_kind(const Graph& graph, const std::vector<Candidate>& candidates) {
    const auto& problem = graph.problem();
    if (!problem.lists_edges || !problem.conflicts.empty() || !problem.pinned.empty()) return false;
    if (graph.mixes()) return false;
    const auto spoils = [](const Shift& s) { return s.timed || s.roles > 1 || s.day != no_day; };
    if (std::any_of(problem.shifts.begin(), problem.shifts.end(), spoils)) return false;
    const auto several = [](const Role& r) {
        return r.max > 1 || r.newcomer_seats + r.experienced_seats > 0;
    };
    if (std::any_of(problem.roles.begin(), problem.roles.end(), several)) return false;
    if (graph.burden(Person{}, 1) != graph.burden(Person{}, 2)) return false;
    std::vector<std::int32_t> degree(graph.people(), 0);
    for (const auto& one : candidates) ++degree[one.volunteer];
    for (Index v = 0; v < graph.people(); ++v) {
        const auto& person = graph.person(v);
        const auto& l = person.limits;
        const bool months = l.shifts_month != unlimited || l.minutes_month != unlimited;
        if (degree[v] > 0 && (person.heads > 1 || months || l.shifts_week < degree[v])) return false;
    }
    return true;
}

class Solver {
public:
    Solver(const Graph& graph, const std::vector<Candidate>& candidates) : graph_(graph) {
        unit_ = 0;
        for (const auto& one : candidates) unit_ = std::gcd(unit_, std::int64_t{one.length});
        unit_ = std::max<std::int64_t>(1, unit_);
        room_.assign(graph.people(), 0);
        of_agent_.resize(graph.people());
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const auto& c = candidates[i];
            auto worth =
                c.utility + graph.bonus(graph.post(c.role), 0) - graph.burden(graph.person(c.volunteer), 1);
            const auto& announced = graph.problem().announced;
            if (std::binary_search(announced.begin(), announced.end(), Pair{c.volunteer, c.role})) {
                worth += graph.problem().options.stability;
            }
            offers_.push_back({c.volunteer, c.role, worth, c.length / unit_});
            of_agent_[c.volunteer].push_back(i);
        }
        for (Index v = 0; v < graph.people(); ++v) {
            std::int64_t all = 0;
            for (const auto i : of_agent_[v]) all += offers_[i].size;
            room_[v] = std::min(all, graph.person(v).limits.minutes_week / unit_);
        }
        prices_.assign(graph.posts(), 0);
        taken_.assign(offers_.size(), 0);
    }

    bool too_large() const {
        constexpr std::size_t most_pairs = 20'000'000;
        if (room_.size() * prices_.size() > most_pairs) return true;
        return std::any_of(room_.begin(), room_.end(), [](std::int64_t room) { return room > most_units; });
    }

    Generalised solve(int iterations, const std::function<bool()>& stop) {
        constexpr int between_plans = 10;
        Exchange exchange(offers_, room_, graph_.posts());
        start_prices();
        auto best_prices = prices_;
        double bound = std::numeric_limits<double>::infinity();
        std::int64_t best = -1;
        Generalised result;
        int failures = 0;
        double scale = 1;
        while (result.iterations < iterations && !stop()) {
            const double value = evaluate();
            if (value < bound) {
                bound = value;
                best_prices = prices_;
                failures = 0;
            } else if (++failures >= 8) {
                scale *= 0.7;
                failures = 0;
                prices_ = best_prices;
                evaluate();
            }
            if (result.iterations++ % between_plans == 0) {
                best = std::max(best, plan(exchange, best, result.taken));
            }
            if (std::floor(bound) <= static_cast<double>(best)) break;
            move(scale * (value - static_cast<double>(best)));
        }
        if (best < 0) best = std::max(best, plan(exchange, best, result.taken));
        if (static_cast<double>(best) < std::floor(bound)) polish(exchange, result.taken);
        result.bound = graph_.base() + static_cast<std::int64_t>(std::floor(bound));
        if (!std::isfinite(bound))
            result.bound = graph_.base() + static_cast<std::int64_t>(std::floor(evaluate()));
        return result;
    }

private:
    // A task starts at what the second-best agent would give for it.
    void start_prices() {
        std::vector<std::int64_t> first(prices_.size(), 0);
        for (const auto& offer : offers_) {
            auto& second = prices_[offer.task];
            if (offer.worth > first[offer.task]) {
                second = static_cast<double>(first[offer.task]);
                first[offer.task] = offer.worth;
            } else {
                second = std::max(second, static_cast<double>(offer.worth));
            }
        }
    }

    // What one agent gains at the prices: a knapsack, exactly.
    double pack(std::size_t agent) {
        const auto room = static_cast<std::size_t>(room_[agent]);
        const auto& own = of_agent_[agent];
        best_.assign(room + 1, 0);
        kept_.assign(own.size() * (room + 1), 0);
        for (std::size_t i = 0; i < own.size(); ++i) {
            const auto& offer = offers_[own[i]];
            const double gain = static_cast<double>(offer.worth) - prices_[offer.task];
            taken_[own[i]] = 0;
            if (gain <= 0 || offer.size > room_[agent]) continue;
            const auto size = static_cast<std::size_t>(offer.size);
            for (std::size_t space = room + 1; space-- > size;) {
                if (best_[space - size] + gain <= best_[space]) continue;
                best_[space] = best_[space - size] + gain;
                kept_[i * (room + 1) + space] = 1;
            }
        }
        auto space = room;
        for (std::size_t i = own.size(); i-- > 0;) {
            if (kept_[i * (room + 1) + space] == 0) continue;
            taken_[own[i]] = 1;
            space -= static_cast<std::size_t>(offers_[own[i]].size);
        }
        return best_[room];
    }

    double evaluate() {
        double sum = 0;
        for (const double price : prices_) sum += price;
        for (std::size_t agent = 0; agent < of_agent_.size(); ++agent) sum += pack(agent);
        return sum;
    }

    void move(double distance) {
        std::vector<double> surplus(prices_.size(), -1);
        for (std::size_t i = 0; i < offers_.size(); ++i) surplus[offers_[i].task] += taken_[i];
        double square = 0;
        for (std::size_t task = 0; task < prices_.size(); ++task) {
            if (surplus[task] < 0 && prices_[task] <= 0) surplus[task] = 0;
            square += surplus[task] * surplus[task];
        }
        if (square <= 0) return;
        const double length = std::max(1.0, distance) / square;
        for (std::size_t task = 0; task < prices_.size(); ++task) {
            prices_[task] = std::max(0.0, Dual::rounded(prices_[task] + length * surplus[task]));
        }
    }

    // What agents took, once each; then the rest by how much is lost if it comes last; then exchanges.
    std::int64_t plan(Exchange& exchange, std::int64_t best, std::vector<std::size_t>& into) {
        exchange.clear();
        for (std::size_t i = 0; i < offers_.size(); ++i) {
            if (taken_[i] != 0 && !exchange.given(offers_[i].task) && exchange.fits(i)) exchange.give(i);
        }
        exchange.improve();
        const auto worth = exchange.worth();
        if (worth <= best) return best;
        into.clear();
        for (const auto offer : exchange.chosen()) {
            if (offer != Exchange::nobody) into.push_back(offer);
        }
        return worth;
    }

    // By chance, from the best plan; fewer times where each takes long.
    void polish(Exchange& exchange, std::vector<std::size_t>& taken) {
        exchange.clear();
        for (const auto offer : taken) exchange.give(offer);
        const std::size_t pairs = std::max<std::size_t>(1, prices_.size() * prices_.size());
        exchange.shake(1, std::clamp<std::size_t>(20'000'000 / pairs, 20, 400));
        taken.clear();
        for (const auto offer : exchange.chosen()) {
            if (offer != Exchange::nobody) taken.push_back(offer);
        }
    }

    const Graph& graph_;
    std::int64_t unit_;
    std::vector<Offer> offers_;
    std::vector<std::int64_t> room_;
    std::vector<std::vector<std::size_t>> of_agent_;
    std::vector<double> prices_;
    std::vector<char> taken_;
    std::vector<double> best_;
    std::vector<char> kept_;
};

}  // namespace

std::optional<Generalised> generalised(const Graph& graph,
                                       const std::vector<Candidate>& candidates,
                                       int iterations,
                                       const std::function<bool()>& stop) {
    if (!of_this_kind(graph, candidates)) return std::nullopt;
    Solver solver(graph, candidates);
    if (solver.too_large()) return std::nullopt;
    return solver.solve(iterations, stop);
}

}  // namespace yui::matching
