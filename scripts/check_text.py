#!/usr/bin/env python3
"""Refuses, in every file that git would take: paths of somebody's machine, addresses of package registries, tests
that are skipped or run alone, promises instead of code, and files of ours longer than 350 lines."""
import re
import subprocess
import sys
from pathlib import Path

# A bracket in a word keeps this file from finding itself.
RULES = [
    ("a path of one machine", r"(?<![\w.$}])/(?:hom[e]|roo[t]|wor[k]|User[s]|mn[t])/[\w.]", None),
    ("a package registry", r"registr[y]\.[\w.-]+\.\w+|de[b]\.debian\.org|py[p]i\.org|\"resolve[d]\":\s*\"http", None),
    ("a skipped test", r"GTEST_SKI[P]|\bDISABLE[D]_|\b(?:it|test|describe)\.(?:ski[p]|onl[y]|tod[o])\b"
     r"|\bx(?:it|describe)\(|\bski[p]:\s*true|unittest\.ski[p]|@pytest\.mark\.ski[p]",
     (".cpp", ".hpp", ".ts", ".tsx", ".mjs", ".js", ".py")),
    ("a promise instead of code", r"\b(?:TOD[O]|FIXM[E]|XX[X]|HAC[K])\b",
     (".cpp", ".hpp", ".ts", ".tsx", ".mjs", ".js", ".py", ".sql", ".css", "")),
]
OURS = (".cpp", ".hpp", ".ts", ".tsx", ".mjs", ".py")
LONGEST = 350
GENERATED = re.compile(r"\A.{0,200}\b[Gg]enerated by\b")


def faults(path, text):
    suffix = Path(path).suffix
    for what, pattern, suffixes in RULES:
        if suffixes is None or suffix in suffixes:
            for match in re.finditer(pattern, text):
                yield f"{path}:{text.count(chr(10), 0, match.start()) + 1}: {what}: {match.group()}"
    lines = text.count("\n")
    if suffix in OURS and lines > LONGEST and not GENERATED.match(text):
        yield f"{path}: {lines} lines, more than {LONGEST}: split it by ideas"


def files(root):
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(command, cwd=root, check=True, capture_output=True).stdout.decode()
    return [n for n in names.split("\0") if n and (root / n).is_file()]


def main():
    root = Path(__file__).resolve().parent.parent
    bad = 0
    for name in files(root):
        raw = (root / name).read_bytes()
        if b"\0" in raw:
            continue
        for fault in faults(name, raw.decode("utf-8", "replace")):
            print(fault)
            bad += 1
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
