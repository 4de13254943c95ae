"""Runs scenarios round by round, the contestants in turn (A B, B A, ...), and prints the table of medians."""
import argparse
import contextlib
import os
import resource
import subprocess
import sys
import tempfile
import time
import unittest
from dataclasses import replace
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
from contestants import start  # noqa: E402
from crowd import drive  # noqa: E402
from figures import FIGURES, Run, gross, middle, ratios, true_ratio  # noqa: E402
from scenarios import SCENARIOS, SMOKE, Row  # noqa: E402
from servers import end, spawn  # noqa: E402


@contextlib.contextmanager
def busy_cores(wanted):
    """A second process that never sleeps, on each core."""
    others = [spawn(["sh", "-c", "while :; do :; done"], cpu=cpu) for cpu in ("0", "1") if wanted]
    try:
        yield
    finally:
        for other in others:
            end(other)


def drive_fresh(name, scenario, work, load):
    """A run against a server that has seen nothing yet."""
    context, load = start(name, work, load)
    with context as server, busy_cores(scenario.busy):
        return drive(server, load), load


def one_run(name, scenario, work, changes, turn=0):
    load = replace(scenario.load, **changes)
    unloaded, faults = None, []
    if scenario.unloaded:
        unloaded, driven = drive_fresh(name, scenario, work, replace(load, connections=0))
        faults.append(unloaded.fault(driven))
    loaded, driven = drive_fresh(name, scenario, work, load)
    faults.append(loaded.fault(driven))
    return Run(loaded, unloaded, turn), "; ".join(filter(None, faults))


def told(run):
    cost = run.cost()
    seen, naps = run.loaded, f"{run.loaded['naps_a_message']:.2f} naps a message"
    if cost is None:  # news that carry no mark of when they were sent, or nobody to hear any
        return f"{seen['others']} pieces of news, {naps}"
    return (f"{cost:7.2f} us p50 {seen['p50_ms']:.2f} p99 {seen['p99_ms']:.2f} ms, "
            f"{seen['messages_a_read']:.2f} messages a read, {naps}")


def measure(name, scenario, rounds, work, changes):
    """contestant -> runs that count; and what did not count."""
    runs = {each: [] for each in scenario.contestants}
    faults = []
    for turn in range(rounds):
        for each in scenario.contestants if turn % 2 == 0 else reversed(scenario.contestants):
            try:
                run, fault = one_run(each, scenario, work, changes, turn)
                said = told(run)
            except RuntimeError as error:
                said = fault = str(error)
            if fault:
                faults.append(f"{each}, round {turn + 1}: {fault}")
            else:
                runs[each].append(run)
            print(f"  {name} {turn + 1}/{rounds} {each:12} {said}", file=sys.stderr, flush=True)
    return runs, faults


def amount(value, unit):
    if value is None:
        return "-"
    return f"{value:.0f} {unit}" if value >= 100 or value == int(value) else f"{value:.2f} {unit}"


def verdict(row, runs):
    """ours, the other's, what is compared with the goal, what it may truly be, and whether the goal was met."""
    ours = middle(runs[row.ours], row.figure)
    other = middle(runs[row.other], row.figure) if row.other else None
    if ours is None or (row.other and not other):
        return ours, other, None, None, "nothing counted"
    compared = ours / other if row.other else ours
    word = "met" if compared <= row.goal else "short"
    if not row.other:
        return ours, other, compared, None, word
    within = true_ratio(ratios(runs[row.ours], runs[row.other], row.figure))
    sure = within and (within[0] > row.goal if word == "short" else within[1] <= row.goal)
    return ours, other, compared, within, word if sure else f"{word}, not sure"


def span(within):
    return f" ({within[0]:.2f} to {within[1]:.2f})" if within else ""


def print_scenario(name, scenario, runs, faults):
    print(f"\n{name}: {scenario.about}")
    if scenario.unloaded:
        for each, its in runs.items():
            if its and gross(its)[1] is not None:
                loaded, unloaded = gross(its)
                print(f"  {each}: {loaded:.1f} ms CPU a second with subscribers, {unloaded:.1f} without")
    for row in scenario.rows:
        label, unit, _ = FIGURES[row.figure]
        ours, other, compared, within, word = verdict(row, runs)
        against = f"{amount(other, unit)} {row.other}" if row.other else ""
        ratio = "-" if compared is None or not row.other else f"x{compared:.2f}{span(within)}"
        goal = f"<= x{row.goal}" if row.other else f"<= {row.goal} {unit}"
        print(f"  {label:34} {amount(ours, unit):>12}  {against:22} {ratio:21}  {goal:12} {word}")
    for figure in scenario.extra:
        label, unit, _ = FIGURES[figure]
        said = ", ".join(f"{each} {amount(middle(its, figure), unit)}" for each, its in runs.items() if its)
        print(f"  {label:34} {said}")
    for fault in faults:
        print(f"  does not count: {fault}")


