#!/usr/bin/env python3
"""How fast articles are read in, and how much memory that takes.

    measure.py BYNAME ARCHIVE ARTICLES.jsonl...

Reads each file in, one after another, into an archive as large as it is, and stops as soon as all articles of the file are in it: who
is who is not settled. To compare a small archive with a large one, take files of the same length and go from one to the
other and back, since machines are noisy. Linux alone: it reads /proc.
"""

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time


def count(archive):
    """How many articles an archive has; 0 where there is none yet."""
    try:
        with sqlite3.connect(f"file:{archive}?mode=ro", uri=True) as db:
            return db.execute("SELECT count(*) FROM article").fetchone()[0]
    except sqlite3.OperationalError:
        return 0


def status(process):
    """The processor time of a process in seconds, and the most memory that it had in MiB."""
    with open(f"/proc/{process.pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    with open(f"/proc/{process.pid}/status") as file:
        peak = next(int(line.split()[1]) for line in file if line.startswith("VmHWM"))
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"), peak / 1024


def measure(byname, archive, articles, home):
    """Reads a file in; says how long it took."""
    with open(articles, "rb") as file:
        wanted = sum(1 for _ in file)
    before = count(archive)
    environment = dict(os.environ, XDG_DATA_HOME=home, XDG_STATE_HOME=home, XDG_CONFIG_HOME=home)
    start = time.monotonic()
    process = subprocess.Popen(
        [byname, "index", "--archive", archive, articles], env=environment, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)
    while process.poll() is None:
        time.sleep(0.25)
        kept = count(archive) - before
        took, (busy, peak) = time.monotonic() - start, status(process)
        if kept >= wanted:
            process.send_signal(signal.SIGINT)
            process.wait()
    print(
        f"{before:9} + {kept}: {took:.1f} s, {kept / took:.0f} a second, {1000 * busy / kept:.2f} ms of processor time"
        f" each, {peak:.0f} MiB at most", flush=True)


def main():
    """Measures what the arguments say."""
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    byname, archive, *files = sys.argv[1:]
    with tempfile.TemporaryDirectory() as home:
        for articles in files:
            measure(byname, archive, articles, home)


main()
