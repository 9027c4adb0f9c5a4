#!/usr/bin/env python3
"""Makes the pictures of the README: starts the program in tmux, presses keys, writes what is on screen as SVG.

It needs Python 3.10, tmux, and a built program (`cargo build --release`); nothing of it is part of the program.

    scripts/screenshots.py                     all pictures, into docs/pictures/
    scripts/screenshots.py overview results    some of them
    scripts/screenshots.py --svg FILE          an ANSI text from standard input, as one picture

What is on screen follows from the fixture and the keys alone, so that pictures change only when the screens do. The hour
of the day is the one exception: what is taken down in the live sitting bears it.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import Optional

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"


# --- what is photographed ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Picture:
    """One picture: the keys that lead to it, as tmux calls them; a key that begins with `"` is text to be typed."""

    name: str
    title: str
    keys: tuple = ()
    width: int = 100
    height: int = 30


SCENES = (
    Picture("overview", "What needs a decision today"),
    Picture("map", "The power/interest grid", ("3", "Tab")),
    Picture(
        "live",
        "A sitting while it runs: the second item open, a divergence being taken down",
        (
            *("6", "p", "A", "6", "n", "n"),
            *("c", '"Il parere chiede un secondo accompagnatore per il pedibus', "Tab", '"tit amb', "Enter"),
            *("a", '"Si parte da una scuola sola e si verifica a giugno', "Enter"),
            *("t", '"Chiedere alla scuola chi può accompagnare', "Tab", '"tit scu', "Tab", '"entro venerdì', "Enter"),
            *("d", '"Il mercato serale non va spostato in autunno', "Tab", '"perch'),
        ),
    ),
    Picture("results", "Ranking with ties, coverage and fragility", ("9",)),
)


# --- driving the program ----------------------------------------------------------------------------------------------


class Terminal:
    """A tmux server of its own with one window in which the program runs."""

    def __init__(self, name, command, width, height):
        # A socket for each: a server that is going away would take the next one with it.
        self.socket = f"tavolo-pictures-{os.getpid()}-{name}"
        self.home = tempfile.TemporaryDirectory(prefix="tavolo-pictures-", ignore_cleanup_errors=True)
        # A home of its own: no table, keymap or language of the person who takes the picture is in it.
        setting = {
            "HOME": self.home.name,
            "TMPDIR": self.home.name,
            "PATH": os.environ.get("PATH", ""),
            "LANG": "C.UTF-8",
            "TERM": "tmux-256color",
            "TZ": "Europe/Rome",
            "USER": "facilitatrice",
        }
        inside = ["env", "-i", *(f"{name}={value}" for name, value in setting.items()), *command]
        # The options come before the program, so that the last words of one that ends at once can still be read.
        options = ("status", "off"), ("remain-on-exit", "on")
        settings = [word for name, value in options for word in ("set-option", "-g", name, value, ";")]
        size = ("-x", str(width), "-y", str(height))
        self.tmux("start-server", ";", *settings, "new-session", "-d", *size, *inside)

    def tmux(self, *words):
        call = ["tmux", "-L", self.socket, "-f", os.devnull, *words]
        done = subprocess.run(call, capture_output=True, text=True, encoding="utf-8", check=False)
        if done.returncode != 0:
            raise RuntimeError(f"tmux {words[0]}: {done.stderr.strip()}")
        return done.stdout

    def press(self, key):
        if key.startswith('"'):
            self.tmux("send-keys", "-l", key[1:])
        else:
            self.tmux("send-keys", key)

    def settled(self, patience=10.0):
        """The screen with its colours, once it has stood still for a third of a second."""
        end = time.monotonic() + patience
        before, since = None, time.monotonic()
        while time.monotonic() < end:
            now = self.tmux("capture-pane", "-e", "-p", "-N")
            if now != before:
                before, since = now, time.monotonic()
            elif now.strip() and time.monotonic() - since > 0.33:
                return now
            time.sleep(0.05)
        raise RuntimeError("the screen does not come to rest")

    def is_over(self):
        return self.tmux("display-message", "-p", "#{pane_dead}").strip() == "1"

    def close(self):
        self.tmux("kill-server")
        self.home.cleanup()


def photograph(picture, program, lang):
    command = [str(program), "--lang", lang, "--as", "Facilitatrice A", "--color", "always", "demo"]
    terminal = Terminal(picture.name, command, picture.width, picture.height)
    try:
        terminal.settled()
        for key in picture.keys:
            terminal.press(key)
            terminal.settled()
        screen = terminal.settled()
        if terminal.is_over():
            words = "\n".join(line for line in plain(screen).splitlines() if line.strip())
            raise RuntimeError(f"the program has ended:\n{words}")
        return svg(screen, picture.width, picture.height, picture.title)
    finally:
        terminal.close()


# --- from ANSI text to SVG --------------------------------------------------------------------------------------------

FOREGROUND, BACKGROUND = "#d8dee3", "#15191c"
# The sixteen colours of a quiet dark terminal, chosen so that each is readable on the background.
PALETTE = (
    "#2b3238", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#c5cdd3",
    "#7d8790", "#ff8f97", "#b5e08f", "#ffd896", "#8cc8ff", "#dd9bf0", "#7fd6e0", "#ffffff",
)  # fmt: skip
# One cell, in pixels, for the monospace fonts that readers have.
CELL_WIDTH, CELL_HEIGHT, FONT_SIZE, MARGIN = 8.4, 17, 14, 12
FONTS = "ui-monospace, 'DejaVu Sans Mono', 'Liberation Mono', Menlo, Consolas, monospace"


@dataclass(frozen=True)
class Style:
    """How a cell looks."""

    fore: Optional[str] = None
    back: Optional[str] = None
    bold: bool = False
    dim: bool = False
    italic: bool = False
    underline: bool = False
    reverse: bool = False

    def colours(self):
        fore, back = self.fore or FOREGROUND, self.back or BACKGROUND
        return (back, fore) if self.reverse else (fore, back)


def indexed(number):
    """A colour of the 256: sixteen names, a cube of six, twenty-four greys."""
    if number < 16:
        return PALETTE[number]
    if number < 232:
        levels = (0, 95, 135, 175, 215, 255)
        number -= 16
        red, green, blue = levels[number // 36], levels[number // 6 % 6], levels[number % 6]
    else:
        red = green = blue = 8 + 10 * (number - 232)
    return f"#{red:02x}{green:02x}{blue:02x}"


SWITCHES = {
    1: {"bold": True}, 2: {"dim": True}, 3: {"italic": True}, 4: {"underline": True}, 7: {"reverse": True},
    22: {"bold": False, "dim": False}, 23: {"italic": False}, 24: {"underline": False}, 27: {"reverse": False},
    39: {"fore": None}, 49: {"back": None},
}  # fmt: skip


def restyle(style, parameters):
    """The style after one SGR sequence."""
    numbers = [int(word or 0) for word in re.split("[;:]", parameters)]
    while numbers:
        number = numbers.pop(0)
        if number == 0:
            style = Style()
        elif number in SWITCHES:
            style = replace(style, **SWITCHES[number])
        elif number in (38, 48) and numbers:
            colour = None
            if numbers[0] == 5 and len(numbers) >= 2:
                colour, numbers = indexed(numbers[1]), numbers[2:]
            elif numbers[0] == 2 and len(numbers) >= 4:
                colour, numbers = "#{:02x}{:02x}{:02x}".format(*numbers[1:4]), numbers[4:]
            style = replace(style, **{"fore" if number == 38 else "back": colour})
        elif 30 <= number <= 37 or 90 <= number <= 97:
            style = replace(style, fore=PALETTE[number % 10 + (8 if number >= 90 else 0)])
        elif 40 <= number <= 47 or 100 <= number <= 107:
            style = replace(style, back=PALETTE[number % 10 + (8 if number >= 100 else 0)])
    return style


SEQUENCE = re.compile(r"\x1b\[([0-9;:]*)([A-Za-z])|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[()][A-Za-z0-9]|[\x0e\x0f]")


def plain(text):
    return SEQUENCE.sub("", text)


def columns(letter):
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def runs(line, style):
    """The runs of one look in a line, as (column, width, text, style), and the style it ends with."""
    found, column, at = [], 0, 0

    def add(text):
        nonlocal column
        for letter in text:
            width = columns(letter)
            if found and found[-1][3] == style:
                start, length, words, _ = found[-1]
                found[-1] = (start, length + width, words + letter, style)
            else:
                found.append((column, width, letter, style))
            column += width

    for match in SEQUENCE.finditer(line):
        add(line[at : match.start()])
        at = match.end()
        if match.group(2) == "m":
            style = restyle(style, match.group(1))
    add(line[at:])
    return found, style


def number(value):
    return f"{value:.1f}".rstrip("0").rstrip(".")


def svg(text, width, height, title):
    """A terminal screen as a picture, one `<text>` for each run so that columns stand whatever the font is."""
    wide, high = width * CELL_WIDTH + 2 * MARGIN, height * CELL_HEIGHT + 2 * MARGIN
    backs, words, style = [], [], Style()
    for row, line in enumerate(text.split("\n")[:height]):
        found, style = runs(line, style)
        top = MARGIN + row * CELL_HEIGHT
        for column, cells, letters, look in found:
            fore, back = look.colours()
            x, length = MARGIN + column * CELL_WIDTH, cells * CELL_WIDTH
            if back != BACKGROUND:
                backs.append(f'<rect x="{number(x)}" y="{top}" width="{number(length)}" height="{CELL_HEIGHT}" fill="{back}"/>')
            # Spaces at the ends draw nothing, and renderers disagree about them.
            inner = letters.strip(" ") if not look.underline else letters
            if not inner:
                continue
            lead = sum(columns(letter) for letter in letters[: letters.index(inner)])
            size = sum(columns(letter) for letter in inner)
            marks = "".join(
                mark
                for on, mark in (
                    (look.bold, ' font-weight="bold"'),
                    (look.dim, ' opacity="0.65"'),
                    (look.italic, ' font-style="italic"'),
                    (look.underline, ' text-decoration="underline"'),
                )
                if on
            )
            words.append(
                f'<text x="{number(x + lead * CELL_WIDTH)}" y="{top + 13}" textLength="{number(size * CELL_WIDTH)}" '
                f'lengthAdjust="spacingAndGlyphs" fill="{fore}"{marks}>{escape(inner)}</text>'
            )
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {number(wide)} {high}" width="{number(wide)}" height="{high}" '
            f'font-family="{FONTS}" font-size="{FONT_SIZE}" xml:space="preserve" style="white-space:pre">',
            f"<title>{escape(title)}</title>",
            f'<rect width="100%" height="100%" rx="8" fill="{BACKGROUND}"/>',
            *backs,
            *words,
            "</svg>",
            "",
        ]
    )


# --- the command line -------------------------------------------------------------------------------------------------


def main():
    parser = argparse.ArgumentParser(description="Makes the pictures of the README from the running program.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="which pictures: " + ", ".join(scene.name for scene in SCENES))
    parser.add_argument("--program", type=Path, default=ROOT / "target" / "release" / "tavolo", help="the built program")
    parser.add_argument("--lang", choices=("it", "en"), default="it", help="the language of the screens")
    parser.add_argument("--svg", type=Path, metavar="FILE", help="only turn an ANSI text from standard input into FILE")
    asked = parser.parse_args()

    if asked.svg:
        text = sys.stdin.read()
        lines = text.rstrip("\n").split("\n")
        width = max(sum(columns(letter) for letter in plain(line)) for line in lines)
        asked.svg.write_text(svg(text, width, len(lines), asked.svg.stem), encoding="utf-8")
        return

    scenes = {scene.name: scene for scene in SCENES}
    unknown = [name for name in asked.names if name not in scenes]
    if unknown:
        parser.error(f"no picture is called {', '.join(unknown)}")
    if not shutil.which("tmux"):
        sys.exit("tmux is not installed; only this script needs it")
    if not asked.program.exists():
        sys.exit(f"{asked.program} is not there: cargo build --release")
    PICTURES.mkdir(parents=True, exist_ok=True)
    for scene in (scenes[name] for name in asked.names or scenes):
        try:
            picture = photograph(scene, asked.program.resolve(), asked.lang)
        except RuntimeError as why:
            sys.exit(f"{scene.name}: {why}")
        path = PICTURES / f"{scene.name}.svg"
        path.write_text(picture, encoding="utf-8")
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
