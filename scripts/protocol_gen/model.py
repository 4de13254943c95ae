"""What a schema says, after it was checked: the types that every writer works from."""
from __future__ import annotations

from dataclasses import dataclass, field

# Whole numbers that JavaScript holds exactly.
MAX_INTEGER = 2**53 - 1


class SchemaError(Exception):
    """The schema leaves the subset; says where (JSON Pointer) and what would be right."""

    def __init__(self, pointer: str, message: str):
        super().__init__(f"#{pointer}: {message}")
        self.pointer = pointer


@dataclass(frozen=True)
class Text:
    min_length: int = 0
    max_length: int | None = None
    format: str | None = None
    multiline: bool = False


@dataclass(frozen=True)
class Integer:
    minimum: int = -MAX_INTEGER
    maximum: int = MAX_INTEGER


@dataclass(frozen=True)
class Number:
    minimum: float | None = None
    maximum: float | None = None


@dataclass(frozen=True)
class Boolean:
    pass


@dataclass(frozen=True)
class Raw:
    """Any JSON, kept as text."""


@dataclass(frozen=True)
class Reference:
    name: str


@dataclass(frozen=True)
class Array:
    items: Type
    min_items: int = 0
    max_items: int | None = None


@dataclass(frozen=True)
class Map:
    values: Type
    max_name: int
    max_entries: int


Type = Text | Integer | Number | Boolean | Raw | Reference | Array | Map


@dataclass(frozen=True)
class Alias:
    name: str
    description: str
    type: Type


@dataclass(frozen=True)
class Enum:
    name: str
    description: str
    values: tuple[str, ...]  # as listed in the schema

    @property
    def all_values(self) -> tuple[str, ...]:
        """Every C++ and TypeScript enum ends with `other`: what a newer writer meant and we do not know."""
        return tuple(v for v in self.values if v != "other") + ("other",)


@dataclass(frozen=True)
class Field:
    name: str
    type: Type
    required: bool
    description: str


@dataclass(frozen=True)
class Tag:
    """The constant property that tells the members of a union apart."""

    name: str
    value: str


@dataclass(frozen=True)
class Object:
    name: str
    description: str
    tag: Tag | None
    fields: tuple[Field, ...]
    answer: str | None


@dataclass(frozen=True)
class Union:
    name: str
    description: str
    tag: str
    members: tuple[str, ...]


Definition = Alias | Enum | Object | Union


@dataclass(frozen=True)
class Problem:
    code: str
    status: int
    retry: bool
    texts: dict[str, str]


@dataclass(frozen=True)
class CloseCode:
    name: str
    code: int
    reconnect: bool
    description: str


@dataclass
class Schema:
    version: int
    definitions: dict[str, Definition]
    problems: list[Problem]
    hints: dict[str, dict[str, str]]
    field_names: dict[str, dict[str, str]]
    close_codes: list[CloseCode]
    raw: dict = field(repr=False, default_factory=dict)

    def of_type(self, kind: type) -> list:
        return [d for d in self.definitions.values() if isinstance(d, kind)]

    def resolve(self, type_: Type) -> Type:
        """The type behind an alias; anything else is itself."""
        if isinstance(type_, Reference) and isinstance(self.definitions[type_.name], Alias):
            return self.definitions[type_.name].type
        return type_

    def reachable(self, roots: list[str]) -> set[str]:
        """Names of all definitions that the roots use, the roots included."""
        seen: set[str] = set()
        todo = list(roots)
        while todo:
            name = todo.pop()
            if name not in seen:
                seen.add(name)
                todo += references(self.definitions[name])
        return seen

    def in_order(self) -> list[Definition]:
        """Definitions so that each comes after those it uses, otherwise as in the schema."""
        done: dict[str, Definition] = {}

        def add(name: str, path: tuple[str, ...]) -> None:
            if name in path:
                raise SchemaError(f"/$defs/{name}", "contains itself: " + " > ".join((*path, name)))
            if name in done:
                return
            for used in references(self.definitions[name]):
                add(used, (*path, name))
            done[name] = self.definitions[name]

        for name in self.definitions:
            add(name, ())
        return list(done.values())


def references(definition: Definition) -> list[str]:
    """Names that a definition uses directly."""
    if isinstance(definition, Union):
        return list(definition.members)
    if isinstance(definition, Alias):
        return _names_in(definition.type)
    if isinstance(definition, Object):
        return [name for f in definition.fields for name in _names_in(f.type)]
    return []


def _names_in(type_: Type) -> list[str]:
    if isinstance(type_, Reference):
        return [type_.name]
    if isinstance(type_, Array):
        return _names_in(type_.items)
    if isinstance(type_, Map):
        return _names_in(type_.values)
    return []
