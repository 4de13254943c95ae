#!/usr/bin/env python3
"""Draws docs/simulation.svg from what `yui match simulate --json` printed.

usage: yui match simulate --json >FILE; scripts/plot_simulation.py FILE docs/simulation.svg
"""
import json
import sys
from pathlib import Path

MEASURES = [  # name, caption, in percent?
    ("fill", "seats filled", True),
    ("minimum_fill", "least numbers filled", True),
    ("days_to_fill", "days until the least number", False),
    ("gini", "Gini of a year's shifts", False),
    ("max_load", "most shifts by one person", False),
    ("contacts_per_head", "contacts per filled seat", False),
    ("newcomers", "seats filled by newcomers", True),
    ("left", "people who gave up", True),
]
POLICIES = [("board", "#8a8a8a"), ("greedy", "#d08a2e"), ("engine", "#2b6cb0")]
WIDTH, HEIGHT, COLUMNS, TOP, FLOOR = 210, 190, 4, 50, 150


def shown(value, percent):
    return f"{100 * value:.1f} %" if percent else f"{value:.2f}"


def bar(index, policy, colour, estimate, most, percent):
    def y(value):
        return FLOOR - (FLOOR - TOP) * value / most

    x, mean, half = 35 + 50 * index, estimate["mean"], estimate["half_width"]
    low, high = y(max(0, mean - half)), y(mean + half)
    return (f'<rect x="{x}" y="{y(mean):.1f}" width="36" height="{FLOOR - y(mean):.1f}" fill="{colour}"/>'
            f'<path d="M{x + 18} {low:.1f}V{high:.1f}M{x + 12} {low:.1f}h12M{x + 12} {high:.1f}h12" stroke="#111"/>'
            f'<text x="{x + 18}" y="{high - 4:.1f}">{shown(mean, percent)}</text>'
            f'<text x="{x + 18}" y="{FLOOR + 14}">{policy}</text>')


def chart(answer, position, name, caption, percent):
    estimates = [(policy, colour, answer["policies"][policy][name]) for policy, colour in POLICIES]
    most = max(e["mean"] + e["half_width"] for _, _, e in estimates) or 1
    x, y = position % COLUMNS * WIDTH, position // COLUMNS * HEIGHT + 30
    bars = "".join(bar(i, p, c, e, most, percent) for i, (p, c, e) in enumerate(estimates))
    return (f'<g transform="translate({x} {y})"><text x="{WIDTH / 2}" y="20" font-weight="bold">{caption}</text>'
            f'<path d="M25 {FLOOR}h160" stroke="#111"/>{bars}</g>')


def drawing(answer):
    charts = "\n".join(chart(answer, i, *measure) for i, measure in enumerate(MEASURES))
    rows = (len(MEASURES) + COLUMNS - 1) // COLUMNS
    width, height = COLUMNS * WIDTH, rows * HEIGHT + 40
    title = (f'{answer["seeds"]} cities of {answer["volunteers"]} people and {answer["shifts_a_week"]} shifts a week, '
             f'{answer["weeks"]} weeks; mean and 95 % confidence interval')
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
            f'aria-label="{title}" font-family="sans-serif" font-size="11" text-anchor="middle" fill="#111">\n'
            f'<rect width="{width}" height="{height}" fill="#fff"/>\n'
            f'<text x="{width / 2}" y="20" font-size="13">{title}</text>\n{charts}\n</svg>\n')


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    Path(sys.argv[2]).write_text(drawing(json.loads(Path(sys.argv[1]).read_text())))


if __name__ == "__main__":
    main()
