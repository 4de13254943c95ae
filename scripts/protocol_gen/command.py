"""The command line: which files are written from the schema, and whether they are fresh."""
from __future__ import annotations

import argparse
import sys
from pathlib import Path

from . import cpp_codec, cpp_messages, cpp_problems, openapi, typescript
from .model import Schema, SchemaError
from .parse import load

ROOT = Path(__file__).resolve().parents[2]
WRITERS = (cpp_messages, cpp_codec, cpp_problems, openapi, typescript)


def outputs(schema: Schema) -> dict[str, str]:
    """Path below the root -> text, for every generated file."""
    return {path: text for writer in WRITERS for path, text in writer.files(schema).items()}


def main(arguments: list[str]) -> int:
    options = _options(arguments)
    try:
        files = outputs(load(options.schema))
    except SchemaError as error:
        print(f"{options.schema.name}{error}", file=sys.stderr)
        return 1
    stale = [path for path, text in files.items() if _text_of(options.out / path) != text]
    left_over = [path for path in _generated(options.out) if path not in files]
    if options.check:
        return _report(stale + left_over)
    for path in stale:
        _write(options.out / path, files[path])
        print(f"wrote {path}")
    for path in left_over:
        (options.out / path).unlink()
        print(f"removed {path}")
    return 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="protocol_gen.py", description="C++, TypeScript, OpenAPI from the schema")
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a file is stale")
    parser.add_argument("--schema", type=Path, default=ROOT / "protocol/schema.json")
    parser.add_argument("--out", type=Path, default=ROOT, help="folder the files are written below")
    return parser.parse_args(arguments)


def _generated(out: Path) -> list[str]:
    """Codec files: their number follows the size of the schema, so one may be left over."""
    return [f"protocol/{path.name}" for path in sorted((out / "protocol").glob("messages_[0-9]*.cpp"))]


def _report(stale: list[str]) -> int:
    for path in stale:
        print(f"{path} is stale: run scripts/protocol_gen.py", file=sys.stderr)
    return 1 if stale else 0


def _text_of(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
