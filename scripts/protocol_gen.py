#!/usr/bin/env python3
"""Writes C++, TypeScript and OpenAPI from protocol/schema.json. What it writes is committed.

    scripts/protocol_gen.py            write what changed
    scripts/protocol_gen.py --check    fail when a committed file is stale
"""
import sys

from protocol_gen.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
