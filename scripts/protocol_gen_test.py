#!/usr/bin/env python3
"""Tests of the protocol generator: what it writes for one of everything, and how it refuses the rest.

    scripts/protocol_gen_test.py             run them
    scripts/protocol_gen_test.py --golden    keep what is written now as what is expected; then read the difference
"""
import copy
import json
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.dont_write_bytecode = True

from protocol_gen import parse  # noqa: E402
from protocol_gen.command import main, outputs  # noqa: E402
from protocol_gen.model import SchemaError  # noqa: E402
from protocol_gen.openapi import document  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "tests/protocol/fixtures"
SMALL = json.loads((FIXTURES / "small.json").read_text(encoding="utf-8"))


def small(pointer: str, value: object) -> dict:
    """The small schema with one place changed (`pointer` of it); a value of None takes the place out."""
    schema = copy.deepcopy(SMALL)
    *path, last = pointer.split("/")[1:]
    place = schema
    for step in path:
        place = place[int(step)] if isinstance(place, list) else place.setdefault(step, {})
    if value is None:
        del place[last]
    elif isinstance(place, list):
        place[int(last)] = value
    else:
        place[last] = value
    return schema


class Golden(unittest.TestCase):
    """Read these files to see what the generator makes of which schema."""

    maxDiff = None

    def test_writes_what_is_kept_for_one_of_everything(self):
        for path, text in outputs(parse.parse(SMALL)).items():
            golden = FIXTURES / "golden" / Path(path).name
            with self.subTest(path):
                self.assertEqual(text, golden.read_text(encoding="utf-8"))

    def test_keeps_no_file_that_is_not_written(self):
        written = {Path(path).name for path in outputs(parse.parse(SMALL))}
        self.assertEqual(written, {path.name for path in (FIXTURES / "golden").iterdir()})

    def test_writes_the_same_twice(self):
        self.assertEqual(outputs(parse.parse(SMALL)), outputs(parse.parse(copy.deepcopy(SMALL))))


