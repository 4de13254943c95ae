"""protocol/openapi.cpp: the HTTP face of the protocol as an OpenAPI 3.1 document, kept as text in the program."""
from __future__ import annotations

import json

from . import cpp
from .model import Array, Map, Object, Raw, Reference, Schema, Union
from .problems import LANGUAGES

JSON = "application/json"
PROBLEM = {"description": "Refused; the text is in the language of the reader.",
           "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}
LANGUAGE = {"$ref": "#/components/parameters/Language"}
TIME = r"^([01]\d|2[0-3]):[0-5]\d$"
TAGS = {"commands": "Things that people decide.", "queries": "What pages show.",
        "operation": "For those who run the server."}


def files(schema: Schema) -> dict[str, str]:
    return {"protocol/openapi.cpp": _source(document(schema))}


def document(schema: Schema) -> dict:
    paths = {**_command_path(schema), **_query_paths(schema), **_operation_paths()}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Yui", "version": str(schema.version),
                 "description": "Residents, organizers and coordinators of a city find each other. Times are "
                                "milliseconds UTC. The same messages travel over the WebSocket /ws.",
                 "license": {"name": "Apache-2.0", "url": "https://www.apache.org/licenses/LICENSE-2.0"}},
        "servers": [{"url": "/"}],
        "security": [{"session": []}, {"session_without_tls": []}, {}],
        "tags": [{"name": name, "description": text} for name, text in TAGS.items()],
        "paths": paths,
        "components": _components(schema, paths),
    }


# ---- paths


def _command_path(schema: Schema) -> dict:
    if "CommandFrame" not in schema.definitions:
        return {}
    answers = sorted({o.answer for o in _members(schema, "Command") if o.answer})
    body = {"required": True, "content": {JSON: {"schema": _ref("CommandFrame")}}}
    operation = {"operationId": "command", "tags": ["commands"], "summary": "Do something",
                 "description": "The same id again gives the first answer. Each type of command has one type of "
                                "answer, named by `x-answer`.",
                 "requestBody": body,
                 "responses": {"200": _answer("Done.", {"anyOf": [_ref(name) for name in answers]}), **_refusals()}}
    return {"/api/commands": {"parameters": [LANGUAGE], "post": operation}}


def _query_paths(schema: Schema) -> dict:
    return {f"/api/query/{query.tag.value}": {"parameters": [LANGUAGE], "get": _query(schema, query)}
            for query in _members(schema, "Query") if query.answer and _is_flat(schema, query)}


def _query(schema: Schema, query: Object) -> dict:
    operation = {"operationId": query.tag.value, "tags": ["queries"], "summary": query.description or query.name}
    if query.fields:
        operation["parameters"] = [_parameter(schema, query, field) for field in query.fields]
    return {**operation, "responses": {"200": _answer("What was asked for.", _ref(query.answer)), **_refusals()}}


def _parameter(schema: Schema, query: Object, field) -> dict:
    node = schema.raw["$defs"][query.name]["properties"][field.name]
    parameter = {"name": field.name, "in": "query", "required": field.required, "schema": _translated(node)}
    if field.description:
        parameter["description"] = field.description
    if isinstance(field.type, Array):
        parameter |= {"style": "form", "explode": False}
    return parameter


def _operation_paths() -> dict:
    def get(name: str, summary: str, media: str, schema: dict, **more) -> dict:
        ok = {"description": summary, "content": {media: {"schema": schema}}}
        return {"get": {"operationId": name, "tags": ["operation"], "summary": summary, "security": [],
                        "responses": {"200": ok, "4XX": _problem_ref("Refused"), **more}}}
    text = {"type": "string"}
    return {
        "/healthz": get("healthz", "The process lives", "text/plain", text),
        "/readyz": get("readyz", "The server takes requests", "text/plain", text,
                       **{"503": {"description": "Not yet, or not any more.",
                                  "content": {"text/plain": {"schema": text}}}}),
        "/metrics": get("metrics", "Figures in the text format of Prometheus", "text/plain", text),
        "/api/openapi.json": get("openapi", "This document", JSON, {"type": "object"}),
    }


def _answer(description: str, schema: dict) -> dict:
    return {"description": description, "content": {JSON: {"schema": schema}}}


def _refusals() -> dict:
    return {"4XX": _problem_ref("Refused"), "503": _problem_ref("Unavailable")}


def _problem_ref(name: str) -> dict:
    return {"$ref": f"#/components/responses/{name}"}


def _is_flat(schema: Schema, query: Object) -> bool:
    """Whether every field is a plain value or a list of them, so that it fits into an address."""
    def plain(type_) -> bool:
        if isinstance(type_, Reference):
            return not isinstance(schema.definitions[type_.name], (Object, Union))
        return not isinstance(type_, (Map, Raw))
    return all(plain(f.type.items if isinstance(f.type, Array) else f.type) for f in query.fields)


