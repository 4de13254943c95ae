#include "matching/plan/exact_flow.hpp"

#include <algorithm>
#include <array>

#include "matching/model/clash.hpp"
#include "matching/plan/flow.hpp"

namespace yui::matching {
namespace {

// One person's candidates, sorted by week and shift.
using Own = std::vector<std::size_t>;

class Network {
public:
    Network(const Graph& graph, const std::vector<Candidate>& candidates)
        : graph_(graph), problem_(graph.problem()), candidates_(candidates), flow_(1) {
        anything_clashes_ = !problem_.conflicts.empty() ||
                            std::any_of(problem_.shifts.begin(), problem_.shifts.end(), [](const Shift& s) {
                                return s.timed;
                            });
    }

    bool build() {
        if (!problem_.pinned.empty() || graph_.mixes()) return false;
        for (Index r = 0; r < graph_.posts(); ++r) add_role(r);
        std::vector<std::size_t> order(candidates_.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
        arc_of_.assign(candidates_.size(), -1);
        for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
            const Index v = candidates_[order[begin]].volunteer;
            while (end < order.size() && candidates_[order[end]].volunteer == v) ++end;
            const Own own(order.begin() + static_cast<std::ptrdiff_t>(begin),
                          order.begin() + static_cast<std::ptrdiff_t>(end));
            if (!add_person(v, own)) return false;
        }
        return true;
    }

    std::optional<std::vector<std::size_t>> solve(const std::function<bool()>& stop) {
        if (!flow_.solve(stop)) return std::nullopt;
        std::vector<std::size_t> taken;
        for (std::size_t i = 0; i < arc_of_.size(); ++i) {
            if (flow_.sent(arc_of_[i]) > 0) taken.push_back(i);
        }
        return taken;
    }

private:
    struct Key {
        Index volunteer;
        std::int32_t week;
        Index shift;
        Index role;
        // NOLINTNEXTLINE(modernize-use-nullptr): version 14 takes the 0 in it for a pointer.
        auto operator<=>(const Key&) const = default;
    };
    struct RoleNodes {
        std::int32_t role = 0;
        std::int32_t open = 0;
        std::array<std::int32_t, 3> reserved{-1, -1, -1};  // by slot of the role
    };

    Key key(std::size_t i) const {
        const auto& c = candidates_[i];
        return {c.volunteer, problem_.shift_of(c.role).week, shift(i), c.role};
    }
    Index shift(std::size_t i) const { return problem_.roles[candidates_[i].role].shift; }

    // Heads pay at the role's node, first those up to the minimum; seats that are reserved lead there
    // directly.
    void add_role(Index r) {
        const auto& post = graph_.post(r);
        RoleNodes nodes;
        nodes.role = flow_.add_node();
        flow_.add_arc(nodes.role, hub, post.min, -post.bonus_min);
        flow_.add_arc(nodes.role, hub, post.max - post.min, -post.bonus_extra);
        nodes.open = nodes.role;
        if (post.slots > 1) {
            nodes.open = flow_.add_node();
            flow_.add_arc(nodes.open, nodes.role, graph_.slot(post.first_slot).seats, 0);
        }
        for (Index i = 1; i < post.slots; ++i) {
            nodes.reserved[i] = flow_.add_node();
            flow_.add_arc(nodes.reserved[i], nodes.role, graph_.slot(post.first_slot + i).seats, 0);
            flow_.add_arc(nodes.reserved[i], nodes.open, graph_.slot(post.first_slot).seats, 0);
        }
        roles_.push_back(nodes);
    }

    // How many of these shifts of one week are allowed, if that is all that limits; -1 if it is not.
    std::int64_t allowed(Index v, const Own& week) const {
        const auto& limits = graph_.person(v).limits;
        std::int64_t shortest = unlimited;
        std::int64_t longest = 0;
        std::int64_t all = 0;
        for (const auto i : week) {
            shortest = std::min<std::int64_t>(shortest, candidates_[i].length);
            longest = std::max<std::int64_t>(longest, candidates_[i].length);
            all += candidates_[i].length;
        }
        const auto most = std::min<std::int64_t>(limits.shifts_week, static_cast<std::int64_t>(week.size()));
        if (all <= limits.minutes_week || most * longest <= limits.minutes_week) return most;
        if (shortest != longest) return -1;
        return std::min(most, std::int64_t{limits.minutes_week} / longest);
    }

