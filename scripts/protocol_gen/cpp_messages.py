"""protocol/messages.hpp: every message as a plain struct, enum or variant; protocol/frames.hpp: what carries any."""
from __future__ import annotations

from . import cpp
from .model import Alias, CloseCode, Definition, Enum, Object, Reference, Schema, Union


def files(schema: Schema) -> dict[str, str]:
    return {"protocol/messages.hpp": _header(schema), "protocol/frames.hpp": _frames(schema)}


def _header(schema: Schema) -> str:
    out = [cpp.HEAD + "//",
           "// Everything that is sent, logged or queued, as plain data. JSON is read and written by json.hpp.",
           "// Integers are std::int64_t, times are milliseconds UTC; an absent list is an empty one.",
           *cpp.guard("protocol/messages.hpp"), "",
           "#include <array>", "#include <cstdint>", "#include <map>", "#include <optional>", "#include <string>",
           "#include <string_view>", "#include <variant>", "#include <vector>", "",
           '#include "protocol/enum.hpp"', '#include "protocol/raw_json.hpp"', "",
           "namespace yui::protocol {", "",
           f"inline constexpr std::int64_t protocol_version = {schema.version};", ""]
    for definition in schema.in_order():
        carries = _carries_any(schema, definition)
        out += [*([f"struct {definition.name};  // frames.hpp"] if carries else _definition(definition)), ""]
    out += _close_codes(schema.close_codes)
    out += _answers(schema)
    out += ["}  // namespace yui::protocol", "#endif", ""]
    return "\n".join(out)


def _frames(schema: Schema) -> str:
    """A struct with a variant inside makes every file that reads it destroy each of the variant's types."""
    out = [cpp.HEAD + "//", "// Frames that carry any command, any query. Apart from messages.hpp, which almost every file reads,",
           "// because a compiler needs as long for these as for all the others.",
           "#pragma once", "", '#include "protocol/messages.hpp"', "", "namespace yui::protocol {", ""]
    for definition in schema.in_order():
        if _carries_any(schema, definition):
            out += [*_definition(definition), ""]
    return "\n".join([*out, "}  // namespace yui::protocol", ""])


def _carries_any(schema: Schema, definition: Definition) -> bool:
    if isinstance(definition, Union):
        return any(_carries_any(schema, schema.definitions[member]) for member in definition.members)
    return isinstance(definition, Object) and any(
        isinstance(f.type, Reference) and isinstance(schema.definitions[f.type.name], Union) for f in definition.fields)


def _definition(definition: Definition) -> list[str]:
    head = cpp.comment(definition.description)
    if isinstance(definition, Alias):
        return [*head, cpp.alias_line(definition)]
    if isinstance(definition, Enum):
        return [*head, *_enum(definition)]
    if isinstance(definition, Union):
        return [*head, *_union(definition)]
    return [*head, *_struct(definition)]


def _enum(enum: Enum) -> list[str]:
    names = ", ".join(cpp.name(v) for v in enum.all_values)
    texts = ", ".join(cpp.literal(v) for v in enum.all_values)
    return [f"enum class {enum.name} {{ {names} }};", "template <>", f"struct EnumNames<{enum.name}> {{",
            f"    static constexpr std::array<std::string_view, {len(enum.all_values)}> names{{{texts}}};",
            f"    static constexpr bool lists_other = {'true' if 'other' in enum.values else 'false'};", "};"]


def _union(union: Union) -> list[str]:
    """A variant whose making, copying and destroying is compiled once: of fifty kinds, each file needs seconds for it."""
    name = union.name
    return [*cpp.wrapped(f"struct {name} : std::variant<", list(union.members), "> {"),
            "    using Kinds = variant;", f"    {name}();", *(f"    {name}({member} message);" for member in union.members),
            f"    {name}(const {name}&);", f"    {name}({name}&&) noexcept;", f"    {name}& operator=(const {name}&);",
            f"    {name}& operator=({name}&&) noexcept;", f"    ~{name}();", "};"]


def _struct(object_: Object) -> list[str]:
    out = [f"struct {object_.name} {{"]
    if object_.tag:
        out.append(f"    static constexpr std::string_view {object_.tag.name} = {cpp.literal(object_.tag.value)};")
    for field in object_.fields:
        line = f"    {cpp.member_type(field)} {cpp.name(field.name)} = {{}};"
        short = field.description and len(line) + 4 + len(field.description) <= cpp.WIDTH
        if field.description and not short:
            out += cpp.comment(field.description, "    ")
        out.append(f"{line}  // {field.description}" if short else line)
    out += [f"    friend bool operator==(const {object_.name}&, const {object_.name}&) = default;", "};"]
    return out


def _close_codes(codes: list[CloseCode]) -> list[str]:
    out = ["// Why a WebSocket was closed. 4000 to 4499: the page comes back, with jitter; 4500 to 4999: it does not.",
           "enum class CloseCode : std::uint16_t {"]
    out += [f"    {cpp.name(c.name)} = {c.code},  // {c.description}" for c in codes]
    return [*out, "};", "",
            "constexpr bool comes_back(CloseCode code) { return static_cast<std::uint16_t>(code) < 4500; }", ""]


def _answers(schema: Schema) -> list[str]:
    out = ["// What a command or query is answered with: AnswerOf<SignUp>.", "template <class Question>",
           "struct AnswerTo;"]
    for o in schema.of_type(Object):
        if o.answer:
            out.append(f"template <> struct AnswerTo<{o.name}> {{ using type = {o.answer}; }};")
    return [*out, "template <class Question>", "using AnswerOf = typename AnswerTo<Question>::type;", ""]
