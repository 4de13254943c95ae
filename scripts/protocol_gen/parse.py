"""Reads protocol/schema.json, refuses whatever is outside the subset, gives the model."""
from __future__ import annotations

import json
from pathlib import Path

from .bounds import check_bounds
from .checks import PASCAL, SNAKE, expect, is_int, keys
from .model import (Alias, Array, Boolean, Definition, Enum, Field, Integer, Map, Number, Object, Reference, Schema,
                    SchemaError, Tag, Text, Union)
from .problems import read_close_code, read_field, read_hint, read_problem
from .types import read_type, reference

TAGS = ("type", "kind")
MAX_FIELDS = 64  # protocol/object_reader.hpp counts on it


def load(path: Path) -> Schema:
    try:
        text = path.read_text(encoding="utf-8")
        raw = json.loads(text, object_pairs_hook=_without_repeats)
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise SchemaError("", f"is not JSON: {error}") from error
    return parse(raw)


def parse(raw: dict) -> Schema:
    keys(raw, "", allowed={"$schema", "title", "description", "$defs", "x-protocol-version", "x-close-codes",
                           "x-problems", "x-hints", "x-fields"}, needed={"$defs", "x-protocol-version"})
    expect(is_int(raw["x-protocol-version"]), "/x-protocol-version", "must be a whole number")
    definitions = {name: _definition(name, node, f"/$defs/{name}") for name, node in raw["$defs"].items()}
    definitions = {name: _with_union_tag(d, definitions) for name, d in definitions.items()}
    schema = Schema(
        version=raw["x-protocol-version"],
        definitions=definitions,
        problems=[read_problem(code, node) for code, node in raw.get("x-problems", {}).items()],
        hints={name: read_hint(name, node) for name, node in raw.get("x-hints", {}).items()},
        field_names={name: read_field(name, node) for name, node in raw.get("x-fields", {}).items()},
        close_codes=[read_close_code(name, node) for name, node in raw.get("x-close-codes", {}).items()],
        raw=raw)
    _check_references(schema)
    check_bounds(schema)
    schema.in_order()  # refuses types that contain themselves
    return schema


def _without_repeats(pairs: list) -> dict:
    result: dict = {}
    for key, value in pairs:
        if key in result:
            raise SchemaError("", f"the name {key!r} is written twice in one object")
        result[key] = value
    return result


# ---- definitions


def _definition(name: str, node: dict, at: str) -> Definition:
    expect(PASCAL.match(name), at, "names of definitions are PascalCase")
    expect(isinstance(node, dict), at, "must be an object")
    description = node.get("description", "")
    if "enum" in node:
        return _enum(name, description, node, at)
    if "oneOf" in node:
        return _union(name, description, node, at)
    if "properties" in node:
        return _object(name, description, node, at)
    type_ = read_type(node, at)
    expect(isinstance(type_, (Text, Integer, Number, Boolean)), at,
           "must be an enum, an object with properties, a oneOf, or an alias of string, integer, number, boolean")
    return Alias(name, description, type_)


def _enum(name: str, description: str, node: dict, at: str) -> Enum:
    keys(node, at, allowed={"description", "type", "enum"}, needed={"type", "enum"})
    expect(node["type"] == "string", f"{at}/type", "an enum has type string")
    values = node["enum"]
    expect(isinstance(values, list) and values, f"{at}/enum", "must list values")
    for i, value in enumerate(values):
        expect(isinstance(value, str) and SNAKE.match(value), f"{at}/enum/{i}", "values are snake_case")
        expect(value not in values[:i], f"{at}/enum/{i}", f"{value!r} is listed twice")
    return Enum(name, description, tuple(values))


def _union(name: str, description: str, node: dict, at: str) -> Union:
    keys(node, at, allowed={"description", "oneOf"})
    members = []
    expect(isinstance(node["oneOf"], list) and node["oneOf"], f"{at}/oneOf", "must list members")
    for i, member in enumerate(node["oneOf"]):
        here = f"{at}/oneOf/{i}"
        expect(isinstance(member, dict) and set(member) == {"$ref"}, here, "members of a union are $refs only")
        members.append(reference(member["$ref"], here))
        expect(members[-1] not in members[:-1], here, f"{members[-1]} is a member twice")
    return Union(name, description, "", tuple(members))


def _object(name: str, description: str, node: dict, at: str) -> Object:
    keys(node, at, allowed={"description", "type", "properties", "required", "additionalProperties", "x-answer"},
         needed={"type", "properties", "additionalProperties"})
    expect(node["type"] == "object", f"{at}/type", "what has properties has type object")
    expect(node["additionalProperties"] is False, f"{at}/additionalProperties", "must be false beside properties")
    required = node.get("required", [])
    for i, each in enumerate(required):
        expect(each in node["properties"], f"{at}/required/{i}", f"there is no property {each!r}")
        expect(each not in required[:i], f"{at}/required/{i}", f"{each!r} is required twice")
    tag, fields = None, []
    for key, prop in node["properties"].items():
        here = f"{at}/properties/{key}"
        expect(SNAKE.match(key), here, "names of properties are snake_case")
        expect(isinstance(prop, dict), here, "must be an object")
        if "const" in prop:
            expect(tag is None, here, "an object has one const")
            tag = _tag(key, prop, here, key in required)
        else:
            fields.append(Field(key, read_type(prop, here), key in required, prop.get("description", "")))
    expect(len(fields) <= MAX_FIELDS, f"{at}/properties", f"an object has at most {MAX_FIELDS} fields")
    return Object(name, description, tag, tuple(fields), node.get("x-answer"))


def _tag(key: str, prop: dict, at: str, required: bool) -> Tag:
    keys(prop, at, allowed={"const", "description"})
    expect(key in TAGS, at, "the property with a const is named type or kind")
    value = prop["const"]
    expect(isinstance(value, str) and SNAKE.match(value), f"{at}/const", "must be a snake_case string")
    expect(required, at, "a const property is required")
    return Tag(key, value)


# ---- what can be told only when all is read


def _with_union_tag(definition: Definition, definitions: dict[str, Definition]) -> Definition:
    """Finds what the members of a union are told apart by."""
    if not isinstance(definition, Union):
        return definition
    seen: dict[str, str] = {}
    tags = set()
    for i, name in enumerate(definition.members):
        at = f"/$defs/{definition.name}/oneOf/{i}"
        member = definitions.get(name)
        expect(member is not None, f"{at}/$ref", f"there is no {name}")
        expect(isinstance(member, Object) and member.tag, at, f"{name} has no const type or kind")
        expect(member.tag.value not in seen, at,
               f"{name} and {seen.get(member.tag.value)} are both {member.tag.value!r}")
        seen[member.tag.value] = name
        tags.add(member.tag.name)
    expect(len(tags) == 1, f"/$defs/{definition.name}/oneOf", "members mix type and kind")
    return Union(definition.name, definition.description, tags.pop(), definition.members)


def _check_references(schema: Schema) -> None:
    for definition in schema.of_type(Object):
        at = f"/$defs/{definition.name}"
        expect(definition.answer is None or definition.answer in schema.definitions, f"{at}/x-answer",
               f"there is no {definition.answer}")
        for field in definition.fields:
            type_ = field.type
            type_ = type_.items if isinstance(type_, Array) else type_.values if isinstance(type_, Map) else type_
            if isinstance(type_, Reference):
                expect(type_.name in schema.definitions, f"{at}/properties/{field.name}", f"there is no {type_.name}")
