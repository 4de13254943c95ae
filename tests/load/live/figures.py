"""From runs to figures. A run is what yui_crowd saw with subscribers, and the same commands without (or None)."""
from dataclasses import dataclass
from math import comb
from statistics import median
from typing import Optional

from crowd import Seen


@dataclass
class Run:
    loaded: Seen
    unloaded: Optional[Seen] = None
    turn: int = 0  # the round: contestants of one round are compared with each other

    def cost(self, deliveries="delivered"):
        """Server CPU for each delivery, in us."""
        if not self.loaded[deliveries]:
            return None
        taken_off = 0
        if self.unloaded and self.unloaded["published"]:
            taken_off = self.unloaded["cpu_ns"] * self.loaded["published"] / self.unloaded["published"]
        return (self.loaded["cpu_ns"] - taken_off) / self.loaded[deliveries] / 1000


def each(seen, figure):
    return seen[figure] / max(1, seen["connections"])


def node_ns(seen):
    """CPU of one of the processes that count, in ns of a second of publishing."""
    return seen["cpu_ns"] / seen["processes"] / seen["seconds"]


FIGURES = {  # name -> (label, unit, of a run)
    "cost": ("CPU a delivery", "us", Run.cost),
    "cost_of_news": ("CPU a delivery, of all kinds", "us", lambda run: run.cost("others")),
    "p50": ("p50", "ms", lambda run: run.loaded["p50_ms"]),
    "p99": ("p99", "ms", lambda run: run.loaded["p99_ms"]),
    "arrived_p50": ("p50 of arriving at the page's socket", "ms", lambda run: run.loaded["arrived_p50_ms"]),
    "arrived_p99": ("p99 of that", "ms", lambda run: run.loaded["arrived_p99_ms"]),
    "lost": ("lost", "", lambda run: run.loaded["expected"] - run.loaded["delivered"] + run.loaded["skipped"]),
    "memory_each": ("memory a connection", "B",
                    lambda run: each(run.loaded, "came_memory") - each(run.loaded, "came_database_memory")),
    "memory_rows": ("rows of its person that SQLite keeps", "B",
                    lambda run: each(run.loaded, "came_database_memory")),
    "accept_each": ("accept, session, 4 subscriptions", "us", lambda run: each(run.loaded, "came_io_cpu_ns") / 1000),
    "accept_first": ("the same, of sessions never seen", "us",
                     lambda run: each(run.loaded, "came_first_io_cpu_ns") / 1000),
    "node_share": ("of a core, for each node that follows nothing", "%", lambda run: node_ns(run.loaded) / 1e7),
    "node_message": ("CPU of such a node, a message", "us",
                     lambda run: node_ns(run.loaded) * run.loaded["seconds"] / run.loaded["published"] / 1000),
    "memory_grown": ("memory grown", "MB", lambda run: run.loaded["memory"] / 1e6),
}


def middle(runs, figure):
    found = [FIGURES[figure][2](run) for run in runs]
    return median(found) if found and None not in found else None


SURE = 0.9


def ratios(ours, others, figure):
    """Of each round in which both count, from the least to the greatest."""
    value = FIGURES[figure][2]
    theirs = {run.turn: value(run) for run in others}
    return sorted(value(run) / theirs[run.turn] for run in ours if theirs.get(run.turn) and value(run) is not None)


def true_ratio(found):
    """The least and the greatest that the true median may be, in 90 of 100 cases at least; None: too few rounds.

    The sign test: each round is above or below the true median as a coin falls. Nothing is supposed about how
    the machine's good and bad moments are spread.
    """
    dropped, outside = -1, 0.0
    while dropped + 1 < len(found) / 2 and 1 - 2 * (outside + comb(len(found), dropped + 1) / 2 ** len(found)) >= SURE:
        dropped += 1
        outside += comb(len(found), dropped) / 2 ** len(found)
    return (found[dropped], found[-1 - dropped]) if dropped >= 0 else None


def gross(runs):
    """CPU with subscribers and without, in ms of a second of publishing."""
    loaded = median(run.loaded["cpu_ns"] / run.loaded["seconds"] for run in runs) / 1e6
    if not runs[0].unloaded:
        return loaded, None
    return loaded, median(run.unloaded["cpu_ns"] / run.unloaded["seconds"] for run in runs) / 1e6
