#include "matching/waves/waves.hpp"

#include <algorithm>

#include "matching/waves/count.hpp"

namespace yui::matching {
namespace {

constexpr double one_less_one_over_e = 0.63212055882855768;

// Heads that are wanted now: what is confirmed counts.
std::int32_t open_heads(const Problem& problem, Index role) {
    std::int32_t confirmed = 0;
    for (const auto& pair : problem.pinned)
        if (pair.role == role) confirmed += problem.volunteers[pair.volunteer].heads;
    const auto& wanted = problem.roles[role];
    return confirmed < wanted.min ? wanted.min - confirmed : std::max(0, wanted.max - confirmed);
}

std::vector<Asked> greedy_wave(std::vector<Asked>& queue, HeadCount& heads, const WaveOptions& options) {
    std::vector<Asked> wave;
    while (!queue.empty() && heads.filled() < options.target) {
        auto with_next = heads;
        with_next.add(queue.front().yes, queue.front().heads);
        // One at least, or nothing would ever happen where a single yes is too many.
        if (!wave.empty() && with_next.crowded() > options.crowding) break;
        heads = with_next;
        wave.push_back(queue.front());
        queue.erase(queue.begin());
    }
    return wave;
}

Waves greedy(std::vector<Asked> queue, std::int32_t open, const WaveOptions& options) {
    Waves result;
    result.open = open;
    HeadCount heads(open);
    while (heads.filled() < options.target) {
        auto people = greedy_wave(queue, heads, options);
        if (people.empty()) break;
        result.waves.push_back({std::move(people), heads.filled()});
        heads.settle();
    }
    result.reaches_target = heads.filled() >= options.target;
    return result;
}

// The plan of averages for one role asks the best until the expected yeses are the open heads.
Waves scaled_down(const std::vector<Asked>& queue, std::int32_t open, const WaveOptions& options) {
    const double scale = 1 / (2 - options.recovery);
    Waves result;
    result.open = open;
    const bool groups = std::any_of(queue.begin(), queue.end(), [](const Asked& a) { return a.heads > 1; });
    result.guarantee = groups ? 0 : one_less_one_over_e * scale;
    HeadCount heads(open);
    Wave wave;
    double left = open;
    for (auto one : queue) {
        if (left <= 0 || one.yes <= 0) break;
        const double brings = one.yes * one.heads;
        const double average = std::min(1.0, left / brings);
        left -= average * brings;
        one.ask = scale * average;
        heads.add(one.yes * one.ask, one.heads);
        wave.people.push_back(one);
    }
    wave.filled = heads.filled();
    result.reaches_target = wave.filled >= options.target;
    if (!wave.people.empty()) result.waves.push_back(std::move(wave));
    return result;
}

}  // namespace

double chance_of_yes(const Problem& problem, const RankedPair& pair) {
    const double suits =
        problem.lists_edges ? 0.5 : static_cast<double>(utility(problem, pair.volunteer, pair.role)) / 1000;
    double chance = 0.2 + 0.4 * suits;
    for (auto asked = std::min(problem.volunteers[pair.volunteer].asked_week, 50); asked > 0; --asked)
        chance *= 0.8;
    return chance;
}

Waves waves(const Problem& problem, Ranking& ranking, Index role, const WaveOptions& options) {
    std::vector<Asked> queue;
    for (const auto& pair : ranking.residents(role)) {
        if (queue.size() == options.most) break;
        queue.push_back(
            {pair.volunteer, chance_of_yes(problem, pair), 1, problem.volunteers[pair.volunteer].heads});
    }
    const auto open = open_heads(problem, role);
    if (options.mode == WaveMode::scaled_down) return scaled_down(queue, open, options);
    return greedy(std::move(queue), open, options);
}

}  // namespace yui::matching
