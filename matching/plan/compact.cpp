#include "matching/plan/compact.hpp"

#include <algorithm>
#include <queue>

#include "matching/plan/random.hpp"
#include "matching/plan/schedule.hpp"

namespace yui::matching {
namespace {

constexpr double hundred = 1e5;  // what a needed head counts, far above utility
constexpr double not_needed = -1e12;
constexpr std::size_t most_rounds = 6000;     // of taking apart and putting together
constexpr std::size_t most_work = 6'000'000;  // edges, in all rounds together

std::int32_t shortage(const Graph& graph, const Holding& holding) {
    std::int32_t sum = 0;
    for (Index r = 0; r < graph.posts(); ++r) {
        sum += std::max(0, graph.post(r).min - graph.post(r).taken - holding.heads(r));
    }
    return sum;
}

// Minimums come before people, people before what the plan is worth.
struct Quality {
    std::int32_t missing = 0;
    std::int32_t people = 0;
    std::int64_t value = 0;
    bool smaller_than(const Quality& other) const {
        return missing != other.missing ? missing < other.missing : people < other.people;
    }
    bool better_than(const Quality& other) const {
        return smaller_than(other) || (!other.smaller_than(*this) && value > other.value);
    }
};

Quality quality_of(const Holding& holding) {
    return {shortage(holding.graph(), holding), crew_size(holding), holding.value()};
}

bool needed(const Graph& graph, const Holding& holding, Index role) {
    return graph.post(role).taken + holding.heads(role) < graph.post(role).min;
}

// Whoever can meet most of what is still needed, again and again. Nobody becomes more useful later, so most
// people are looked at once.
Holding greedy(const Graph& graph) {
    Holding holding(graph);
    Scheduler scheduler(graph);
    std::vector<double> rewards(graph.slots());
    const auto refresh = [&](Index role) {
        const auto& post = graph.post(role);
        for (Index s = post.first_slot; s < post.first_slot + post.slots; ++s) {
            rewards[s] = needed(graph, holding, role) ? hundred : not_needed;
        }
    };
    for (Index r = 0; r < graph.posts(); ++r) refresh(r);
    struct Entry {
        double value;
        Index volunteer;
        bool operator<(const Entry& other) const {
            return value != other.value ? value < other.value : volunteer > other.volunteer;
        }
    };
    std::priority_queue<Entry> queue;
    for (Index v = 0; v < graph.people(); ++v) queue.push({scheduler.best(v, rewards).value, v});
    while (!queue.empty() && queue.top().value > hundred / 2) {
        const auto top = queue.top();
        queue.pop();
        const auto now = scheduler.best(top.volunteer, rewards);
        if (now.value < top.value) {
            queue.push({now.value, top.volunteer});
            continue;
        }
        for (Mask rest = now.chosen; rest != 0; rest &= rest - 1) {
            const Index edge = graph.first(top.volunteer) + static_cast<Index>(std::countr_zero(rest));
            const bool seats = holding.room(edge) >= graph.person(top.volunteer).heads;
            if (seats && holding.fits(edge)) holding.take(edge);
            refresh(graph.edge(edge).role);
        }
    }
    return holding;
}

class Sparing {
public:
    explicit Sparing(Holding& holding) : holding_(holding), graph_(holding.graph()) {}

    // Nobody beyond the minimums; then people with few shifts are spared first, as long as any can be.
    void run() {
        drop_extras();
        for (bool again = true; again;) {
            again = false;
            std::vector<Index> crew;
            for (Index v = 0; v < graph_.people(); ++v) {
                if (holding_.held(v) != 0) crew.push_back(v);
            }
            std::stable_sort(crew.begin(), crew.end(), [&](Index a, Index b) {
                return holding_.shifts(a) < holding_.shifts(b);
            });
            for (const Index v : crew) again = spare(v) || again;
        }
    }

    // Takes something apart and covers it again, this time also with people from outside of the crew.
    void rebuild(Shuffler& dice) {
        take_apart(dice);
        anybody_ = true;
        std::vector<Index> roles;
        for (Index r = 0; r < graph_.posts(); ++r)
            if (needed(graph_, holding_, r)) roles.push_back(r);
        dice.shuffle(roles);
        turn_ = dice.next() % graph_.people();
        for (const Index role : roles)
            while (needed(graph_, holding_, role) && (cover_by_crew(role) || cover(role, none))) {
            }
        anybody_ = false;
        run();
    }

    void bring_extras() {
        for (Index v = 0; v < graph_.people(); ++v) {
            if (holding_.held(v) == 0) continue;
            for (Index e = graph_.first(v); e < graph_.first(v) + graph_.degree(v); ++e) {
                if (holding_.holds(e) || !holding_.fits(e) || holding_.room(e) < graph_.person(v).heads)
                    continue;
                const auto& edge = graph_.edge(e);
                const auto bonus = graph_.bonus(graph_.post(edge.role), holding_.heads(edge.role));
                if (edge.gain + bonus > graph_.burden(graph_.person(v), holding_.shifts(v) + 1))
                    holding_.take(e);
            }
        }
    }

private:
    // Everybody of one role goes with all they hold, and one more person; or a few of the crew, wherever they
    // are.
    void take_apart(Shuffler& dice) {
        for (const Index v : dice.next() % 2 == 0 ? around_a_role(dice) : some_of_the_crew(dice)) {
            for (Mask rest = holding_.held(v); rest != 0; rest &= rest - 1)
                holding_.leave(graph_.first(v) + static_cast<Index>(std::countr_zero(rest)));
        }
    }

