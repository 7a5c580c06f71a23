#!/usr/bin/env python3
"""How soon Byname shows and follows keys, beside other programs for long lists, on the same articles in the same run.

    swift run -c release articles 100000 > articles.jsonl
    measure.py articles.jsonl --byname PATH/byname [--runs N] [--work FOLDER] [--only NAMES]

Each program gets the articles in the form it reads: Byname an archive that was read in, newsboat a feed that was
fetched, lnav a log of a line an article, tig a repository of a commit an article, less one text file. What a program
needs beforehand (reading in, fetching, importing) is not measured. A program that is not installed is left out.

- first paint: from the start until anything readable is drawn;
- first rows: until the first article is;
- a key: from the press of the down key to the last byte of what it draws (nothing for 25 ms), 60 presses;
- 200 keys: as many written at once, until the last byte (nothing for 150 ms);
- memory: resident, with children, after that; idle: processor time over three quiet seconds.
"""
import argparse
import html
import json
import os
import pathlib
import pty
import re
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import termios
import time
import fcntl

ESCAPES = re.compile(rb"\x1b(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(\x07|\x1b\\)|[()][0-9A-Za-z]|[=>78DMEHc])")


class Screen:
    """A program on a terminal of its own, 120 columns by 40 rows."""

    def __init__(self, argv, environment, folder):
        self.start = time.perf_counter()
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            try:
                os.chdir(folder)
                os.execvpe(argv[0], argv, environment)
            finally:
                os._exit(127)
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self.shown = b""

    def read(self, wait):
        """What is drawn within so many seconds, and when the last of it came; nothing where it stays quiet."""
        if not select.select([self.file], [], [], wait)[0]:
            return b""
        try:
            return os.read(self.file, 1 << 16)
        except OSError:
            return b""

    def wait(self, is_there, most=120):
        """Seconds from the start until what is drawn passes a test."""
        while time.perf_counter() - self.start < most:
            seen = ESCAPES.sub(b" ", self.shown).decode("utf-8", "replace")
            if is_there(seen):
                return time.perf_counter() - self.start
            self.shown += self.read(0.5)
        raise TimeoutError(f"not drawn within {most} s; last: {seen[-300:]!r}")

    def settle(self, quiet):
        """The moment of the last byte before it was quiet for so long; None where there was none."""
        last = None
        while data := self.read(quiet):
            self.shown += data
            last = time.perf_counter()
        return last

    def press(self, keys, quiet):
        """Seconds from pressing some keys to the last byte of what they draw."""
        start = time.perf_counter()
        os.write(self.file, keys)
        last = self.settle(quiet)
        return None if last is None else last - start

    @property
    def down(self):
        return b"\x1bOB" if b"\x1b[?1h" in self.shown else b"\x1b[B"

    def processes(self):
        children = {}
        for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rsplit(")", 1)[1].split()
                children.setdefault(int(fields[1]), []).append(int(stat.parent.name))
            except OSError:
                pass
        found, todo = [], [self.pid]
        while todo:
            found.append(todo.pop())
            todo += children.get(found[-1], [])
        return found

    def memory(self):
        total = 0
        for process in self.processes():
            for line in pathlib.Path(f"/proc/{process}/status").read_text().splitlines():
                if line.startswith("VmRSS"):
                    total += int(line.split()[1])
        return total / 1024

    def used(self):
        """Seconds of processor time."""
        ticks = 0
        for process in self.processes():
            fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def end(self):
        for number in (signal.SIGTERM, signal.SIGKILL) if self.pid > 1 else ():
            try:
                os.kill(self.pid, number)
                deadline = time.perf_counter() + 3
                while time.perf_counter() < deadline:
                    self.read(0.05)
                    if os.waitpid(self.pid, os.WNOHANG)[0]:
                        os.close(self.file)
                        return
            except (OSError, ChildProcessError):
                break
        os.close(self.file)


def prepared(path, make):
    """A file or folder that is made where it is not there."""
    if not path.exists():
        print(f"making {path.name} …", file=sys.stderr)
        make(path)
    return path