class CommandLine(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.out = Path(folder.name)

    def run_it(self, *arguments: str, schema: Path = FIXTURES / "small.json") -> subprocess.CompletedProcess:
        command = [sys.executable, str(ROOT / "scripts/protocol_gen.py"), "--schema", str(schema), "--out", str(self.out)]
        return subprocess.run([*command, *arguments], capture_output=True, text=True, check=False)

    def test_writes_then_finds_everything_fresh(self):
        self.assertEqual(self.run_it().returncode, 0)
        self.assertEqual(self.run_it("--check").returncode, 0)
        self.assertEqual(self.run_it().stdout, "")

    def test_check_fails_for_a_changed_file_and_names_it(self):
        self.run_it()
        with (self.out / "protocol/messages.hpp").open("a") as file:
            file.write("// by hand\n")
        check = self.run_it("--check")
        self.assertEqual(check.returncode, 1)
        self.assertEqual(check.stderr, "protocol/messages.hpp is stale: run scripts/protocol_gen.py\n")
        self.assertTrue((self.out / "protocol/messages.hpp").read_text().endswith("// by hand\n"))

    def test_check_fails_for_a_missing_file(self):
        self.run_it()
        (self.out / "web/src/protocol.ts").unlink()
        self.assertEqual(self.run_it("--check").returncode, 1)

    def test_takes_away_a_codec_file_that_is_no_longer_needed(self):
        self.run_it()
        old = self.out / "protocol/messages_9.cpp"
        old.write_text("old")
        self.assertEqual(self.run_it("--check").returncode, 1)
        self.assertEqual(self.run_it().stdout, "removed protocol/messages_9.cpp\n")
        self.assertFalse(old.exists())

    def test_says_in_one_line_where_the_schema_is_wrong(self):
        broken = self.out / "broken.json"
        broken.write_text(json.dumps(small("/$defs/Id/type", "int")), encoding="utf-8")
        run = self.run_it(schema=broken)
        self.assertEqual(run.returncode, 1)
        self.assertRegex(run.stderr, r"\Abroken\.json#/\$defs/Id: must have .*\n\Z")

    def test_refuses_a_file_that_is_not_json_or_says_a_name_twice(self):
        broken = self.out / "broken.json"
        for text, message in (("{", "is not JSON"), ('{"a":1,"a":2}', "'a' is written twice")):
            broken.write_text(text, encoding="utf-8")
            self.assertIn(message, self.run_it(schema=broken).stderr)

    def test_the_committed_files_are_fresh(self):
        self.assertEqual(main(["--check"]), 0)


# Pointer of the change, what stands there then, where the error is shown, what it says.
REFUSED = [
    # outside the subset
    ("/$defs/Id/multipleOf", 2, "/$defs/Id/multipleOf", "not in the subset"),
    ("/$defs/Day/pattern", "x", "/$defs/Day/pattern", "not in the subset"),
    ("/$defs/Day/format", "email", "/$defs/Day/format", "must be one of date, time, uuid"),
    ("/$defs/Id/type", ["integer", "null"], "/$defs/Id", "must have a $ref or a type"),
    ("/$defs/Chair/properties/legs", {"anyOf": []}, "/$defs/Chair/properties/legs", "must have a $ref or a type"),
    ("/$defs/Chair/properties/legs/default", 4, "/$defs/Chair/properties/legs/default", "not in the subset"),
    ("/$defs/Chair/properties/colour/nullable", True, "/$defs/Chair/properties/colour/nullable", "not in the subset"),
    ("/$defs/Chair/properties/legs", {"enum": ["a"]}, "/$defs/Chair/properties/legs", "must have a $ref or a type"),
    ("/$defs/Chair/additionalProperties", True, "/$defs/Chair/additionalProperties", "must be false"),
    ("/$defs/Chair/additionalProperties", None, "/$defs/Chair", "'additionalProperties' is missing"),
    ("/$defs/Place/properties/notes/items", {"type": "array", "items": {}}, "/$defs/Place/properties/notes/items",
     "not in the subset"),
    ("/$defs/ChairMoved/properties/by_name", {"type": "object", "additionalProperties": {"$ref": "#/$defs/Colour"},
     "propertyNames": {"maxLength": 9}, "maxProperties": 9}, "/$defs/ChairMoved/properties/by_name", "pages read this"),
    ("/$defs/ChairMoved/properties/next", {"$ref": "#/$defs/Command"}, "/$defs/ChairMoved/properties/next",
     "pages read this"),
    ("/$defs/Place/properties/notes/items", None, "/$defs/Place/properties/notes", "'items' is missing"),
    ("/$defs/Place/properties/labels/propertyNames", {"pattern": "x"}, "/$defs/Place/properties/labels/propertyNames",
     "maxLength"),
    ("/$defs/Place/properties/labels/maxProperties", None, "/$defs/Place/properties/labels", "is missing"),
    ("/$defs/Chairs", {"type": "array", "items": {"$ref": "#/$defs/Chair"}}, "/$defs/Chairs", "must be an enum"),
    ("/x-colour", 1, "/x-colour", "not in the subset"),
    # names
    ("/$defs/chair", {"type": "string"}, "/$defs/chair", "PascalCase"),
    ("/$defs/Chair/properties/Legs", {"type": "boolean"}, "/$defs/Chair/properties/Legs", "snake_case"),
    ("/$defs/Colour/enum/0", "Red", "/$defs/Colour/enum/0", "snake_case"),
    ("/$defs/Colour/enum/0", "default", "/$defs/Colour/enum/1", "listed twice"),
    # references
    ("/$defs/Chair/properties/colour/$ref", "#/$defs/Colours", "/$defs/Chair/properties/colour", "there is no Colours"),
    ("/$defs/Chair/properties/colour/$ref", "colour.json", "/$defs/Chair/properties/colour/$ref", "#/$defs/Name"),
    ("/$defs/Place/x-answer", "Nothing", "/$defs/Place/x-answer", "there is no Nothing"),
    ("/$defs/Chair/properties/inside", {"$ref": "#/$defs/Chair"}, "/$defs/Chair", "contains itself: Chair > Chair"),
    ("/$defs/Chair/required/0", "arms", "/$defs/Chair/required/0", "there is no property 'arms'"),
    # unions
    ("/$defs/Command/oneOf/0", {"type": "string"}, "/$defs/Command/oneOf/0", "$refs only"),
    ("/$defs/Command/oneOf/0/$ref", "#/$defs/Chair", "/$defs/Command/oneOf/0", "no const type or kind"),
    ("/$defs/Command/oneOf/0/$ref", "#/$defs/ChairMoved", "/$defs/Command/oneOf", "mix type and kind"),
    ("/$defs/Clear/properties/type/const", "place", "/$defs/Command/oneOf/1", "are both 'place'"),
    ("/$defs/Clear/required", [], "/$defs/Clear/properties/type", "a const property is required"),
    ("/$defs/Clear/properties/sort", {"const": "x"}, "/$defs/Clear/properties/sort", "one const"),
    # limits
    ("/$defs/Id/minimum", 2**53, "/$defs/Id/minimum", "within 2^53"),
    ("/$defs/Id/maximum", 0, "/$defs/Id", "minimum is above maximum"),
    ("/$defs/Id/minimum", 1.0, "/$defs/Id/minimum", "whole number"),
    ("/$defs/Place/properties/remark/maxLength", None, "/$defs/Place/properties/remark", "it needs maxLength"),
    ("/$defs/Place/properties/notes/maxItems", None, "/$defs/Place/properties/notes", "it needs maxItems"),
    ("/$defs/Place/properties/notes/items/maxLength", None, "/$defs/Place/properties/notes/items", "it needs maxLength"),
    ("/$defs/Place/properties/notes/minItems", 4, "/$defs/Place/properties/notes", "minItems is above maxItems"),
    # problems, hints, fields, close codes
    ("/x-problems/full/easy", "満員です。", "/x-problems/full/easy", "kanji carry a reading"),
    ("/x-problems/full/easy", "{満員|full}です。", "/x-problems/full/easy", "{word}"),
    ("/x-fields/remark/en", "the {field}", "/x-fields/remark/en", "no word to fill in"),
    ("/x-problems/full/easy", None, "/x-problems/full", "'easy' is missing"),
    ("/x-problems/full/status", 200, "/x-problems/full/status", "400 to 599"),
    ("/x-problems/full/en", "{Left} places", "/x-problems/full/en", "{word}"),
    ("/x-hints/too_long/en", "{field}", "/x-hints/too_long/en", "no word but {limit}"),
    ("/x-close-codes/slow/reconnect", False, "/x-close-codes/slow/reconnect", "come back"),
    ("/x-close-codes/slow/code", 1000, "/x-close-codes/slow/code", "4000 to 4999"),
]


class Refusals(unittest.TestCase):
    def test_names_the_place_and_the_reason(self):
        for pointer, value, at, message in REFUSED:
            with self.subTest(pointer=pointer, value=value):
                with self.assertRaisesRegex(SchemaError, re.escape(message)) as caught:
                    outputs(parse.parse(small(pointer, value)))
                self.assertEqual(caught.exception.pointer, at)

    def test_an_object_has_only_so_many_fields(self):
        many = {f"f{i}": {"type": "boolean"} for i in range(parse.MAX_FIELDS + 1)}
        with self.assertRaisesRegex(SchemaError, "at most 64 fields"):
            parse.parse(small("/$defs/Chair/properties", {**SMALL["$defs"]["Chair"]["properties"], **many}))


class OpenApi(unittest.TestCase):
    def setUp(self):
        self.document = document(parse.parse(SMALL))

    def test_lists_travel_with_commas(self):
        parameters = self.document["paths"]["/api/query/list_chairs"]["get"]["parameters"]
        self.assertEqual((parameters[0]["name"], parameters[0]["explode"]), ("colours", False))

    def test_a_query_that_does_not_fit_into_an_address_has_no_path(self):
        schema = small("/$defs/ListChairs/properties/like", {"$ref": "#/$defs/Chair"})
        self.assertNotIn("/api/query/list_chairs", document(parse.parse(schema))["paths"])

    def test_our_time_is_not_the_time_of_rfc_3339(self):
        at = self.document["components"]["schemas"]["Place"]["properties"]["at"]
        self.assertNotIn("format", at)
        self.assertRegex("23:59", at["pattern"])

    def test_what_only_pages_and_log_use_is_left_out(self):
        self.assertNotIn("ChairMoved", self.document["components"]["schemas"])


def keep_golden() -> None:
    for path, text in outputs(parse.parse(SMALL)).items():
        (FIXTURES / "golden" / Path(path).name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    keep_golden() if sys.argv[1:] == ["--golden"] else unittest.main()
