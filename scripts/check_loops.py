#!/usr/bin/env python3
"""Refuses loops over a part of something that is gone before the first turn, as C++20 has it:
    for (const auto& x : town.ask(caller, query)->list)     for (const auto& x : *found())
    for (const auto& x : load(id).value().list)             for (const auto& x : page().at("list").items())
A range-for keeps alive what its range is: a temporary, or a plain member of one. It does not keep what ->, *, [] or a
method gives out of a temporary. The answer gets a name first:
    const auto answer = town.ask(caller, query);
    for (const auto& x : answer->list)

What a function returns is looked up by its name in the declarations of the tree; a name that is declared both by value
and by reference counts as by value. A method is trusted to give a value where every declaration of its name does.

    check_loops.py [FILE...]      without files: all of the project
"""
import re
import sys
from pathlib import Path

from cpp_text import code_only, line_of

# Not of the tree: they refer to what they are asked on, or to what lasts.
INSIDE = {"value", "at", "front", "back", "get", "data", "items", "begin", "end", "top", "second", "as_const", "move", "forward",
          "GetParam"}
KEYWORDS = "return|co_return|throw|new|delete|else|case|goto|typedef|using|namespace"
DECLARED = re.compile(rf"(?<![\w.>:(,])(?!(?:{KEYWORDS})\b)(?P<type>[A-Za-z_]\w*(?:::\w+)*(?:\s*<[^;(){{}}]*>)?(?:\s+const)?)"
                      r"(?P<mark>[&*]+\s+|\s+)(?:\w+::)*(?P<name>\w+)\s*\(")
PAIR = {"(": ")", "[": "]", "{": "}", "<": ">"}


def declared(texts):
    """(names of functions that give a reference or a pointer, names of those that give a value)"""
    refer, give = set(), set()
    for text in texts:
        for found in DECLARED.finditer(re.sub(r"\b(?:const|static|inline|constexpr|virtual|explicit)\b", " ", code_only(text))):
            (refer if found["mark"].strip() else give).add(found["name"])
    return refer - give, give - refer


def closing(code, start):
    """Behind the bracket that closes the one at `start`."""
    depth = 0
    for i in range(start, len(code)):
        depth += (code[i] in "([{") - (code[i] in ")]}")
        if depth == 0:
            return i + 1
    return len(code)


def ranges(code):
    """(offset, range) of every range-for."""
    for loop in re.finditer(r"\bfor\s*\(", code):
        head = code[loop.end() : closing(code, loop.end() - 1) - 1]
        depth, begun = 0, None
        for i, c in enumerate(head):
            depth += (c in "([{") - (c in ")]}")
            if depth == 0 and c == ";":
                begun = None
            if depth == 0 and c == ":" and ":" not in (head[i - 1], head[i + 1 : i + 2]) and begun is None:
                begun = i + 1
        if begun is not None:
            yield loop.start(), head[begun:].strip()


def links(text):
    """(what joins it to what stands before, name, whether it is called) of a chain; None where it is no chain."""
    at = 0
    while at < len(text):
        link = re.compile(r"\s*(->|\.|::)?\s*(?:template\s+)?((?:::)?\w+(?:::\w+)*)").match(text, at)
        if not link:
            if text[at] == "[" and at:
                yield "[]", "", False
                at = closing(text, at)
                continue
            if text[at].isspace():
                at += 1
                continue
            return
        at = link.end()
        arguments = re.compile(r"\s*(?:<[\w:<>, *&]*>)?\s*([({])").match(text, at)
        if arguments:
            at = closing(text, arguments.start(1))
        yield link[1] or "", link[2].rpartition("::")[2], bool(arguments)


def gone(text, refer, give):
    """True where the range refers into a temporary."""
    star = text.startswith("*")
    temporary = False
    for join, name, called in links(text.lstrip("*( ") if star else text):
        if temporary and (join in ("->", "[]") or (called and join == "." and name not in give)):
            return True
        if called:
            temporary = name not in refer and (name not in INSIDE or temporary)
    return star and temporary


def faults(text, refer=frozenset(), give=frozenset()):
    """(line, range) of every loop over what is gone."""
    code = code_only(text)
    for start, over in ranges(code):
        if gone(over, refer, give):
            yield line_of(code, start), over


def main(paths):
    root = Path(__file__).resolve().parent.parent
    found = [p for f in ("protocol", "matching", "server", "tests") for p in sorted((root / f).rglob("*.[ch]pp"))]
    texts = {p: p.read_text() for p in found}
    refer, give = declared(texts.values())
    bad = 0
    for path in [Path(p).resolve() for p in paths] or found:
        where = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
        for line, over in faults(path.read_text(), refer, give):
            print(f"{where}:{line}: a loop over a part of what is gone, give it a name before: {' '.join(over.split())[:90]}")
            bad += 1
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