    // The shifts of one week in groups that clash as a whole, and with nothing else; nothing if there is no
    // such division.
    std::optional<std::vector<Own>> cliques(const Own& own) const {
        std::vector<Own> found;
        for (const auto i : own) {
            if (!found.empty() && shift(found.back().front()) == shift(i)) {
                found.back().push_back(i);
                continue;
            }
            Own* home = nullptr;
            for (auto& clique : found) {
                if (!anything_clashes_) break;
                const auto clashes = [&](std::size_t j) { return clash(problem_, shift(i), shift(j)); };
                const auto count = std::count_if(clique.begin(), clique.end(), clashes);
                if (count == 0) continue;
                if (home != nullptr || count != static_cast<std::ptrdiff_t>(clique.size()))
                    return std::nullopt;
                home = &clique;
            }
            if (home == nullptr) {
                found.push_back({i});
            } else {
                home->push_back(i);
            }
        }
        return found;
    }

    bool weeks_clash(const std::vector<Own>& weeks) const {
        if (!anything_clashes_) return false;
        for (std::size_t a = 0; a < weeks.size(); ++a) {
            for (std::size_t b = a + 1; b < weeks.size(); ++b) {
                for (const auto i : weeks[a]) {
                    for (const auto j : weeks[b]) {
                        if (clash(problem_, shift(i), shift(j))) return true;
                    }
                }
            }
        }
        return false;
    }

    bool add_person(Index v, const Own& own) {
        const auto& person = graph_.person(v);
        if (person.heads > 1 || person.limited >= Person::Limited::month) return false;
        std::vector<Own> weeks;
        for (const auto i : own) {
            if (weeks.empty() || key(weeks.back().front()).week != key(i).week) weeks.emplace_back();
            weeks.back().push_back(i);
        }
        if (weeks_clash(weeks)) return false;
        const auto node = flow_.add_node();
        std::int64_t most = 0;
        for (const auto& week : weeks) {
            const auto cap = allowed(v, week);
            const auto groups = cliques(week);
            if (cap < 0 || !groups) return false;
            add_week(v, node, *groups, cap);
            most += std::min(cap, static_cast<std::int64_t>(groups->size()));
        }
        add_burden(person, node, static_cast<std::int32_t>(most));
        return true;
    }

    // One arc where every shift costs the same, else one a shift.
    void add_burden(const Person& person, std::int32_t node, std::int32_t most) {
        if (graph_.burden(person, 1) == graph_.burden(person, 2)) {
            flow_.add_arc(hub, node, most, graph_.burden(person, 1));
            return;
        }
        for (std::int32_t k = 1; k <= most; ++k) flow_.add_arc(hub, node, 1, graph_.burden(person, k));
    }

    void add_week(Index v, std::int32_t node, const std::vector<Own>& groups, std::int64_t cap) {
        auto from = node;
        if (cap < static_cast<std::int64_t>(groups.size())) {
            from = flow_.add_node();
            flow_.add_arc(node, from, cap, 0);
        }
        for (const auto& group : groups) {
            auto start = from;
            if (group.size() > 1) {
                start = flow_.add_node();
                flow_.add_arc(from, start, 1, 0);
            }
            for (const auto i : group) arc_of_[i] = flow_.add_arc(start, target(v, i), 1, -gain(i));
        }
    }

    std::int32_t target(Index v, std::size_t i) const {
        const Index role = candidates_[i].role;
        const auto& nodes = roles_[role];
        const Index own = reserved_slot(problem_, graph_.post(role), v, role);
        return own == none ? nodes.open : nodes.reserved[own - graph_.post(role).first_slot];
    }

    std::int64_t gain(std::size_t i) const {
        const auto& c = candidates_[i];
        const auto& announced = problem_.announced;
        const bool kept = std::binary_search(announced.begin(), announced.end(), Pair{c.volunteer, c.role});
        return c.utility + (kept ? problem_.options.stability : 0);
    }

    static constexpr std::int32_t hub = 0;  // where everything comes from and goes to

    const Graph& graph_;
    const Problem& problem_;
    const std::vector<Candidate>& candidates_;
    Flow flow_;
    std::vector<RoleNodes> roles_;
    std::vector<std::int32_t> arc_of_;
    bool anything_clashes_ = false;
};

}  // namespace

std::optional<std::vector<std::size_t>> exact_flow(const Graph& graph,
                                                   const std::vector<Candidate>& candidates,
                                                   const std::function<bool()>& stop) {
    Network network(graph, candidates);
    if (!network.build()) return std::nullopt;
    return network.solve(stop);
}

}  // namespace yui::matching
