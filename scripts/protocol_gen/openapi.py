"""protocol/openapi.cpp."""
from __future__ import annotations

from .model import Schema


def files(schema: Schema) -> dict[str, str]:
    return {}
