"""C++ source as plain text for the checks: comments and literals blanked, every line and column kept."""
import re

_TOKEN = re.compile(
    r'(?P<comment>//(?:\\\n|[^\n])*|/\*.*?\*/)'
    r'|(?P<raw>R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)")'
    r'|(?P<string>"(?:\\.|[^"\\\n])*")'
    r"|(?P<number>\b\d(?:'?[\w.])*)"
    r"|(?P<char>'(?:\\.|[^'\\\n])+')",
    re.S,
)


def _blank(match: re.Match) -> str:
    text = match.group()
    if match["number"]:
        return text.replace("'", "0")
    hidden = re.sub(r"[^\n]", " ", text)
    if match["comment"]:
        return hidden
    # A literal stays visible as one: "xx", so that nobody takes its place for empty.
    return '"' + hidden[1:-1].replace(" ", "s") + '"'


def code_only(text: str) -> str:
    """`text` of the same shape, in which brackets and words are code."""
    return _TOKEN.sub(_blank, text)


def line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
