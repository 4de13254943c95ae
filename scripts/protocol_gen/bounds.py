"""What clients send has a limit everywhere: an unbounded text or list is an open door."""
from __future__ import annotations

from .checks import expect
from .model import Alias, Array, Map, Object, Schema, Text, Type

STRICT_UNIONS = ("Command", "Query", "ClientFrame")


def check_bounds(schema: Schema) -> None:
    roots = [name for name in STRICT_UNIONS if name in schema.definitions]
    for name in sorted(schema.reachable(roots)):
        definition = schema.definitions[name]
        if isinstance(definition, Alias):
            _bounded(definition.type, f"/$defs/{name}")
        for field in definition.fields if isinstance(definition, Object) else ():
            _bounded(field.type, f"/$defs/{name}/properties/{field.name}")


def _bounded(type_: Type, at: str) -> None:
    if isinstance(type_, Text):
        expect(type_.format or type_.max_length is not None, at, "clients send this: it needs maxLength")
    if isinstance(type_, Array):
        expect(type_.max_items is not None, at, "clients send this: it needs maxItems")
        _bounded(type_.items, f"{at}/items")
    if isinstance(type_, Map):
        _bounded(type_.values, f"{at}/additionalProperties")
