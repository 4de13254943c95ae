#!/usr/bin/env python3
"""Tables, and the plot of growth, from the lines of yui_bench_plans on standard input.

    table.py plans              medians over seeds, in multiples of LEMON's time T
    table.py rules              seconds with all rules against those with the basic ones, in a city like it and the same
    table.py growth FILE.svg    seconds by number of people, and by person
"""
import json
import math
import sys
from statistics import median


def rows(lines):
    """Measured lines, as dictionaries, by what was measured."""
    groups = {}
    for line in lines:
        one = json.loads(line)
        key = (one["volunteers"], one["shifts"], one["per_role"], one["threads"], one["rules"])
        groups.setdefault(key, []).append(one)
    return groups


# By people: the most that a first plan may take, in T, and the least that it must reach, in percent of its bound.
FIRST_PLAN = {20000: (1.1, 99.85), 100000: (0.6, 99.98)}
CERTIFIED = {1: 2.5, 2: 1.5}  # by threads, in T: one in CPU seconds, two on the clock
NORMALISED = 0.3  # percent


def missed(people, threads, first, percent, certified, normalised):
    """Which goals of the large cities are missed, in words; medians are given."""
    if people not in FIRST_PLAN or threads not in CERTIFIED:
        return ""
    longest, least = FIRST_PLAN[people]
    found = [(first > longest, f"first plan in {longest} T"), (percent < least, f"{least} % at first"),
             (certified > CERTIFIED[threads], f"certified in {CERTIFIED[threads]} T"),
             (normalised > NORMALISED, f"gap {NORMALISED} %")]
    return ", ".join(goal for short, goal in found if short) or "none"


def plans(groups):
    print("| people | K | threads | seeds | T (s) | first plan | of bound | certified | on the clock | normalised gap"
          " | city: extra s | city: gap | goals missed |")
    print("|---|---|---|---|---|---|---|---|---|---|---|---|---|")
    for (people, _, per_role, threads, _), found in groups.items():
        def mid(name, of=found):
            return median(one[name] for one in of)

        def in_t(name, of=found):
            return median(one[name] / one["lemon"] for one in of)

        def both(name):
            return f"{mid(name):.2f} s, {in_t(name):.2f} T"

        short = missed(people, threads, in_t("first"), mid("first_percent"),
                       in_t("certified" if threads == 1 else "wall"), mid("normalised"))
        print(f"| {people:,} | {per_role} | {threads} | {len(found)} | {mid('lemon'):.2f} | {both('first')}"
              f" | {mid('first_percent'):.3f} % | {both('certified')} | {both('wall')}"
              f" | {mid('normalised'):.2f} % | {mid('city'):.2f} | {mid('city_normalised'):.2f} % | {short} |")


RULES = {"basic": "basic", "bare": "all, taken off again", "all": "all"}
TIMES = ("index", "candidates", "first", "step")


def rules(groups):
    """What every rule of the model costs beyond the basic ones: in another city of one size, and in the same city."""
    print("| people | rules | eligible pairs | pairs of the plan | index | candidates, ns an eligible pair"
          " | first plan, us a pair | 100 steps toward the bound, ns a pair and step | together |")
    print("|---|---|---|---|---|---|---|---|---|")
    whole = {}
    for key, found in groups.items():
        index, candidates, first, step = (median(one[name] for one in found) for name in TIMES)
        pairs, eligible = (int(median(one[name] for one in found)) for name in ("edges", "eligible"))
        whole[key[-1]] = index + candidates + first + step
        print(f"| {key[0]:,} | {RULES[key[-1]]} | {eligible:,} | {pairs:,} | {index:.2f} s"
              f" | {candidates:.2f} s, {candidates / eligible * 1e9:.0f} | {first:.2f} s, {first / pairs * 1e6:.1f}"
              f" | {step:.2f} s, {step / pairs * 1e7:.0f} | {whole[key[-1]]:.2f} s |")
    if "all" in whole:
        for other in set(whole) - {"all"}:
            print(f"\nall rules / {RULES[other]}: {whole['all'] / whole[other]:.2f}")


# Columns and lines of growth: what is measured in one, which together make a plan, but the first plan, which is part
# of the certified one.
PARTS = {"numbers, index": ("numbering", "index"), "candidates, graph": ("candidates", "graph"),
         "first plan": ("first",), "certified": ("certified",)}
COLOURS = ("#5b6ee1", "#2f9e6e", "#d9822b", "#b3446c")


def growth(groups, path):
    points = sorted((key[0], key[1], {part: sum(found[0][name] for name in names) for part, names in PARTS.items()})
                    for key, found in groups.items())
    print("| people | shifts | " + " | ".join(f"{part} (s)" for part in PARTS) + " | us a person |")
    print("|---" * (len(PARTS) + 3) + "|")
    for people, shifts, one in points:
        whole = sum(one.values()) - one["first plan"]
        print(f"| {people:,} | {shifts:,} | " + " | ".join(f"{seconds:.2f}" for seconds in one.values())
              + f" | {whole / people * 1e6:.1f} |")
    points = [(people, one) for people, _, one in points]
    with open(path, "w", encoding="utf-8") as file:
        file.write(drawing(points))


def drawing(points):
    """Seconds against people, both by powers of ten."""
    left, top, width, height = 70, 30, 520, 300
    values = [seconds for _, one in points for seconds in one.values() if seconds > 0]
    x_low, x_high = (math.log10(points[i][0]) for i in (0, -1))
    y_low, y_high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))

    def x(people):
        return left + width * (math.log10(people) - x_low) / max(1e-9, x_high - x_low)

    def y(seconds):
        return top + height * (y_high - math.log10(seconds)) / max(1, y_high - y_low)

    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + width + 110}" height="{top + height + 50}"'
             ' font-family="sans-serif" font-size="12">',
             '<rect width="100%" height="100%" fill="white"/>']
    for power in range(y_low, y_high + 1):
        at = y(10 ** power)
        lines.append(f'<line x1="{left}" x2="{left + width}" y1="{at:.1f}" y2="{at:.1f}" stroke="#ddd"/>')
        lines.append(f'<text x="{left - 8}" y="{at + 4:.1f}" text-anchor="end">{10.0 ** power:g} s</text>')
    for people, _ in points:
        lines.append(f'<text x="{x(people):.1f}" y="{top + height + 20}" text-anchor="middle">{people:,}</text>')
    for label, colour in zip(PARTS, COLOURS):
        shown = [(x(people), y(one[label])) for people, one in points if one[label] > 0]
        path = " ".join(f"{a:.1f},{b:.1f}" for a, b in shown)
        lines.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        lines.append(f'<text x="{shown[-1][0] + 8:.1f}" y="{shown[-1][1] + 4:.1f}" fill="{colour}">{label}</text>')
    lines.append(f'<text x="{left + width / 2}" y="{top + height + 42}" text-anchor="middle">people, with one shift'
                 ' for twenty of them; one thread</text>')
    return "\n".join(lines) + "\n</svg>\n"


def main():
    groups = rows(sys.stdin)
    if sys.argv[1:2] == ["plans"]:
        plans(groups)
    elif sys.argv[1:2] == ["rules"]:
        rules(groups)
    elif sys.argv[1:2] == ["growth"] and len(sys.argv) == 3:
        growth(groups, sys.argv[2])
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
