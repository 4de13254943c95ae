"""Reads protocol/schema.json, refuses whatever is outside the subset, gives the model."""
from __future__ import annotations

import json
import re
from pathlib import Path

from .model import (MAX_INTEGER, Alias, Array, Boolean, CloseCode, Definition, Enum, Field, Integer, Map,
                    Number, Object, Problem, Raw, Reference, Schema, SchemaError, Tag, Text, Type, Union)

LANGUAGES = ("ja", "easy", "en")
FORMATS = ("date", "time", "uuid")
TAGS = ("type", "kind")
MAX_FIELDS = 64  # ObjectReader in protocol/reader.hpp counts on it
PASCAL = re.compile(r"[A-Z][A-Za-z0-9]*\Z")
SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*\Z")
# What clients send is read strictly and must be bounded everywhere.
STRICT_UNIONS = ("Command", "Query", "ClientFrame")


def load(path: Path) -> Schema:
    try:
        text = path.read_text(encoding="utf-8")
        raw = json.loads(text, object_pairs_hook=_without_repeats)
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise SchemaError("", f"is not JSON: {error}") from error
    return parse(raw)


def parse(raw: dict) -> Schema:
    _keys(raw, "", allowed={"$schema", "title", "description", "$defs", "x-protocol-version", "x-close-codes",
                            "x-problems", "x-hints"}, needed={"$defs", "x-protocol-version"})
    _expect(_is_int(raw["x-protocol-version"]), "/x-protocol-version", "must be a whole number")
    definitions = {name: _definition(name, node, f"/$defs/{name}") for name, node in raw["$defs"].items()}
    definitions = {name: _with_union_tag(d, definitions) for name, d in definitions.items()}
    schema = Schema(
        version=raw["x-protocol-version"],
        definitions=definitions,
        problems=[_problem(code, node) for code, node in raw.get("x-problems", {}).items()],
        hints={name: _hint(name, node) for name, node in raw.get("x-hints", {}).items()},
        close_codes=[_close_code(name, node) for name, node in raw.get("x-close-codes", {}).items()],
        raw=raw)
    _check_references(schema)
    _check_bounds(schema)
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
    _expect(PASCAL.match(name), at, "names of definitions are PascalCase")
    _expect(isinstance(node, dict), at, "must be an object")
    description = node.get("description", "")
    if "enum" in node:
        return _enum(name, description, node, at)
    if "oneOf" in node:
        return _union(name, description, node, at)
    if "properties" in node:
        return _object(name, description, node, at)
    type_ = _type(node, at)
    _expect(isinstance(type_, (Text, Integer, Number, Boolean)), at,
            "must be an enum, an object with properties, a oneOf, or an alias of string, integer, number, boolean")
    return Alias(name, description, type_)


def _enum(name: str, description: str, node: dict, at: str) -> Enum:
    _keys(node, at, allowed={"description", "type", "enum"}, needed={"type", "enum"})
    _expect(node["type"] == "string", f"{at}/type", "an enum has type string")
    values = node["enum"]
    _expect(isinstance(values, list) and values, f"{at}/enum", "must list values")
    for i, value in enumerate(values):
        _expect(isinstance(value, str) and SNAKE.match(value), f"{at}/enum/{i}", "values are snake_case")
        _expect(value not in values[:i], f"{at}/enum/{i}", f"{value!r} is listed twice")
    return Enum(name, description, tuple(values))


def _union(name: str, description: str, node: dict, at: str) -> Union:
    _keys(node, at, allowed={"description", "oneOf"})
    members = []
    _expect(isinstance(node["oneOf"], list) and node["oneOf"], f"{at}/oneOf", "must list members")
    for i, member in enumerate(node["oneOf"]):
        here = f"{at}/oneOf/{i}"
        _expect(isinstance(member, dict) and set(member) == {"$ref"}, here, "members of a union are $refs only")
        members.append(_reference(member["$ref"], here))
        _expect(members[-1] not in members[:-1], here, f"{members[-1]} is a member twice")
    return Union(name, description, "", tuple(members))


def _object(name: str, description: str, node: dict, at: str) -> Object:
    _keys(node, at, allowed={"description", "type", "properties", "required", "additionalProperties", "x-answer"},
          needed={"type", "properties", "additionalProperties"})
    _expect(node["type"] == "object", f"{at}/type", "what has properties has type object")
    _expect(node["additionalProperties"] is False, f"{at}/additionalProperties", "must be false beside properties")
    required = node.get("required", [])
    for i, each in enumerate(required):
        _expect(each in node["properties"], f"{at}/required/{i}", f"there is no property {each!r}")
        _expect(each not in required[:i], f"{at}/required/{i}", f"{each!r} is required twice")
    tag, fields = None, []
    for key, prop in node["properties"].items():
        here = f"{at}/properties/{key}"
        _expect(SNAKE.match(key), here, "names of properties are snake_case")
        _expect(isinstance(prop, dict), here, "must be an object")
        if "const" in prop:
            _expect(tag is None, here, "an object has one const")
            tag = _tag(key, prop, here, key in required)
        else:
            fields.append(Field(key, _type(prop, here), key in required, prop.get("description", "")))
    _expect(len(fields) <= MAX_FIELDS, f"{at}/properties", f"an object has at most {MAX_FIELDS} fields")
    return Object(name, description, tag, tuple(fields), node.get("x-answer"))


