#include "matching/plan/chains.hpp"

#include <algorithm>

namespace yui::matching {
namespace {

constexpr std::int32_t deepest = 4;
constexpr double slack = 60;  // how much better than hoped a chain may turn out

}  // namespace

Chains::Chains(Holding& holding, const Rewards& rewards)
    : holding_(&holding),
      graph_(&holding.graph()),
      rewards_(&rewards),
      costs_(holding, rewards),
      locked_(graph_->edges(), 0) {}

void Chains::take(Index edge) {
    holding_->take(edge);
    moved(edge);
}

void Chains::leave(Index edge) {
    holding_->leave(edge);
    moved(edge);
}

void Chains::moved(Index edge) {
    const Index volunteer = graph_->volunteer_of(edge);
    costs_.moved(volunteer);
    if (vain_ != nullptr) vain_->moved(volunteer, graph_->edge(edge).role);
}

void Chains::take_noted(Index edge) {
    take(edge);
    taken_.push_back(edge);
}

void Chains::leave_noted(Index edge) {
    leave(edge);
    left_.push_back(edge);
}

// Whatever was moved an odd number of times is not where it was.
void Chains::put_back(Mark mark) {
    put_back_.assign(left_.begin() + static_cast<std::ptrdiff_t>(mark.left), left_.end());
    put_back_.insert(put_back_.end(), taken_.begin() + static_cast<std::ptrdiff_t>(mark.taken), taken_.end());
    left_.resize(mark.left);
    taken_.resize(mark.taken);
    std::sort(put_back_.begin(), put_back_.end());
    std::size_t kept = 0;
    for (std::size_t i = 0; i < put_back_.size(); ++i) {
        const bool twice = i + 1 < put_back_.size() && put_back_[i] == put_back_[i + 1];
        if (twice)
            ++i;
        else
            put_back_[kept++] = put_back_[i];
    }
    put_back_.resize(kept);
    const auto came =
        std::partition(put_back_.begin(), put_back_.end(), [&](Index edge) { return holding_->holds(edge); });
    for (auto edge = put_back_.begin(); edge != came; ++edge) leave(*edge);
    for (auto edge = came; edge != put_back_.end(); ++edge) take(*edge);
}

void Chains::start() {
    nodes_.clear();
    open_.clear();
    best_ = {};
}

std::int32_t Chains::add(Node node) {
    const auto at_least = std::max(node.hope + slack, static_cast<double>(node.gain));
    if (at_least <= static_cast<double>(best_.gain)) return -1;
    const auto added = static_cast<std::int32_t>(nodes_.size());
    nodes_.push_back(node);
    open_.push_back(added);
    std::push_heap(open_.begin(), open_.end(), [this](std::int32_t a, std::int32_t b) {
        const auto& one = nodes_[static_cast<std::size_t>(a)];
        const auto& other = nodes_[static_cast<std::size_t>(b)];
        return one.hope != other.hope ? one.hope < other.hope : a > b;
    });
    return added;
}

std::int32_t Chains::pick() {
    std::pop_heap(open_.begin(), open_.end(), [this](std::int32_t a, std::int32_t b) {
        const auto& one = nodes_[static_cast<std::size_t>(a)];
        const auto& other = nodes_[static_cast<std::size_t>(b)];
        return one.hope != other.hope ? one.hope < other.hope : a > b;
    });
    const auto node = open_.back();
    open_.pop_back();
    return node;
}

void Chains::offer(std::int64_t gain, std::int32_t node, Index comes) {
    if (gain > best_.gain) best_ = {gain, node, comes};
}

bool Chains::on_the_way(std::int32_t node, Index volunteer, Index role) const {
    for (; node >= 0; node = nodes_[static_cast<std::size_t>(node)].parent) {
        const auto& one = nodes_[static_cast<std::size_t>(node)];
        for (const Index edge : {one.comes, one.leaves}) {
            if (edge == none) continue;
            if (graph_->volunteer_of(edge) == volunteer || graph_->edge(edge).role == role) return true;
        }
    }
    return false;
}

double Chains::worth_of(Index edge) const { return Scheduler::reward(graph_->edge(edge), *rewards_); }

bool Chains::hopeless(double at_most) const { return at_most + slack <= static_cast<double>(best_.gain); }

void Chains::search(void (Chains::*expand)(std::int32_t), int effort) {
    for (spent_ = 0; spent_ < effort && !open_.empty(); ++spent_) {
        const auto node = pick();
        if (hopeless(nodes_[static_cast<std::size_t>(node)].hope)) break;
        (this->*expand)(node);
    }
    if (best_.node >= 0) apply();
}

void Chains::apply() {
    const auto before = static_cast<std::ptrdiff_t>(taken_.size());
    if (best_.comes != none) taken_.push_back(best_.comes);
    for (auto node = best_.node; node >= 0;) {
        const auto& one = nodes_[static_cast<std::size_t>(node)];
        if (one.leaves != none) {
            leave_noted(one.leaves);
        }
        if (one.comes != none) taken_.push_back(one.comes);
        node = one.parent;
    }
    for (auto edge = taken_.begin() + before; edge != taken_.end(); ++edge) take(*edge);
}

// ---- a seat that lacks a person

std::int64_t Chains::fill(Index role, int effort) {
    const auto& post = graph_->post(role);
    spent_ = 0;
    if (post.taken + holding_->heads(role) >= post.max) return 0;
    root_ = role;
    start();
    const auto bonus = graph_->bonus(post, holding_->heads(role));
    add({bonus, static_cast<double>(bonus), 0, -1, none, none});
    search(&Chains::expand_seat, effort);
    return best_.gain;
}

bool Chains::has_seat(std::int32_t node, Index edge) const {
    if (holding_->room(edge) > 0) return true;
    const Index left = nodes_[static_cast<std::size_t>(node)].leaves;
    if (left == none) return false;
    const Index unit = holding_->unit_of(left);
    const auto inside = [&](Index s) {
        if (s == none) return false;
        const auto& slot = graph_->slot(s);
        return unit >= slot.first_unit && unit < slot.first_unit + static_cast<Index>(slot.seats);
    };
    return inside(graph_->edge(edge).slot) || inside(graph_->edge(edge).own_slot());
}

// What anybody may bring for their generation, at most.
std::int64_t Chains::most_of_mix(Index role) const {
    const auto& post = graph_->post(role);
    std::int64_t most = 0;
    for (Index i = 0; i < post.mixes; ++i)
        most = std::max(most, graph_->slot(post.first_slot + post.slots + i).mix);
    return most;
}

void Chains::expand_seat(std::int32_t node) {
    const Node here = nodes_[static_cast<std::size_t>(node)];
    const Index role = here.leaves == none ? root_ : graph_->edge(here.leaves).role;
    if (here.leaves != none) {  // the role may keep the hole
        const auto hole = graph_->bonus(graph_->post(role), holding_->heads(role) - 1);
        offer(here.gain - hole + holding_->mix_change(here.leaves, none), node, none);
    }
    const bool one_for_all = graph_->post(role).slots == 1;
    const Mask week = costs_.week_bit(role);
    const auto gain = static_cast<double>(here.gain + most_of_mix(role));
    if (vain_ != nullptr) vain_->looks_at(role, gain);
    for (const Arc& arc : graph_->edges_to(role)) {
        if (no_help(arc, gain, week)) continue;
        if (one_for_all || has_seat(node, arc.edge)) consider_for_seat(node, arc);
    }
}

// Whether the person brings nothing, whatever the way to them was: asked first, because most do not.
bool Chains::no_help(const Arc& arc, double gain, Mask week) const {
    const auto at_most = gain + static_cast<double>(arc.gain);
    if (hopeless(at_most - costs_.of(arc.volunteer, week))) return true;
    const Mask in_the_way = graph_->edge(arc.edge).clash & holding_->held(arc.volunteer);
    if (in_the_way == 0) return false;
    return at_least(in_the_way, 2) || hopeless(at_most - costs_.exchanged(arc.volunteer));
}

// The seat is there for this person.
void Chains::consider_for_seat(std::int32_t node, const Arc& arc) {
    const auto& [edge, v, own_gain] = arc;
    const auto& person = graph_->person(v);
    const Mask held = holding_->held(v);
    const Index position = edge - graph_->first(v);
    if (person.heads != 1 || (held >> position & 1U) != 0) return;
    const Edge& e = graph_->edge(edge);
    const Mask in_the_way = e.clash & held;
    const Node& here = nodes_[static_cast<std::size_t>(node)];
    if (in_the_way == 0 && graph_->fits(v, held, position)) {
        if (on_the_way(node, v, none)) return;
        const auto mix = holding_->mix_change(here.leaves, edge);
        offer(here.gain + own_gain + mix - graph_->burden(person, holding_->shifts(v) + 1), node, edge);
        return;
    }
    if (here.depth + 1 >= deepest) return;
    const Mask among = in_the_way != 0 ? in_the_way : held;
    for (Mask rest = among & graph_->too_many_with(v, held, e); rest != 0; rest &= rest - 1) {
        move_from(node, edge, held, static_cast<Index>(std::countr_zero(rest)));
    }
}

void Chains::move_from(std::int32_t node, Index edge, Mask held, Index other) {
    const Index v = graph_->volunteer_of(edge);
    const Index left = graph_->first(v) + other;
    const Node here = nodes_[static_cast<std::size_t>(node)];
    const auto mix = holding_->mix_change(here.leaves, edge);
    const auto gain = here.gain + graph_->edge(edge).gain + mix - graph_->edge(left).gain;
    const double hope = static_cast<double>(gain) - worth_of(left);
    if (hopeless(hope) || locked_[left] != 0) return;
    const Index role = graph_->edge(left).role;
    if (role == root_ || on_the_way(node, v, role)) return;
    if (!graph_->fits(v, held & ~(Mask{1} << other), edge - graph_->first(v))) return;
    add({gain, hope, here.depth + 1, node, edge, left});
}

bool Chains::in_vain(Index role) {
    start();
    return vain_->known(role, [&](const Vain::Look& look, const Arc& arc) {
        return no_help(arc, look.gain, costs_.week_bit(look.role));
    });
}

std::int64_t Chains::fill_all() {
    Vain vain(*graph_);
    vain_ = &vain;
    std::int64_t sum = 0;
    for (bool again = true; again;) {
        again = false;
        for (Index r = 0; r < graph_->posts(); ++r) {
            const auto& post = graph_->post(r);
            while (post.taken + holding_->heads(r) < post.max && !in_vain(r)) {
                vain.begin();
                const auto gained = fill(r);
                if (gained <= 0) {
                    for (const auto& node : nodes_)
                        if (node.comes != none) vain.could_move(graph_->volunteer_of(node.comes));
                    vain.failed(r);
                    break;
                }
                sum += gained;
                again = true;
            }
        }
    }
    vain_ = nullptr;
    return sum;
}

// ---- a person who lacks a seat

std::int64_t Chains::insert(Index volunteer, int effort) {
    spent_ = 0;
    if (graph_->person(volunteer).heads != 1) return 0;
    root_ = volunteer;
    start();
    add({0, 1e15, 0, -1, none, none});
    search(&Chains::expand_person, effort);
    return best_.gain;
}

void Chains::expand_person(std::int32_t node) {
    const Node here = nodes_[static_cast<std::size_t>(node)];
    const Index v = here.leaves == none ? root_ : graph_->volunteer_of(here.leaves);
    const Index begin = graph_->first(v);
    Mask held = holding_->held(v);
    if (here.leaves != none) held &= ~(Mask{1} << (here.leaves - begin));
    const auto burden = graph_->burden(graph_->person(v), size_of(held) + 1);
    for (Index i = 0; i < graph_->degree(v); ++i) {
        const Index edge = begin + i;
        if ((held >> i & 1U) != 0 || edge == here.leaves) continue;
        const Edge& e = graph_->edge(edge);
        auto gain = here.gain + e.gain - burden;
        const bool open = holding_->room(edge) > 0;
        if (open) gain += graph_->bonus(graph_->post(e.role), holding_->heads(e.role));
        if (open) gain += holding_->mix_change(none, edge);
        if (open ? gain <= best_.gain : hopeless(static_cast<double>(gain) + worth_of(edge))) continue;
        if (!graph_->fits(v, held, i) || on_the_way(node, none, e.role)) continue;
        if (open) {
            offer(gain, node, edge);
        } else if (here.depth + 1 < deepest) {
            displace(node, edge, gain);
        }
    }
}

void Chains::displace(std::int32_t node, Index edge, std::int64_t gain) {
    const Node here = nodes_[static_cast<std::size_t>(node)];
    const Edge& e = graph_->edge(edge);
    // Whoever is displaced may find what the role pays now, but hardly more.
    const double hope = static_cast<double>(gain) + worth_of(edge);
    for (const Index s : {e.slot, e.own_slot()}) {
        if (s == none) continue;
        const auto& slot = graph_->slot(s);
        for (Index u = slot.first_unit; u < slot.first_unit + static_cast<Index>(slot.seats); ++u) {
            const Index left = holding_->holder(u);
            if (left == none || locked_[left] != 0) continue;
            const Index w = graph_->volunteer_of(left);
            const auto& person = graph_->person(w);
            if (person.heads != 1 || w == root_ || on_the_way(node, w, none)) continue;
            const auto burden = graph_->burden(person, holding_->shifts(w));
            const auto after = gain - graph_->edge(left).gain + burden + holding_->mix_change(left, edge);
            const auto added = add({after, hope, here.depth + 1, node, edge, left});
            if (added >= 0) offer(after, added, none);  // the displaced person may stay without
        }
    }
}

}  // namespace yui::matching
