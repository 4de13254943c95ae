#!/usr/bin/env python3
"""Refuses an include that points outward. The table is the architecture diagram: a layer may include itself and
what it names. The files directly in server/ put the program together and tests try it: they may include anything,
and no layer may include them, but for the log."""
import re
import sys
from pathlib import Path

LOG = "server/log.hpp"
MAY_INCLUDE = {
    "protocol": set(),
    "matching/check": set(),  # before its parent: it shares no line with what it checks
    "matching": set(),
    "server/domain": {"protocol", "matching"},
    "server/store": {"server/domain", "protocol", LOG},
    "server/bus": {LOG},
    "server/app": {"server/domain", "server/store", "server/bus", "protocol", "matching", LOG},
    "server/net": {"server/app", "protocol", LOG},
    "server/demo": {"server/app", "server/store", "server/domain", "protocol", LOG},
    "server/match": {"matching", "matching/check"},
    "server/import": {"server/app", "server/store", "server/domain", "protocol", LOG},
}
# Libraries that live behind one wall: the only folders (or files) that may include them.
WALLS = {
    "boost/beast": {"server/net", "server/boost_impl.cpp"},
    "boost/asio": {"server/net", "server/app", "server/boost_impl.cpp", "server/main.cpp"},
    "hiredis": {"server/bus"},
    "sqlite3.h": {"server/store"},
    "libpq-fe.h": {"server/store"},
    "spdlog": {"server/log.cpp"},
}
FREE = re.compile(r"tests/|server/(?!log\.)[^/]+$")
INCLUDE = re.compile(r'^\s*#\s*include\s*["<]([^">]+)[">]', re.M)


def layer_of(path):
    """"server/net" for server/net/http/session.hpp; the path itself for a file that is in no layer."""
    return next((layer for layer in MAY_INCLUDE if path.startswith(layer + "/")), path)


def faults(path, text):
    layer = layer_of(path)
    own = layer if layer in MAY_INCLUDE else path.rsplit(".", 1)[0] + ".hpp"  # server/log.cpp: server/log.hpp
    for included in INCLUDE.findall(text):
        target = layer_of(included)
        if target.startswith(("protocol", "matching", "server", "tests")) and not FREE.match(path):
            if target != own and target not in MAY_INCLUDE.get(layer, set()):
                yield f"{path}: {layer} may not include {included}"
        for library, inside in WALLS.items():
            if included.startswith(library) and not {layer, path} & inside:
                yield f"{path}: {included} belongs behind {', '.join(sorted(inside))}"


def main():
    root = Path(__file__).resolve().parent.parent
    bad = 0
    for folder in ("protocol", "matching", "server"):
        for file in sorted((root / folder).rglob("*.[ch]pp")):
            for fault in faults(file.relative_to(root).as_posix(), file.read_text()):
                print(fault)
                bad += 1
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