# ---- components


def _components(schema: Schema, paths: dict) -> dict:
    used = schema.reachable(_references_in(paths) & set(schema.definitions))
    schemas = {name: _translated(schema.raw["$defs"][name], definition, schema)
               for name, definition in schema.definitions.items() if name in used}
    return {
        "schemas": {**schemas, "Problem": _problem_schema(schema)},
        "responses": {"Refused": PROBLEM,
                      "Unavailable": {**PROBLEM, "description": "Not now; with Retry-After when a little later helps.",
                                      "headers": {"Retry-After": {"description": "Seconds.",
                                                                  "schema": {"type": "integer"}}}}},
        "parameters": {"Language": {"name": "X-Yui-Language", "in": "header", "required": False,
                                    "description": "Of texts for people; Accept-Language also counts.",
                                    "schema": {"type": "string", "enum": list(LANGUAGES)}}},
        "securitySchemes": {"session": _cookie("__Host-yui", "Set by log_in and register, over https."),
                            "session_without_tls": _cookie("yui", "The same on a server without https.")},
    }


def _cookie(name: str, description: str) -> dict:
    return {"type": "apiKey", "in": "cookie", "name": name, "description": description}


def _problem_schema(schema: Schema) -> dict:
    text = {"type": "string"}
    where = {**text, "description": "JSON Pointer into what was sent."}
    pointer = {"type": "object", "properties": {"pointer": where}, "required": ["pointer"]}
    return {"description": "RFC 9457.", "type": "object",
            "properties": {"type": {**text, "format": "uri-reference"}, "title": text, "detail": text,
                           "status": {"type": "integer", "minimum": 400, "maximum": 599},
                           "code": {**text, "enum": [p.code for p in schema.problems]}, "instance": text,
                           "retry": {"type": "boolean", "description": "The same again may succeed a little later."},
                           "errors": {"type": "array", "items": pointer}},
            "required": ["type", "title", "detail", "status", "code"]}


def _translated(node, definition=None, schema: Schema | None = None):
    """A piece of our schema in the words of OpenAPI."""
    if isinstance(node, list):
        return [_translated(each) for each in node]
    if not isinstance(node, dict):
        return node
    out = {key: _translated(value) for key, value in node.items() if key != "x-multiline"}
    if "$ref" in out:
        out["$ref"] = out["$ref"].replace("#/$defs/", "#/components/schemas/")
    if out.get("format") == "time":
        del out["format"]
        out["pattern"] = TIME
    if isinstance(definition, Union):
        mapping = {schema.definitions[m].tag.value: f"#/components/schemas/{m}" for m in definition.members}
        out["discriminator"] = {"propertyName": definition.tag, "mapping": mapping}
    return out


def _references_in(node) -> set[str]:
    if isinstance(node, list):
        return set().union(*map(_references_in, node))
    if not isinstance(node, dict):
        return set()
    own = {node["$ref"].rsplit("/", 1)[1]} if isinstance(node.get("$ref"), str) else set()
    return own.union(*map(_references_in, node.values()))


def _ref(name: str) -> dict:
    return {"$ref": f"#/components/schemas/{name}"}


def _members(schema: Schema, union: str) -> list[Object]:
    return [schema.definitions[m] for m in schema.definitions[union].members] if union in schema.definitions else []


# ---- the text in the program


def _source(document: dict) -> str:
    out = [cpp.HEAD + '#include "protocol/openapi.hpp"', "", "namespace yui::protocol {", "",
           "std::string openapi_json() {", "    return"]
    out += [f'        R"json({line}\n)json"' for line in _lines(document)]
    out[-1] += ";"
    return "\n".join([*out, "}", "", "}  // namespace yui::protocol", ""])


def _lines(document: dict) -> list[str]:
    """The document with one line for each path and each component."""
    lines = ["{"]
    for i, (key, value) in enumerate(document.items()):
        end = "," if i + 1 < len(document) else ""
        if key == "paths":
            lines += [f'"paths": {{', *_entries(value), "}" + end]
        elif key == "components":
            lines.append('"components": {')
            for j, (part, entries) in enumerate(value.items()):
                lines += [f"{_dump(part)}: {{", *_entries(entries), "}," if j + 1 < len(value) else "}"]
            lines.append("}" + end)
        else:
            lines.append(f"{_dump(key)}: {_dump(value)}{end}")
    return [*lines, "}"]


def _entries(entries: dict) -> list[str]:
    items = list(entries.items())
    last = len(items) - 1
    return [f" {_dump(key)}: {_dump(value)}{',' if i < last else ''}" for i, (key, value) in enumerate(items)]


def _dump(value) -> str:
    return json.dumps(value, ensure_ascii=False)