def _tag(key: str, prop: dict, at: str, required: bool) -> Tag:
    _keys(prop, at, allowed={"const", "description"})
    _expect(key in TAGS, at, "the property with a const is named type or kind")
    _expect(isinstance(prop["const"], str) and SNAKE.match(prop["const"]), f"{at}/const", "must be a snake_case string")
    _expect(required, at, "a const property is required")
    return Tag(key, prop["const"])


# ---- types


def _type(node: dict, at: str) -> Type:
    _expect(isinstance(node, dict), at, "must be an object")
    if not set(node) - {"description"}:
        return Raw()
    if "$ref" in node:
        _keys(node, at, allowed={"$ref", "description"})
        return Reference(_reference(node["$ref"], at))
    readers = {"string": _text, "integer": _integer, "number": _number, "boolean": _boolean, "array": _array,
               "object": _map}
    kind = node.get("type")
    _expect(isinstance(kind, str) and kind in readers, at,
            "must have a $ref or a type: string, integer, number, boolean, array, object; or be {}")
    return readers[kind](node, at)


def _text(node: dict, at: str) -> Text:
    _keys(node, at, allowed={"type", "description", "minLength", "maxLength", "format", "x-multiline"})
    low, high = _count(node, "minLength", at, 0), _count(node, "maxLength", at, None)
    _expect(high is None or low <= high, at, "minLength is above maxLength")
    format_ = node.get("format")
    _expect(format_ is None or format_ in FORMATS, f"{at}/format", "must be one of " + ", ".join(FORMATS))
    _expect(format_ is None or (low == 0 and high is None), at, "a format needs no lengths")
    multiline = node.get("x-multiline", False)
    _expect(isinstance(multiline, bool), f"{at}/x-multiline", "must be true or false")
    return Text(low, high, format_, multiline)


def _integer(node: dict, at: str) -> Integer:
    _keys(node, at, allowed={"type", "description", "minimum", "maximum"})
    low, high = node.get("minimum", -MAX_INTEGER), node.get("maximum", MAX_INTEGER)
    for key, value in (("minimum", low), ("maximum", high)):
        _expect(_is_int(value) and abs(value) <= MAX_INTEGER, f"{at}/{key}", "must be a whole number within 2^53")
    _expect(low <= high, at, "minimum is above maximum")
    return Integer(low, high)


def _number(node: dict, at: str) -> Number:
    _keys(node, at, allowed={"type", "description", "minimum", "maximum"})
    for key in ("minimum", "maximum"):
        value = node.get(key, 0)
        _expect(isinstance(value, (int, float)) and not isinstance(value, bool), f"{at}/{key}", "must be a number")
    low, high = node.get("minimum"), node.get("maximum")
    _expect(low is None or high is None or low <= high, at, "minimum is above maximum")
    return Number(low, high)


def _boolean(node: dict, at: str) -> Boolean:
    _keys(node, at, allowed={"type", "description"})
    return Boolean()


def _array(node: dict, at: str) -> Array:
    _keys(node, at, allowed={"type", "description", "items", "minItems", "maxItems"}, needed={"items"})
    items = _type(node["items"], f"{at}/items")
    _expect(not isinstance(items, (Array, Map)), f"{at}/items", "arrays of arrays or maps are not in the subset")
    low, high = _count(node, "minItems", at, 0), _count(node, "maxItems", at, None)
    _expect(high is None or low <= high, at, "minItems is above maxItems")
    return Array(items, low, high)


def _map(node: dict, at: str) -> Map:
    _keys(node, at, allowed={"type", "description", "additionalProperties", "propertyNames", "maxProperties"},
          needed={"additionalProperties", "propertyNames", "maxProperties"})
    values = _type(node["additionalProperties"], f"{at}/additionalProperties")
    _expect(not isinstance(values, (Array, Map)), f"{at}/additionalProperties", "maps of arrays or maps are not in the subset")
    names = node["propertyNames"]
    _expect(isinstance(names, dict) and set(names) == {"maxLength"}, f"{at}/propertyNames", "must be {\"maxLength\": n}")
    return Map(values, _count(names, "maxLength", f"{at}/propertyNames", None), _count(node, "maxProperties", at, None))


def _reference(ref: object, at: str) -> str:
    match = re.fullmatch(r"#/\$defs/(\w+)", ref) if isinstance(ref, str) else None
    _expect(match, f"{at}/$ref", "must be #/$defs/Name")
    return match.group(1)


# ---- the x- parts