def articles(file):
    with open(file, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def write_text(file, path):
    with open(path, "w", encoding="utf-8") as out:
        for article in articles(file):
            out.write(f"{article['title']}\n{article['published']}\n\n{article['text']}\n\n")


def write_log(file, path):
    with open(path, "w", encoding="utf-8") as out:
        for number, article in enumerate(articles(file)):
            text = " ".join(article["text"].split())
            day = article["published"] if len(article["published"]) == 10 else "2001-01-01"
            clock = f"{number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02}"
            out.write(f"{day}T{clock}Z info {article['title']}: {text}\n")


def write_feed(file, path):
    with open(path, "w", encoding="utf-8") as out:
        out.write('<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Stories</title>\n')
        for article in articles(file):
            fields = {"title": article["title"], "guid": article["id"], "description": article["text"]}
            out.write("<item>" + "".join(f"<{k}>{html.escape(v)}</{k}>" for k, v in fields.items()) + "</item>\n")
        out.write("</channel></rss>\n")


def write_repository(file, path):
    subprocess.run(["git", "init", "-q", "-b", "main", str(path)], check=True)
    importing = subprocess.Popen(["git", "fast-import", "--quiet"], cwd=path, stdin=subprocess.PIPE)
    for number, article in enumerate(articles(file)):
        message = f"{article['title']}\n\n{article['text']}\n".encode()
        importing.stdin.write(
            b"commit refs/heads/main\ncommitter A <a@example.org> %d +0000\ndata %d\n" % (10**9 + number, len(message)))
        importing.stdin.write(message + b"\n")
    importing.stdin.close()
    if importing.wait():
        raise SystemExit("git fast-import failed")
    # As `git gc` of a repository of that size leaves it.
    subprocess.run(["git", "commit-graph", "write", "--reachable"], cwd=path, check=True, stderr=subprocess.DEVNULL)


def programs(file, byname, work, only):
    """For each program that is there: its command, and the keys that lead to the list of articles."""
    environment = dict(
        os.environ, TERM="xterm-256color", LANG="C.UTF-8", HOME=str(work), LESSHISTFILE="-",
        XDG_DATA_HOME=str(work / "data"), XDG_STATE_HOME=str(work / "state"), XDG_CONFIG_HOME=str(work / "config"))
    run = lambda *argv: subprocess.run(argv, check=True, env=environment)
    wanted = lambda name: shutil.which(name) and (not only or name in only)
    found = {}
    if not only or "byname" in only:
        archive = prepared(work / "stories.archive", lambda path: run(byname, "index", "--archive", str(path), file))
        found["byname"] = ([byname, "--no-session", "--archive", str(archive)], b"")
    if wanted("newsboat"):
        feed = prepared(work / "feed.xml", lambda path: write_feed(file, path))
        (work / "urls").write_text(f"file://{feed}\n")
        cache = ["newsboat", "-u", str(work / "urls"), "-c", str(work / "cache.db")]
        prepared(work / "cache.db", lambda _: run(*cache, "-x", "reload"))
        found["newsboat"] = (cache, b"\r")
    if wanted("lnav"):
        log = prepared(work / "stories.log", lambda path: write_log(file, path))
        found["lnav"] = (["lnav", str(log)], b"")
    if wanted("tig"):
        repository = prepared(work / "repository", lambda path: write_repository(file, path))
        found["tig"] = (["tig", "-C", str(repository)], b"")
    if wanted("less"):
        text = prepared(work / "stories.txt", lambda path: write_text(file, path))
        found["less"] = (["less", str(text)], b"")
    return found, environment


def measure(argv, opening, environment, folder, has_rows):
    """The figures of one run, in milliseconds, MiB and per cent."""
    screen = Screen(argv, environment, folder)
    try:
        figures = {"first paint": 1e3 * screen.wait(lambda seen: re.search("[A-Za-z]{2}", seen))}
        if opening:
            os.write(screen.file, opening)
        figures["first rows"] = 1e3 * screen.wait(has_rows)
        screen.settle(1)
        presses = []
        for _ in range(60):
            presses.append(screen.press(screen.down, 0.025))
            time.sleep(0.02)
        drawn = sorted(1e3 * press for press in presses if press is not None)
        if not drawn:
            raise TimeoutError("no key drew anything")
        figures["a key"], figures["p90"] = statistics.median(drawn), drawn[len(drawn) * 9 // 10]
        figures["200 keys"] = 1e3 * (screen.press(screen.down * 200, 0.15) or 0)
        figures["memory"] = screen.memory()
        screen.settle(0.5)
        before = screen.used()
        time.sleep(3)
        figures["idle"] = (screen.used() - before) / 3 * 100
        return figures
    finally:
        screen.end()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=os.path.abspath)
    parser.add_argument("--byname", default="byname", type=lambda name: os.path.abspath(shutil.which(name) or name))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("browsers.work"))
    parser.add_argument("--only", nargs="*")
    options = parser.parse_args()
    work = options.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    pairs = set()
    for article in articles(options.articles):
        pairs.add(" ".join(article["title"].split()[:2]))
    def has_rows(seen):
        words = seen.split()
        return any(f"{one} {other}" in pairs for one, other in zip(words, words[1:]))
    found, environment = programs(options.articles, options.byname, work, options.only)
    runs = {name: [] for name in found}
    # Turn by turn, so that what else the machine does meets all of them.
    for _ in range(options.runs):
        for name, (argv, opening) in found.items():
            runs[name].append(measure(argv, opening, environment, work, has_rows))
    columns = list(next(iter(runs.values()))[0])
    units = {"memory": "MiB", "idle": "%"}
    print("| | " + " | ".join(f"{name}, {units.get(name, 'ms')}" for name in columns) + " |")
    print("|-" * (len(columns) + 1) + "|")
    for name, figures in runs.items():
        middle = [statistics.median(run[column] for run in figures) for column in columns]
        print(f"| {name} | " + " | ".join(f"{value:.1f}" if value < 10 else f"{value:.0f}" for value in middle) + " |")


if __name__ == "__main__":
    main()
