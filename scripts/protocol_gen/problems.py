"""Reads the x- parts of the schema: refusals with their texts, hints, names of fields, close codes."""
from __future__ import annotations

import re

from .checks import SNAKE, expect, is_int, keys
from .model import CloseCode, Problem

LANGUAGES = ("ja", "easy", "en")


def read_problem(code: str, node: dict) -> Problem:
    at = f"/x-problems/{code}"
    expect(SNAKE.match(code), at, "codes are snake_case")
    keys(node, at, allowed={"status", "retry", *LANGUAGES}, needed={"status"})
    expect(is_int(node["status"]) and 400 <= node["status"] <= 599, f"{at}/status", "must be 400 to 599")
    expect(isinstance(node.get("retry", False), bool), f"{at}/retry", "must be true or false")
    texts = _texts({key: value for key, value in node.items() if key in LANGUAGES}, at)
    return Problem(code, node["status"], node.get("retry", False), texts)


def read_hint(name: str, node: dict) -> dict[str, str]:
    at = f"/x-hints/{name}"
    expect(SNAKE.match(name), at, "names are snake_case")
    texts = _texts(node, at)
    for language, text in texts.items():
        expect(set(re.findall(r"\{(\w+)\}", text)) <= {"limit"}, f"{at}/{language}", "a hint has no word but {limit}")
    return texts


def read_field(name: str, node: dict) -> dict[str, str]:
    at = f"/x-fields/{name}"
    expect(SNAKE.match(name), at, "names are snake_case")
    texts = _texts(node, at)
    for language, text in texts.items():
        expect(not re.search(r"\{\w+\}", text), f"{at}/{language}", "a name has no word to fill in")
    return texts


RUBY = re.compile(r"\{[^{}|]+\|[\u3040-\u30ffー]+\}")
KANJI = re.compile(r"[\u3400-\u9fff々〆]")


def _texts(node: dict, at: str) -> dict[str, str]:
    keys(node, at, allowed=set(LANGUAGES), needed=set(LANGUAGES))
    for language, text in node.items():
        expect(isinstance(text, str) and text, f"{at}/{language}", "must be a text")
        rest = re.sub(r"\{[a-z_]+\}", "", RUBY.sub("", text) if language == "easy" else text)
        expect("{" not in rest and "}" not in rest, f"{at}/{language}", "a word to fill in looks like {word}")
        expect(language != "easy" or not KANJI.search(rest), f"{at}/easy", "kanji carry a reading: {漢字|かんじ}")
    return {language: node[language] for language in LANGUAGES}


def read_close_code(name: str, node: dict) -> CloseCode:
    at = f"/x-close-codes/{name}"
    expect(SNAKE.match(name), at, "names are snake_case")
    keys(node, at, allowed={"code", "reconnect", "description"}, needed={"code", "reconnect", "description"})
    code, reconnect = node["code"], node["reconnect"]
    expect(is_int(code) and 4000 <= code <= 4999, f"{at}/code", "must be 4000 to 4999")
    expect(reconnect is (code < 4500), f"{at}/reconnect", "4000 to 4499 come back, 4500 to 4999 do not")
    return CloseCode(name, code, reconnect, node["description"])