    std::vector<Index> some_of_the_crew(Shuffler& dice) const {
        std::vector<Index> crew;
        for (Index v = 0; v < graph_.people(); ++v)
            if (holding_.held(v) != 0) crew.push_back(v);
        dice.shuffle(crew);
        crew.resize(std::min<std::size_t>(crew.size(), 2 + dice.next() % 3));
        return crew;
    }

    std::vector<Index> around_a_role(Shuffler& dice) const {
        const auto role = static_cast<Index>(dice.next() % graph_.posts());
        std::vector<Index> people{static_cast<Index>(dice.next() % graph_.people())};
        for (const Arc& arc : graph_.edges_to(role))
            if (holding_.holds(arc.edge) || dice.next() % 8 == 0) people.push_back(arc.volunteer);
        return people;
    }

    bool cover_by_crew(Index role) {
        anybody_ = false;
        const bool covered = cover(role, none);
        anybody_ = true;
        return covered;
    }

    void drop_extras() {
        for (Index v = 0; v < graph_.people(); ++v) {
            for (Mask rest = holding_.held(v); rest != 0; rest &= rest - 1) {
                const Index e = graph_.first(v) + static_cast<Index>(std::countr_zero(rest));
                const auto& post = graph_.post(graph_.edge(e).role);
                const auto left = post.taken + holding_.heads(graph_.edge(e).role) - graph_.person(v).heads;
                if (left >= post.min) holding_.leave(e);
            }
        }
    }

    bool spare(Index volunteer) {
        const Holding before = holding_;
        for (Mask rest = before.held(volunteer); rest != 0; rest &= rest - 1) {
            const Index e = graph_.first(volunteer) + static_cast<Index>(std::countr_zero(rest));
            holding_.leave(e);
            const Index role = graph_.edge(e).role;
            while (needed(graph_, holding_, role)) {
                if (!cover(role, volunteer)) {
                    holding_ = before;
                    return false;
                }
            }
        }
        return true;
    }

    bool usable(Index edge, Index spared) const {
        const Index v = graph_.volunteer_of(edge);
        return v != spared && (anybody_ || holding_.held(v) != 0) && !holding_.holds(edge) &&
               holding_.room(edge) >= graph_.person(v).heads;
    }

    // Somebody of the crew takes the head: at once, or giving one shift to another of the crew.
    bool cover(Index role, Index spared) {
        const auto arcs = graph_.edges_to(role);
        const auto in_turn = [&](std::size_t i) { return arcs[(i + turn_) % arcs.size()].edge; };
        for (std::size_t i = 0; i < arcs.size(); ++i) {
            const Index e = in_turn(i);
            if (usable(e, spared) && holding_.fits(e)) {
                holding_.take(e);
                return true;
            }
        }
        for (std::size_t i = 0; i < arcs.size(); ++i) {
            const Index e = in_turn(i);
            if (usable(e, spared) && swap_in(e, spared)) return true;
        }
        return false;
    }

    bool swap_in(Index edge, Index spared) {
        const Index v = graph_.volunteer_of(edge);
        const Mask held = holding_.held(v);
        if (graph_.person(v).heads > 1) return false;
        for (Mask rest = held; rest != 0; rest &= rest - 1) {
            const Index given = graph_.first(v) + static_cast<Index>(std::countr_zero(rest));
            if (!graph_.fits(v, held & ~(rest & (~rest + 1)), edge - graph_.first(v))) continue;
            holding_.leave(given);
            holding_.take(edge);
            const Index role = graph_.edge(given).role;
            for (const Arc& arc : graph_.edges_to(role)) {
                const Index e = arc.edge;
                if (!usable(e, spared) || e == given || !holding_.fits(e)) continue;
                holding_.take(e);
                return true;
            }
            holding_.leave(edge);
            holding_.take(given);
        }
        return false;
    }

    Holding& holding_;
    const Graph& graph_;
    bool anybody_ = false;  // may come, not only people of the crew
    std::size_t turn_ = 0;  // whose it is to be asked first
};

// Small cities are worth the trouble of many rounds; in a large one these are few. Goes on from any crew that
// is as small, whatever it is worth: from there other ways lead on.
void disturb(Holding& best) {
    const auto& graph = best.graph();
    if (graph.posts() == 0 || graph.people() == 0) return;
    const auto rounds = std::min(most_rounds, most_work / (graph.edges() + graph.people() + 1));
    Shuffler dice(1);
    auto least = quality_of(best);
    auto here = best;
    auto now = least;
    for (std::size_t i = 0; i < rounds; ++i) {
        Holding next = here;
        Sparing(next).rebuild(dice);
        const auto quality = quality_of(next);
        if (now.smaller_than(quality)) continue;
        here = std::move(next);
        now = quality;
        if (!now.better_than(least)) continue;
        best = here;
        least = now;
    }
}

}  // namespace

std::int32_t crew_size(const Holding& holding) {
    std::int32_t size = 0;
    for (Index v = 0; v < holding.graph().people(); ++v) size += holding.held(v) != 0 ? 1 : 0;
    return size;
}

Holding compact(const Holding& start) {
    const Graph& graph = start.graph();
    Holding best = start;
    Sparing(best).run();
    Holding other = greedy(graph);
    Sparing(other).run();
    if (quality_of(other).better_than(quality_of(best))) best = std::move(other);
    disturb(best);
    Sparing(best).bring_extras();
    return best;
}

}  // namespace yui::matching
