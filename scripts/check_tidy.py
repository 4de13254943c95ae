#!/usr/bin/env python3
"""clang-tidy on the C++ sources that differ from origin/main, else on ten that carry the most; within a time limit.

A file costs 3 to 16 s, so all of them would not fit. What the limit left out is said by name.

    check_tidy.py [FILE...]
"""
import json
import os
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

COMMANDS = Path("build/tidy")
LIMIT = 50  # seconds in which a file may still be started
CORE = [
    "server/app/app.cpp",
    "server/bus/redis.cpp",
    "server/domain/sign_up.cpp",
    "server/log.cpp",
    "server/net/http_session.cpp",
    "server/net/hub.cpp",
    "server/net/ws_session.cpp",
    "server/store/postgres.cpp",
    "server/store/sqlite.cpp",
    "server/store/writer.cpp",
]


def git(*arguments):
    done = subprocess.run(["git", *arguments], capture_output=True, text=True)
    return done.stdout.split() if done.returncode == 0 else []


def changed():
    base = git("merge-base", "HEAD", "origin/main")
    committed = git("diff", "--name-only", "--diff-filter=d", base[0]) if base else []
    return [f for f in committed + git("ls-files", "--others", "--exclude-standard") if f.endswith(".cpp")]


def unpacked(command):
    """Where the build compiles several sources at once, the command for each of them."""
    file = command["file"]
    if "/Unity/unity_" not in file:
        return [command]
    sources = re.findall(r'^#include "(.+)"$', Path(file).read_text(), re.M)
    return [{**command, "file": one, "command": command["command"].replace(file, one)} for one in sources]


def commands_for_clang():
    """The build's commands, one a source, without what only g++ understands: its parsed headers, its memory and
    names of its warnings."""
    commands = [one for each in json.loads(Path("build/compile_commands.json").read_text()) for one in unpacked(each)]
    commands = list({each["file"]: each for each in reversed(commands)}.values())  # some are compiled a second time
    for each in commands:
        each["command"] = re.sub(
            r" -Winvalid-pch| --param ggc-\S+| -include \S+/cmake_pch\.hxx"
            r"| -Wno-(restrict|maybe-uninitialized|stringop-\w+)\b",
            "",
            each["command"],
        )
    COMMANDS.mkdir(exist_ok=True)
    (COMMANDS / "compile_commands.json").write_text(json.dumps(commands))
    return commands


def compiled(commands):
    """Sources of ours that the build knows how to compile; generated ones are nobody's to tidy."""
    root = Path.cwd()
    sources = [Path(c["file"]).relative_to(root) for c in commands if Path(c["file"]).is_relative_to(root)]
    return {f.as_posix() for f in sources if f.is_file() and "enerated by" not in f.read_text()[:200]}


def tidy(file, until):
    """What clang-tidy says about a file, or None when the time was over."""
    if time.monotonic() > until:
        return None
    done = subprocess.run(["clang-tidy", "-p", COMMANDS, "--quiet", file], capture_output=True, text=True)
    said = re.sub(r"^\d+ warnings? .*generated.*\n", "", done.stdout + done.stderr, flags=re.M)
    return "" if done.returncode == 0 else said.replace(f"{os.getcwd()}/", "")


def main(files):
    os.chdir(Path(__file__).resolve().parent.parent)
    known = compiled(commands_for_clang())
    files = [f for f in files or changed() if f in known] or CORE
    gone = [f for f in files if f not in known]
    if gone:
        print(f"not in the build: {' '.join(gone)}")
        return 1
    until = time.monotonic() + LIMIT
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        said = dict(zip(files, pool.map(lambda f: tidy(f, until), files)))
    for text in filter(None, said.values()):
        print(text)
    late = [f for f, text in said.items() if text is None]
    if late:
        print(f"not looked at within {LIMIT} s: {' '.join(late)}")
    print(f"{len(files) - len(late)} files looked at, {sum(1 for t in said.values() if t)} with warnings")
    return 1 if any(said.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
