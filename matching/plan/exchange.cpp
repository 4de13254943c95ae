#include "matching/plan/exchange.hpp"

#include <algorithm>
#include <utility>

namespace yui::matching {

Exchange::Exchange(const std::vector<Offer>& offers, std::vector<std::int64_t> room, std::size_t tasks)
    : offers_(offers),
      full_(std::move(room)),
      room_(full_),
      chosen_(tasks, nobody),
      of_task_(tasks),
      agents_(full_.size()),
      table_(tasks * agents_, nobody) {
    for (std::size_t i = 0; i < offers.size(); ++i) {
        of_task_[offers[i].task].push_back(i);
        table_[offers[i].task * agents_ + offers[i].agent] = i;
    }
    for (auto& list : of_task_) {
        std::stable_sort(list.begin(), list.end(), [&](std::size_t a, std::size_t b) {
            return offers[a].worth > offers[b].worth;
        });
    }
}

void Exchange::clear() {
    room_ = full_;
    std::fill(chosen_.begin(), chosen_.end(), nobody);
}

void Exchange::give(std::size_t offer) {
    room_[offers_[offer].agent] -= offers_[offer].size;
    chosen_[offers_[offer].task] = offer;
}

void Exchange::take_back(std::size_t task) {
    const auto& offer = offers_[chosen_[task]];
    room_[offer.agent] += offer.size;
    chosen_[task] = nobody;
}

std::int64_t Exchange::worth() const {
    std::int64_t sum = 0;
    for (const auto offer : chosen_) sum += offer == nobody ? 0 : offers_[offer].worth;
    return sum;
}

bool Exchange::put_in(std::size_t task) {
    for (const auto offer : of_task_[task]) {
        if (offers_[offer].worth <= 0) return false;
        if (!fits(offer)) continue;
        give(offer);
        return true;
    }
    return false;
}

bool Exchange::move(std::size_t task) {
    for (const auto offer : of_task_[task]) {
        if (offers_[offer].worth <= offers_[chosen_[task]].worth) return false;
        if (!fits(offer)) continue;
        take_back(task);
        give(offer);
        return true;
    }
    return false;
}

bool Exchange::swap(std::size_t task, std::size_t other) {
    const auto mine = chosen_[task];
    const auto theirs = chosen_[other];
    const auto there = offer_of(task, offers_[theirs].agent);
    const auto here = offer_of(other, offers_[mine].agent);
    if (there == nobody || here == nobody || offers_[mine].agent == offers_[theirs].agent) return false;
    if (offers_[there].worth + offers_[here].worth <= offers_[mine].worth + offers_[theirs].worth)
        return false;
    if (offers_[there].size > room_[offers_[theirs].agent] + offers_[theirs].size) return false;
    if (offers_[here].size > room_[offers_[mine].agent] + offers_[mine].size) return false;
    take_back(task);
    take_back(other);
    give(there);
    give(here);
    return true;
}

// Somebody else's task makes room and goes to another agent, or to nobody.
bool Exchange::push_aside(std::size_t task) {
    for (const auto offer : of_task_[task]) {
        const auto& wanted = offers_[offer];
        for (std::size_t other = 0; other < chosen_.size(); ++other) {
            const auto held = chosen_[other];
            if (held == nobody || offers_[held].agent != wanted.agent) continue;
            if (wanted.size > room_[wanted.agent] + offers_[held].size) continue;
            for (const auto next : of_task_[other]) {
                if (wanted.worth + offers_[next].worth <= offers_[held].worth) break;
                if (offers_[next].agent == wanted.agent || !fits(next)) continue;
                take_back(other);
                give(next);
                give(offer);
                return true;
            }
            if (wanted.worth > offers_[held].worth) {
                take_back(other);
                give(offer);
                return true;
            }
        }
    }
    return false;
}

void Exchange::restore(const std::vector<std::size_t>& chosen) {
    clear();
    for (const auto offer : chosen) {
        if (offer != nobody) give(offer);
    }
}

void Exchange::disturb(Shuffler& dice) {
    constexpr int moves = 3;
    for (int i = 0; i < moves; ++i) {
        const auto& wanted = offers_[dice.next() % offers_.size()];
        const auto offer = offer_of(wanted.task, wanted.agent);
        if (given(wanted.task)) take_back(wanted.task);
        for (std::size_t other = 0; other < chosen_.size() && !fits(offer); ++other) {
            const auto held = chosen_[other];
            if (held != nobody && offers_[held].agent == wanted.agent) take_back(other);
        }
        if (fits(offer)) give(offer);
    }
}

void Exchange::shake(std::uint64_t seed, std::size_t times) {
    Shuffler dice(seed);
    auto best = chosen_;
    auto best_worth = worth();
    for (std::size_t i = 0; i < times && !offers_.empty(); ++i) {
        disturb(dice);
        improve();
        const auto now = worth();
        if (now >= best_worth) {
            best = chosen_;
            best_worth = now;
        } else {
            restore(best);
        }
    }
    restore(best);
}

void Exchange::improve() {
    for (bool again = true; again;) {
        again = false;
        for (std::size_t task = 0; task < chosen_.size(); ++task) {
            if (!given(task)) {
                again = put_in(task) || push_aside(task) || again;
                continue;
            }
            again = move(task) || again;
            for (std::size_t other = task + 1; other < chosen_.size(); ++other) {
                if (given(task) && given(other)) again = swap(task, other) || again;
            }
        }
    }
}

}  // namespace yui::matching