def _problem(code: str, node: dict) -> Problem:
    at = f"/x-problems/{code}"
    _expect(SNAKE.match(code), at, "codes are snake_case")
    _keys(node, at, allowed={"status", "retry", *LANGUAGES}, needed={"status"})
    _expect(_is_int(node["status"]) and 400 <= node["status"] <= 599, f"{at}/status", "must be 400 to 599")
    _expect(isinstance(node.get("retry", False), bool), f"{at}/retry", "must be true or false")
    texts = _texts({key: value for key, value in node.items() if key in LANGUAGES}, at)
    return Problem(code, node["status"], node.get("retry", False), texts)


def _hint(name: str, node: dict) -> dict[str, str]:
    at = f"/x-hints/{name}"
    _expect(SNAKE.match(name), at, "names are snake_case")
    texts = _texts(node, at)
    for language, text in texts.items():
        _expect(set(re.findall(r"\{(\w+)\}", text)) <= {"limit"}, f"{at}/{language}", "a hint has no word but {limit}")
    return texts


def _texts(node: dict, at: str) -> dict[str, str]:
    _keys(node, at, allowed=set(LANGUAGES), needed=set(LANGUAGES))
    for language, text in node.items():
        _expect(isinstance(text, str) and text, f"{at}/{language}", "must be a text")
        rest = re.sub(r"\{[a-z_]+\}", "", text)
        _expect("{" not in rest and "}" not in rest, f"{at}/{language}", "a word to fill in looks like {word}")
    return {language: node[language] for language in LANGUAGES}


def _close_code(name: str, node: dict) -> CloseCode:
    at = f"/x-close-codes/{name}"
    _expect(SNAKE.match(name), at, "names are snake_case")
    _keys(node, at, allowed={"code", "reconnect", "description"}, needed={"code", "reconnect", "description"})
    code, reconnect = node["code"], node["reconnect"]
    _expect(_is_int(code) and 4000 <= code <= 4999, f"{at}/code", "must be 4000 to 4999")
    _expect(reconnect is (code < 4500), f"{at}/reconnect", "4000 to 4499 come back, 4500 to 4999 do not")
    return CloseCode(name, code, reconnect, node["description"])


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
        _expect(member is not None, f"{at}/$ref", f"there is no {name}")
        _expect(isinstance(member, Object) and member.tag, at, f"{name} has no const type or kind")
        _expect(member.tag.value not in seen, at,
                f"{name} and {seen.get(member.tag.value)} are both {member.tag.value!r}")
        seen[member.tag.value] = name
        tags.add(member.tag.name)
    _expect(len(tags) == 1, f"/$defs/{definition.name}/oneOf", "members mix type and kind")
    return Union(definition.name, definition.description, tags.pop(), definition.members)


def _check_references(schema: Schema) -> None:
    for definition in schema.of_type(Object):
        at = f"/$defs/{definition.name}"
        _expect(definition.answer is None or definition.answer in schema.definitions, f"{at}/x-answer",
                f"there is no {definition.answer}")
        for field in definition.fields:
            type_ = field.type
            type_ = type_.items if isinstance(type_, Array) else type_.values if isinstance(type_, Map) else type_
            if isinstance(type_, Reference):
                _expect(type_.name in schema.definitions, f"{at}/properties/{field.name}", f"there is no {type_.name}")


def _check_bounds(schema: Schema) -> None:
    """What clients send has a limit everywhere: an unbounded text or list is an open door."""
    roots = [name for name in STRICT_UNIONS if name in schema.definitions]
    for name in sorted(schema.reachable(roots)):
        definition = schema.definitions[name]
        if isinstance(definition, Alias):
            _bounded(definition.type, f"/$defs/{name}")
        for field in definition.fields if isinstance(definition, Object) else ():
            _bounded(field.type, f"/$defs/{name}/properties/{field.name}")


def _bounded(type_: Type, at: str) -> None:
    if isinstance(type_, Text):
        _expect(type_.format or type_.max_length is not None, at, "clients send this: it needs maxLength")
    if isinstance(type_, Array):
        _expect(type_.max_items is not None, at, "clients send this: it needs maxItems")
        _bounded(type_.items, f"{at}/items")
    if isinstance(type_, Map):
        _bounded(type_.values, f"{at}/additionalProperties")


# ---- small things


def _expect(condition: object, at: str, message: str) -> None:
    if not condition:
        raise SchemaError(at, message)


def _keys(node: object, at: str, allowed: set[str], needed: set[str] = frozenset()) -> None:
    _expect(isinstance(node, dict), at, "must be an object")
    for key in node:
        _expect(key in allowed, f"{at}/{key}", f"{key!r} is not in the subset here; known: {', '.join(sorted(allowed))}")
    for key in sorted(needed):
        _expect(key in node, at, f"{key!r} is missing")


def _is_int(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _count(node: dict, key: str, at: str, default: int | None) -> int | None:
    if key not in node:
        return default
    _expect(_is_int(node[key]) and node[key] >= 0, f"{at}/{key}", "must be a whole number, 0 or more")
    return node[key]
