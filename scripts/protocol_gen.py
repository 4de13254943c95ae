#!/usr/bin/env python3
"""Writes C++, TypeScript and OpenAPI from protocol/schema.json. What it writes is committed.

    scripts/protocol_gen.py            write what changed
    scripts/protocol_gen.py --check    fail when a committed file is stale
"""
import sys

sys.dont_write_bytecode = True  # leaves the source tree as it is

from protocol_gen.command import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
