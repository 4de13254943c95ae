"""Reads the type of a field or alias: scalars, lists, maps, references, any JSON."""
from __future__ import annotations

import re

from .checks import count, expect, is_int, keys
from .model import MAX_INTEGER, Array, Boolean, Integer, Map, Number, Raw, Reference, Text, Type

FORMATS = ("date", "time", "uuid")


def read_type(node: dict, at: str) -> Type:
    expect(isinstance(node, dict), at, "must be an object")
    if not set(node) - {"description"}:
        return Raw()
    if "$ref" in node:
        keys(node, at, allowed={"$ref", "description"})
        return Reference(reference(node["$ref"], at))
    readers = {"string": _text, "integer": _integer, "number": _number, "boolean": _boolean, "array": _array,
               "object": _map}
    kind = node.get("type")
    expect(isinstance(kind, str) and kind in readers, at,
           "must have a $ref or a type: string, integer, number, boolean, array, object; or be {}")
    return readers[kind](node, at)


def _text(node: dict, at: str) -> Text:
    keys(node, at, allowed={"type", "description", "minLength", "maxLength", "format", "x-multiline"})
    low, high = count(node, "minLength", at, 0), count(node, "maxLength", at, None)
    expect(high is None or low <= high, at, "minLength is above maxLength")
    format_ = node.get("format")
    expect(format_ is None or format_ in FORMATS, f"{at}/format", "must be one of " + ", ".join(FORMATS))
    expect(format_ is None or (low == 0 and high is None), at, "a format needs no lengths")
    multiline = node.get("x-multiline", False)
    expect(isinstance(multiline, bool), f"{at}/x-multiline", "must be true or false")
    return Text(low, high, format_, multiline)


def _integer(node: dict, at: str) -> Integer:
    keys(node, at, allowed={"type", "description", "minimum", "maximum"})
    low, high = node.get("minimum", -MAX_INTEGER), node.get("maximum", MAX_INTEGER)
    for key, value in (("minimum", low), ("maximum", high)):
        expect(is_int(value) and abs(value) <= MAX_INTEGER, f"{at}/{key}", "must be a whole number within 2^53")
    expect(low <= high, at, "minimum is above maximum")
    return Integer(low, high)


def _number(node: dict, at: str) -> Number:
    keys(node, at, allowed={"type", "description", "minimum", "maximum"})
    for key in ("minimum", "maximum"):
        value = node.get(key, 0)
        expect(isinstance(value, (int, float)) and not isinstance(value, bool), f"{at}/{key}", "must be a number")
    low, high = node.get("minimum"), node.get("maximum")
    expect(low is None or high is None or low <= high, at, "minimum is above maximum")
    return Number(low, high)


def _boolean(node: dict, at: str) -> Boolean:
    keys(node, at, allowed={"type", "description"})
    return Boolean()


def _array(node: dict, at: str) -> Array:
    keys(node, at, allowed={"type", "description", "items", "minItems", "maxItems"}, needed={"items"})
    items = read_type(node["items"], f"{at}/items")
    expect(not isinstance(items, (Array, Map)), f"{at}/items", "arrays of arrays or maps are not in the subset")
    low, high = count(node, "minItems", at, 0), count(node, "maxItems", at, None)
    expect(high is None or low <= high, at, "minItems is above maxItems")
    return Array(items, low, high)


def _map(node: dict, at: str) -> Map:
    keys(node, at, allowed={"type", "description", "additionalProperties", "propertyNames", "maxProperties"},
         needed={"additionalProperties", "propertyNames", "maxProperties"})
    values = read_type(node["additionalProperties"], f"{at}/additionalProperties")
    expect(not isinstance(values, (Array, Map)), f"{at}/additionalProperties",
           "maps of arrays or maps are not in the subset")
    names = node["propertyNames"]
    expect(isinstance(names, dict) and set(names) == {"maxLength"}, f"{at}/propertyNames",
           "must be {\"maxLength\": n}")
    return Map(values, count(names, "maxLength", f"{at}/propertyNames", None), count(node, "maxProperties", at, None))


def reference(ref: object, at: str) -> str:
    match = re.fullmatch(r"#/\$defs/(\w+)", ref) if isinstance(ref, str) else None
    expect(match, f"{at}/$ref", "must be #/$defs/Name")
    return match.group(1)
