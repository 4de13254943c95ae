#!/usr/bin/env python3
"""Refuses the coroutine shapes that g++ 12.2 compiles wrongly, without a warning: double frees, lost values, hangs.

One co_await a statement, alone on the right of '=' or as the whole statement, its arguments names or plain calls:
    co_await f(a, std::move(b));
    auto x = co_await f(a);            auto [ec, n] = co_await f(a);
    co_return co_await f(a);           x = co_await f(a);
and a function that returns an awaitable has no default argument and no parameter that is a view or an rvalue
reference: the caller may be gone before it is read. Coroutines live in server/net, server/app and tests.
It is stricter than the compiler is wrong: two statements are always right.

    check_coroutines.py [FILE...]      without files: all of the project
"""
import re
import sys
from pathlib import Path

from cpp_text import code_only, line_of

HOME = ("server/net/", "server/app/", "server/main.cpp", "tests/")
AWAIT = re.compile(
    r"^(?!(?:else|do|case|default|return|throw|new|delete)\b)"
    r"(?:(?:\[\[[\w:, ]+\]\]\s*)?(?:\w[\w:<>, ]*?)\s*[&*]*\s*(?:\b\w+|\[[\w, ]+\])\s*=\s*"  # auto x =, auto& x =, auto [a, b] =
    r"|\w[\w.\->]*\s*=\s*"  # x =, this->x =
    r"|co_return\s+)?"
    r"co_await\b(?P<awaited>.*)$",
    re.S,
)
TIMER = re.compile(r"^[\w:<>]+\s+\w+\s*\(\s*co_await\s+(?:\w+::)*this_coro::executor\s*\)$")
CHAIN = re.compile(r"^\s*(?:::)?\w[\w:]*(?:<[^()]*>)?(?:\(\)|\[\]|\s*(?:\.|->)\s*\w+(?:<[^()]*>)?)*\s*$")
DIRECTIVE = re.compile(r"^[ \t]*#[ \t]*(?:if|ifdef|ifndef|elif|else|endif|include|pragma)\b.*$", re.M)
ALIAS = re.compile(r"\busing\s+(\w+)\s*=\s*(?:\w+::)*awaitable\s*<")
PAIR = {")": "(", "]": "[", "}": "{"}


class Unbalanced(Exception):
    """The brackets of a file do not match, so nothing after that place was looked at."""


def statements(code):
    """(offset, statement, terminator) of every block; a braced part inside parentheses reads as {} in its
    statement and has its own statements."""
    begin, start, kept = 0, 0, ""  # of the statement; of what is not yet in `kept`; what is
    open_, outer = [], []
    for i, c in enumerate(code):
        if c in "([":
            open_.append(c)
        elif c == "{":
            inside = bool(open_) and open_[-1] != "{"
            if not inside:
                yield begin, kept + code[start:i], c
            outer.append((begin, kept + code[start:i] + "{}") if inside else None)
            open_.append(c)
            begin, start, kept = i + 1, i + 1, ""
        elif c in PAIR and (not open_ or open_.pop() != PAIR[c]):
            raise Unbalanced(line_of(code, i))
        elif c == "}":
            yield begin, kept + code[start:i], c
            begin, kept = outer.pop() or (i + 1, "")
            start = i + 1
        elif c == ";" and (not open_ or open_[-1] == "{"):
            yield begin, kept + code[start:i], c
            begin, start, kept = i + 1, i + 1, ""
    if open_:
        raise Unbalanced(line_of(code, len(code)))


def collapsed(expression):
    """Every outermost (...) and [...] emptied: what is left is the chain of names and operators."""
    kept, depth = "", 0
    for c in expression:
        depth -= c in ")]"
        kept += c if depth == 0 else ""
        depth += c in "(["
    return kept


def wrong(statement, terminator):
    """Why a statement with a co_await is refused; None when it is one of the five shapes."""
    if TIMER.match(statement) and terminator == ";":
        return None
    shape = AWAIT.match(statement)
    if not shape or terminator != ";" or "co_await" in shape["awaited"]:
        return "one co_await a statement, alone right of '='"
    awaited = shape["awaited"]
    if "{" in awaited:
        return "a braced value or lambda inside an awaited statement: give it a name before"
    if re.search(r"\b[A-Z]\w*\s*(?:<[^()]*>)?\s*\(", awaited):
        return "a temporary of a type among awaited arguments: give it a name before"
    if re.search(r"\?|&&|\|\|", awaited) or not CHAIN.match(collapsed(awaited)):
        return "an operator beside co_await: split the statement"
    return None


def parameters(code, names):
    """(offset, parameter list) of every declaration that returns an awaitable."""
    for match in re.finditer(rf"\b(?:{'|'.join(names)})\s*<", code):
        end = closing(code, match.end() - 1, "<>")
        ahead = re.match(r"\s*(?:\w+::)*(?:operator\s*\(\s*\)|\w+)\s*\(", code[end:])
        if ahead:
            opened = end + ahead.end() - 1
            yield opened, code[opened : closing(code, opened, "()")]
        before = re.search(r"\)\s*(?:mutable|noexcept|const|\s)*->\s*(?:\w+::)*$", code[: match.start()])
        if before:
            closed = before.start()
            opened = closed - closing(code[closed::-1], 0, ")(") + 1
            yield opened, code[opened : closed + 1]


def closing(code, start, pair):
    depth = 0
    for i in range(start, len(code)):
        depth += (code[i] == pair[0]) - (code[i] == pair[1])
        if depth == 0:
            return i + 1
    return len(code)


def faults(text, names=("awaitable",)):
    """(line, what is wrong, the statement) in a source text."""
    code = DIRECTIVE.sub(lambda m: " " * len(m.group()), code_only(text))
    try:
        for start, statement, terminator in statements(code):
            if re.search(r"\bco_await\b", statement):
                why = wrong(statement.strip(), terminator)
                if why:
                    first = start + len(code[start:]) - len(code[start:].lstrip())
                    yield line_of(code, first), why, statement
    except Unbalanced as unbalanced:
        yield unbalanced.args[0], "brackets do not balance, so nothing after them was checked", ""
    for start, declared in parameters(code, names):
        if re.search(r"(?<![=!<>+\-*/|&])=(?!=)", declared):
            yield line_of(code, start), "a default argument of a function that returns an awaitable", declared
        if re.search(r"&&|\b(?:string_view|span\s*<)", declared):
            yield line_of(code, start), "a view or && in a function that returns an awaitable: take a value", declared


def main(paths):
    root = Path(__file__).resolve().parent.parent
    folders = ("protocol", "matching", "server", "tests")
    found = [p for f in folders for p in sorted((root / f).rglob("*.[ch]pp"))]
    files = {p: p.read_text() for p in ([Path(p).resolve() for p in paths] or found)}
    names = {"awaitable"} | {name for text in files.values() for name in ALIAS.findall(code_only(text))}
    bad = 0
    for path, text in files.items():
        where = path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
        if not paths and not where.startswith(HOME) and re.search(r"\bco_(await|return|yield)\b", code_only(text)):
            print(f"{where}: coroutines live in {', '.join(HOME)} only")
            bad += 1
        for line, why, statement in faults(text, sorted(names)):
            print(f"{where}:{line}: {why}: {' '.join(statement.split())[:90]}")
            bad += 1
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