def table_rows(name, scenario, runs):
    """The rows of docs/performance.md."""
    for row in scenario.rows:
        label, unit, _ = FIGURES[row.figure]
        ours, other, compared, within, word = verdict(row, runs)
        against = f"{amount(other, unit)} `{row.other}`" if row.other else ""
        ratio = f"{compared:.2f}{span(within)}" if row.other and compared is not None else ""
        goal = f"{row.goal}" if row.other else f"{row.goal} {unit}"
        yield f"| `{name}` {label} | {amount(ours, unit)} | {against} | {ratio} | ≤ {goal} | {word} |"
    for figure in scenario.extra:
        label, unit, _ = FIGURES[figure]
        for each, its in runs.items():
            if its:
                yield f"| `{name}` {label}, `{each}` | {amount(middle(its, figure), unit)} | | | | |"


def with_peers(scenario):
    rows = [Row("cost", goal, peer) for peer, goal in scenario.peers.items()]
    return replace(scenario, contestants=[*scenario.contestants, *scenario.peers], rows=[*scenario.rows, *rows])


def small(load):
    """The same kind of load in a moment, with so few connections that a busy machine bears it."""
    events = max(1, load.events // 50)
    rate = max(load.rate / 2, 20) if load.rate else 0
    return replace(load, connections=load.connections // 50, events=events, rate=rate, seconds=0.5, warm=0.1)


def smoke(work):
    """Nothing may be lost, out of order, or closed; speed is not looked at. The number of faults."""
    figures = unittest.defaultTestLoader.loadTestsFromName("figures_test")
    bad = not unittest.TextTestRunner().run(figures).wasSuccessful()
    for name in SMOKE:
        scenario = replace(SCENARIOS[name], load=small(SCENARIOS[name].load), busy=False, unloaded=False)
        for each in scenario.contestants:
            run, _ = one_run(each, scenario, work, {})
            fault = run.loaded.loss()
            bad += bool(fault)
            print(f"{name} {each}: {run.loaded['delivered']} of {run.loaded['expected']} {fault}", flush=True)
    return bad


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench-live", description=__doc__)
    parser.add_argument("scenarios", nargs="*", metavar="SCENARIO", help=", ".join(SCENARIOS))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, help="of each run, instead of the scenario's")
    parser.add_argument("--awake", action="store_true", help="the crowd does not sleep while it counts")
    parser.add_argument("--peers", action="store_true", help="also the servers that others wrote")
    parser.add_argument("--work", type=Path, help="folder for databases and sockets")
    parser.add_argument("--smoke", action="store_true", help="a second of each, with few connections, and the tests of the figures; no speed asked")
    wanted = parser.parse_args()
    unknown = [each for each in wanted.scenarios if each not in SCENARIOS]
    if unknown:
        parser.error(f"no such scenario: {', '.join(unknown)}")
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    if wanted.smoke:
        with tempfile.TemporaryDirectory() as work:
            sys.exit(smoke(Path(work)))
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} before; {wanted.rounds} rounds")
    changes = {name: value for name in ("seconds", "awake") if (value := getattr(wanted, name))}
    whole, table, began = True, [], time.monotonic()
    for name in wanted.scenarios or SCENARIOS:
        scenario = with_peers(SCENARIOS[name]) if wanted.peers else SCENARIOS[name]
        runs, faults = measure(name, scenario, wanted.rounds, wanted.work, changes)
        print_scenario(name, scenario, runs, faults)
        print(f"  scripts/bench-live {name} --rounds {wanted.rounds}{' --awake' * wanted.awake}", flush=True)
        whole = whole and not faults
        table += table_rows(name, scenario, runs)
    print(f"\nin {(time.monotonic() - began) / 60:.0f} minutes; load {os.getloadavg()[0]:.1f} after")
    print("| scenario | ours | other | ratio | goal | |\n|---|---|---|---|---|---|", *table, sep="\n")
    sys.exit(0 if whole else 1)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
