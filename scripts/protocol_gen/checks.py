"""What every part of the parser needs to refuse a schema: a condition, the place, a reason."""
from __future__ import annotations

import re

from .model import SchemaError

PASCAL = re.compile(r"[A-Z][A-Za-z0-9]*\Z")
SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*\Z")


def expect(condition: object, at: str, message: str) -> None:
    if not condition:
        raise SchemaError(at, message)


def keys(node: object, at: str, allowed: set[str], needed: set[str] = frozenset()) -> None:
    expect(isinstance(node, dict), at, "must be an object")
    for key in node:
        known = ", ".join(sorted(allowed))
        expect(key in allowed, f"{at}/{key}", f"{key!r} is not in the subset here; known: {known}")
    for key in sorted(needed):
        expect(key in node, at, f"{key!r} is missing")


def is_int(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def count(node: dict, key: str, at: str, default: int | None) -> int | None:
    if key not in node:
        return default
    expect(is_int(node[key]) and node[key] >= 0, f"{at}/{key}", "must be a whole number, 0 or more")
    return node[key]
