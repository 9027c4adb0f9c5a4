#!/usr/bin/env python3
"""Hurts tables on purpose, and counts what became of them.

    scripts/reliability.py [--tavolo BINARY] [--kills N] [--damages N] [--starts N] [--checkpoints N] [--seed N]

Needs Python 3 and nothing else. Every round works on a table of its own in a temporary folder, with a home of its own.
What is counted:

  lost      something acknowledged (its id printed, exit status 0) that is not there afterwards
  silent    a table that shows less or other than before, exit status 0, and nothing said
  hang      a call that took more than ten seconds
  panic     a call that printed one, or ended with a status that the README does not know

The exit status is 0 when all four are 0. docs/reliability.md has the figures of a run.
"""

import argparse
import collections
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

KNOWN = {0, 1, 2, 3, 4}


class Room:
    """A home with one table in it."""

    def __init__(self, binary, root):
        self.binary, self.root = binary, pathlib.Path(root)
        self.table = self.root / "table"
        self.count = collections.Counter()

    def environment(self):
        return {"HOME": str(self.root), "USER": "Prova", "LANG": "en_US.UTF-8", "TAVOLO_STORE": str(self.table)}

    def start(self, *words):
        return subprocess.Popen([self.binary, *words], env=self.environment(), cwd=self.root, text=True,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def call(self, *words):
        child = self.start(*words)
        try:
            out, err = child.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            child.kill()
            out, err = child.communicate()
            self.count["hang"] += 1
        if "panicked at" in err or child.returncode not in KNOWN:
            self.count["panic"] += 1
            print("panic:", words, child.returncode, err, file=sys.stderr)
        return child.returncode, out, err

    def labs(self):
        code, out, err = self.call("list", "labs", "--format", "csv")
        return code, [line.split(",")[0] for line in out.splitlines()[1:]], err


def kills(room, rounds, chance):
    """SIGKILL at random moments of `add`, and of an import of many rows."""
    room.call("new", "table")
    began = time.monotonic()
    for at in range(3):
        room.call("add", "labs", f"code=t{at}")
    # As long as a call takes on this machine, and a little more, so that some are done.
    usual = (time.monotonic() - began) / 3
    sheet = room.root / "labs.csv"
    acknowledged, whole, number = set(), set(), 0
    for at in range(rounds):
        number += 1
        is_import = at % 10 == 9
        names = [f"i{number}x{row}" for row in range(400)] if is_import else [f"k{number}"]
        if is_import:
            sheet.write_text("code\n" + "\n".join(names) + "\n")
        words = ["import", "labs", str(sheet)] if is_import else ["add", "labs", f"code={names[0]}"]
        child = room.start(*words)
        time.sleep(chance.random() * usual * (2.5 if is_import else 1.3))
        child.send_signal(signal.SIGKILL)
        child.communicate()
        room.count["killed" if child.returncode == -9 else "done"] += 1
        if child.returncode == 0:
            acknowledged.update(names)
        if is_import:
            whole.add(tuple(names))
    code, found, _ = room.labs()
    found = set(found)
    room.count["lost"] += len(acknowledged - found) if code == 0 else len(acknowledged)
    halves = [names for names in whole if 0 < len(found & set(names)) < len(names)]
    room.count["half an import"] += len(halves)
    room.count["acknowledged"] += len(acknowledged)
    if room.call("verify")[0] != 0:
        room.count["silent"] += 1


def starts(room, number):
    """Many `add` at once, each a seat of its own: each is done, or told whom it waited for in vain."""
    room.call("new", "table")
    children = [room.start("add", "labs", f"code=s{at}") for at in range(number)]
    done = set()
    for at, child in enumerate(children):
        child.communicate()
        if child.returncode == 0:
            done.add(f"s{at}")
        elif child.returncode != 3:
            room.count["panic"] += 1
        room.count["done" if child.returncode == 0 else "told that it is held"] += 1
    room.count["lost"] += len(done - set(room.labs()[1]))


def checkpoints(room, rounds, chance):
    """SIGKILL while a checkpoint is written: as soon as its file is seen, or a moment later. Then the table is opened beside
    whatever the kill left."""
    room.call("new", "table")
    sheet = room.root / "labs.csv"
    names = [f"c{row}" for row in range(2000)]
    sheet.write_text("code\n" + "\n".join(names) + "\n")
    room.call("import", "labs", str(sheet))
    wanted, half = set(names), room.table / "checkpoint.new"
    for at in range(rounds):
        # Without one, the next to leave makes one.
        (room.table / "checkpoint").unlink(missing_ok=True)
        half.unlink(missing_ok=True)
        child = room.start("add", "labs", f"code=n{at}")
        ends = time.monotonic() + 10
        while child.poll() is None and not half.exists() and time.monotonic() < ends:
            time.sleep(0.0005)
        time.sleep(chance.random() * 0.02)
        child.send_signal(signal.SIGKILL)
        out, _ = child.communicate()
        room.count["killed" if child.returncode == -9 else "done"] += 1
        room.count["left half a checkpoint"] += half.exists()
        if child.returncode == 0 or out.strip():
            wanted.add(f"n{at}")
        code, found, err = room.labs()
        room.count["lost"] += len(wanted - set(found)) if code == 0 else len(wanted)
        room.count["silent"] += code != 0
        wanted |= set(found)
    if room.call("verify")[0] != 0:
        room.count["silent"] += 1


def flip(bytes_, chance):
    at = chance.randrange(len(bytes_) * 8)
    bytes_[at // 8] ^= 1 << (at % 8)
    return bytes_


def zero(bytes_, chance):
    at = chance.randrange(len(bytes_))
    bytes_[at:at + 512] = bytes(len(bytes_[at:at + 512]))
    return bytes_


def cut(bytes_, chance):
    return bytes_[:chance.randrange(len(bytes_))]


def lines(change):
    def changed(bytes_, chance):
        parts = bytes(bytes_).splitlines(keepends=True)
        return bytearray(b"".join(change(parts, chance)))
    return changed


def doubled(parts, chance):
    at = chance.randrange(len(parts))
    return parts[:at] + [parts[at]] + parts[at:]


def swapped(parts, chance):
    at = chance.randrange(len(parts) - 1)
    parts[at], parts[at + 1] = parts[at + 1], parts[at]
    return parts


def left_out(parts, chance):
    at = chance.randrange(len(parts) - 1)
    return parts[:at] + parts[at + 1:]


KINDS = {"flipped bit": flip, "zeroed page": zero, "cut": cut}
OF_LINES = {"doubled line": lines(doubled), "swapped lines": lines(swapped), "line left out": lines(left_out)}


def damages(room, rounds, chance):
    """One damage to one file of a closed table; then `list`, then `doctor`, then `list`."""
    room.call("new", "table")
    for at in range(24):
        room.call("add", "labs", f"code=d{at:02}")
        if at == 11:
            shutil.copytree(room.table, room.root / "early")
    sound, other, early = room.root / "sound", room.root / "other", room.root / "early"
    shutil.copytree(room.table, sound)
    wanted = room.labs()[1]
    os.rename(room.table, room.root / "first")
    room.call("new", "table")
    for at in range(24):
        room.call("add", "labs", f"code=o{at:02}")
    os.rename(room.table, other)
    # A copy of the table that went its own way from its half on, and further.
    os.rename(early, room.table)
    shutil.copy(room.table / "checkpoint", room.root / "aged")
    for at in range(15):
        room.call("add", "labs", f"code=w{at:02}")
    shutil.copy(room.table / "checkpoint", room.root / "of its own way")
    shutil.rmtree(room.root / "first")
    for _ in range(rounds):
        shutil.rmtree(room.table, ignore_errors=True)
        shutil.copytree(sound, room.table)
        files = [path for path in room.table.rglob("*") if path.is_file() and path.name != "LOCK" and path.stat().st_size]
        path = chance.choice(files + [room.table / "journal", room.table / "checkpoint"] * 3)
        kinds = dict(KINDS, **OF_LINES) if path.name == "journal" else dict(KINDS)
        others = ["aged", "of its own way"] if path.name == "checkpoint" else []
        kind = chance.choice(sorted(kinds) + ["removed", "of another table"] + others)
        if kind in others:
            shutil.copy(room.root / kind, path)
        elif kind == "removed":
            path.unlink()
        elif kind == "of another table":
            source = other / path.relative_to(room.table)
            shutil.copy(source, path) if source.exists() else path.unlink()
        else:
            path.write_bytes(kinds[kind](bytearray(path.read_bytes()), chance))
        judge(room, wanted, f"{kind}, {path.relative_to(room.table).parts[0]}")


def judge(room, wanted, name):
    code, found, err = room.labs()
    if code == 0:
        is_same = found == wanted
        if not is_same and (not err.strip() or "nothing is lost" in err):
            room.count["silent"] += 1
            print("silent:", name, len(found), file=sys.stderr)
        room.count["shown whole" if is_same else "shown with less, and said"] += 1
        return
    healed = room.call("doctor")
    code, found, _ = room.labs()
    if healed[0] == 0 and (code != 0 or found != wanted):
        room.count["silent"] += 1
        print("doctor:", name, code, len(found), file=sys.stderr)
    room.count["put right by doctor" if code == 0 else "refused by name"] += 1
    if code != 0:
        target = room.root / "rescued"
        shutil.rmtree(target, ignore_errors=True)
        code, out, _ = room.call("doctor", "--rescue", str(target))
        room.count["of these handed out whole" if code == 0 and f"records {len(wanted)}," in out else "of these handed out in part"] += 1


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--tavolo", default="target/debug/tavolo")
    words.add_argument("--kills", type=int, default=200)
    words.add_argument("--damages", type=int, default=400)
    words.add_argument("--starts", type=int, default=40)
    words.add_argument("--checkpoints", type=int, default=60)
    words.add_argument("--seed", type=int, default=1)
    asked = words.parse_args()
    binary = str(pathlib.Path(asked.tavolo).resolve())
    chance, bad = random.Random(asked.seed), 0
    parts = [("kill -9", lambda room: kills(room, asked.kills, chance)),
             ("starts at once", lambda room: starts(room, asked.starts)),
             ("kill -9 in a checkpoint", lambda room: checkpoints(room, asked.checkpoints, chance)),
             ("damage", lambda room: damages(room, asked.damages, chance))]
    for name, part in parts:
        with tempfile.TemporaryDirectory() as root:
            room = Room(binary, root)
            part(room)
            for what in ("lost", "silent", "hang", "panic"):
                room.count[what] += 0
                bad += room.count[what]
            bad += room.count["half an import"]
            print(f"{name}: " + ", ".join(f"{what} {number}" for what, number in sorted(room.count.items())), flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
