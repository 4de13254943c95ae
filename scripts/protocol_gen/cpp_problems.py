"""protocol/problem_code.hpp and .cpp: the codes of refusals with status and texts."""
from __future__ import annotations

from . import cpp
from .model import Schema
from .problems import LANGUAGES


def files(schema: Schema) -> dict[str, str]:
    return {"protocol/problem_code.hpp": _header(schema), "protocol/problem_code.cpp": _source(schema)}


def _header(schema: Schema) -> str:
    codes = [p.code for p in schema.problems]
    out = [cpp.HEAD + "//",
           "// Why something was refused: `x-problems` of the schema, with HTTP status and texts in three languages.",
           "#pragma once", "", "#include <array>", "#include <string_view>", "", '#include "protocol/enum.hpp"', "",
           "namespace yui::protocol {", "", "enum class ProblemCode {",
           *(f"    {cpp.name(code)}," for code in codes), "};", "", "template <>", "struct EnumNames<ProblemCode> {",
           f"    static constexpr std::array<std::string_view, {len(codes)}> names{{",
           *(f"        {cpp.literal(code)}," for code in codes), "    };", "};", "",
           "// Ordinary Japanese, Japanese for beginners, English.",
           "enum class Language { " + ", ".join(LANGUAGES) + " };", "",
           "int status_of(ProblemCode code);",
           "bool may_retry(ProblemCode code);  // the same request may succeed a little later", "",
           "// With {words} still to be filled in; see problem.hpp.",
           "std::string_view text_of(ProblemCode code, Language language);", "",
           "// What exactly is wrong with a field (`x-hints`), with {limit} to be filled in; empty for an unknown hint.",
           "std::string_view hint_text(std::string_view hint, Language language);", "",
           "// What people call a field (`x-fields`); empty for a field without a name of its own.",
           "std::string_view field_text(std::string_view field, Language language);", "",
           "}  // namespace yui::protocol", ""]
    return "\n".join(out)


def _source(schema: Schema) -> str:
    out = [cpp.HEAD + '#include "protocol/problem_code.hpp"', "", "#include <array>", "#include <cstddef>", "#include <span>", "",
           "namespace yui::protocol {", "", "namespace {", "",
           f"using Texts = std::array<std::string_view, {len(LANGUAGES)}>;", "",
           "struct Row {", "    int status;", "    bool retry;", "    Texts texts;", "};", "",
           "// In the order of ProblemCode.",
           f"constexpr std::array<Row, {len(schema.problems)}> rows{{{{"]
    for p in schema.problems:
        out += [f"    {{{p.status}, {'true' if p.retry else 'false'},", *_texts(p.texts), "    },"]
    out += ["}};", "", "struct Named {", "    std::string_view name;", "    Texts texts;", "};", "",
            *_named("hints", schema.hints), *_named("fields", schema.field_names),
            "std::string_view found(std::span<const Named> all, std::string_view name, Language language) {",
            "    for (const Named& each : all) {",
            "        if (each.name == name) return each.texts[static_cast<std::size_t>(language)];", "    }",
            "    return {};", "}", ""]
    out += ["const Row& row(ProblemCode code) { return rows[static_cast<std::size_t>(code)]; }", "",
            "}  // namespace", "",
            "int status_of(ProblemCode code) { return row(code).status; }", "",
            "bool may_retry(ProblemCode code) { return row(code).retry; }", "",
            "std::string_view text_of(ProblemCode code, Language language) {",
            "    return row(code).texts[static_cast<std::size_t>(language)];", "}", "",
            "std::string_view hint_text(std::string_view hint, Language language) {",
            "    return found(hints, hint, language);", "}", "",
            "std::string_view field_text(std::string_view field, Language language) {",
            "    return found(fields, field, language);", "}", "", "}  // namespace yui::protocol", ""]
    return "\n".join(out)


def _named(name: str, table: dict[str, dict[str, str]]) -> list[str]:
    out = [f"constexpr std::array<Named, {len(table)}> {name}{{{{"]
    for key, texts in table.items():
        out += [f"    {{{cpp.literal(key)},", *_texts(texts), "    },"]
    return [*out, "}};", ""]


def _texts(texts: dict[str, str]) -> list[str]:
    lines = [f"        {cpp.literal(texts[language])}" for language in LANGUAGES]
    return ["     {", ",\n".join(lines), "     }"]
