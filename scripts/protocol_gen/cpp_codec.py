"""protocol/messages_codec.hpp and messages_N.cpp: the fields of every message, for the one reader and writer."""
from __future__ import annotations

from . import cpp
from .model import (Array, Definition, Integer, Map, MAX_INTEGER, Number, Object, Schema, Text, Type, Union)

# So many objects a file that none compiles for long; measured in protocol/README.md.
OBJECTS_PER_FILE = 40


def files(schema: Schema) -> dict[str, str]:
    coded = [d for d in schema.in_order() if isinstance(d, (Object, Union))]
    parts = [coded[i:i + OBJECTS_PER_FILE] for i in range(0, len(coded), OBJECTS_PER_FILE)]
    result = {"protocol/messages_codec.hpp": _header(coded)}
    for number, part in enumerate(parts, start=1):
        result[f"protocol/messages_{number}.cpp"] = _source(schema, part)
    return result


def _header(coded: list[Definition]) -> str:
    out = [cpp.HEAD + "//", "// Every codec exists once, in messages_N.cpp.", "#pragma once", "",
           '#include "protocol/codec.hpp"', '#include "protocol/messages.hpp"', "", "namespace yui::protocol {", ""]
    out += [f"extern template struct Codec<{d.name}>;" for d in coded]
    return "\n".join([*out, "", "}  // namespace yui::protocol", ""])


def _source(schema: Schema, part: list[Definition]) -> str:
    out = [cpp.HEAD + '#include "protocol/frames.hpp"', '#include "protocol/messages_codec.hpp"', "", "namespace yui::protocol {", ""]
    for definition in part:
        if isinstance(definition, Object):
            out += [*_fields(schema, definition), ""]
        if isinstance(definition, Union):
            out += [*_made_once(definition), ""]
    out += [f"template struct Codec<{d.name}>;" for d in part]
    return "\n".join([*out, "", "}  // namespace yui::protocol", ""])


def _made_once(union: Union) -> list[str]:
    """What a union's header declares."""
    name = union.name
    return [f"{name}::{name}() = default;",
            *(f"{name}::{name}({member} message) : variant(std::move(message)) {{}}" for member in union.members),
            f"{name}::{name}(const {name}&) = default;", f"{name}::{name}({name}&&) noexcept = default;",
            f"{name}& {name}::operator=(const {name}&) = default;",
            f"{name}& {name}::operator=({name}&&) noexcept = default;", f"{name}::~{name}() = default;"]


def _fields(schema: Schema, object_: Object) -> list[str]:
    if not object_.fields:
        return ["template <>", f"struct Fields<{object_.name}> {{", "    static void visit(auto&, auto&) {}", "};"]
    rules = {text: f"r{number}" for number, text in enumerate(dict.fromkeys(_rules(schema, f.type, f.required)
                                                                             for f in object_.fields))}
    constants = [f"    static constexpr Rules {name}{{{text}}};" for text, name in rules.items()]
    lines = [f"        each({cpp.literal(f.name)}, m.{cpp.name(f.name)}, {rules[_rules(schema, f.type, f.required)]});"
             for f in object_.fields]
    return ["template <>", f"struct Fields<{object_.name}> {{", *constants, "    static void visit(auto& each, auto& m) {",
            *lines, "    }", "};"]


def _rules(schema: Schema, type_: Type, required: bool) -> str:
    rules = {"required": "true"} if required else {}
    rules |= _limits(schema, type_)
    order = ("required", "format", "multiline", "min_length", "max_length", "min", "max", "min_number", "max_number",
             "min_items", "max_items", "max_name")
    return ", ".join(f".{key} = {rules[key]}" for key in order if key in rules)


def _limits(schema: Schema, type_: Type) -> dict[str, str]:
    """Only what differs from the defaults of protocol/rules.hpp."""
    type_ = schema.resolve(type_)
    if isinstance(type_, Array):
        pairs = {"min_items": type_.min_items or None, "max_items": type_.max_items}
        return _set(pairs) | _limits(schema, type_.items)
    if isinstance(type_, Map):
        return _set({"max_items": type_.max_entries, "max_name": type_.max_name}) | _limits(schema, type_.values)
    if isinstance(type_, Text):
        pairs = {"format": f"Format::{type_.format}" if type_.format else None,
                 "multiline": "true" if type_.multiline else None,
                 "min_length": type_.min_length or None, "max_length": type_.max_length}
        return _set(pairs)
    if isinstance(type_, Integer):
        return _set({"min": type_.minimum if type_.minimum != -MAX_INTEGER else None,
                     "max": type_.maximum if type_.maximum != MAX_INTEGER else None})
    if isinstance(type_, Number):
        return _set({"min_number": type_.minimum, "max_number": type_.maximum})
    return {}


def _set(pairs: dict[str, object]) -> dict[str, str]:
    return {key: str(value) for key, value in pairs.items() if value is not None}
