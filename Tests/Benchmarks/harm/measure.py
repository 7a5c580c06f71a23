#!/usr/bin/env python3
"""Whether an archive survives what may happen to it while articles are read in.

    measure.py kill ARTICLES [--byname PATH/byname] [--kills 100] [--seed 1]
    measure.py full ARTICLES [--byname PATH/byname] [--size 8m]

kill: reading in is killed (SIGKILL) at random moments, again and again, a new archive whenever one came to its end. After
each kill the file has to open and pass `PRAGMA integrity_check`; each archive has to end with what an undisturbed reading
in gives, table by table.
full: reading in into a disk of so many bytes (a tmpfs in a name space of its own; Linux): it has to end with a message and
status 2, what was kept has to be whole, and with room made the next run has to end with what an undisturbed one gives.
"""
import argparse
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

# What an archive holds, named by what does not depend on the order in which it came.
CONTENTS = {
    "articles": "SELECT id, heading, publisher, title, source, byline, digest, text, parts, annotation, own"
                " FROM article JOIN content ON content.key = article.content",
    "entities": "SELECT id, name, mentions, articles FROM entity",
    "names": "SELECT id, form, names, aliases FROM called JOIN entity ON entity.key = entity",
    "words of names": "SELECT word, id FROM nameWord JOIN entity ON entity.key = entity",
    "appearances": "SELECT entity.id, article.id, appearance.mentions, acts, hex(traits) FROM appearance"
                   " JOIN entity ON entity.key = entity JOIN article ON article.key = article",
    "files": "SELECT path, size, digest, taken FROM file",
    "failures": "SELECT path, reason FROM failure",
}


def contents(path):
    archive = sqlite3.connect(path)
    try:
        return {name: sorted(archive.execute(query).fetchall(), key=repr) for name, query in CONTENTS.items()}
    finally:
        archive.close()


def damage(path):
    """What is wrong with an archive's file; None where nothing is, or there is none yet."""
    if not os.path.exists(path) or os.path.getsize(path) == 0:
        return None
    archive = sqlite3.connect(path)
    try:
        found = archive.execute("PRAGMA integrity_check").fetchall()
        if archive.execute("SELECT 1 FROM sqlite_master WHERE name = 'words'").fetchone():
            archive.execute("INSERT INTO words(words) VALUES ('integrity-check')")
        return None if found == [("ok",)] else str(found[:3])
    except sqlite3.DatabaseError as error:
        return str(error)
    finally:
        archive.close()


def differences(found, wanted):
    return [
        f"{name}: {len(found[name])} rows where {len(wanted[name])} are wanted"
        f" ({len(set(map(repr, found[name])) ^ set(map(repr, wanted[name])))} differ)"
        for name in CONTENTS if found[name] != wanted[name]
    ]


def index(byname, articles, archive):
    return [byname, "index", "--archive", str(archive), articles]


def undisturbed(options, folder):
    archive = folder / "undisturbed.archive"
    start = time.perf_counter()
    subprocess.run(index(options.byname, options.articles, archive), check=True, stderr=subprocess.DEVNULL)
    return contents(archive), time.perf_counter() - start


def kill(options, folder):
    wanted, seconds = undisturbed(options, folder)
    print(f"undisturbed: {seconds:.1f} s, {sum(map(len, wanted.values()))} rows")
    dice = random.Random(options.seed)
    kills = ends = bad = 0
    archive = folder / "killed.archive"
    while kills < options.kills or archive.exists():
        running = subprocess.Popen(index(options.byname, options.articles, archive), stderr=subprocess.DEVNULL)
        try:
            running.wait(dice.uniform(0, seconds * 0.6) if kills < options.kills else None)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()
            kills += 1
            if found := damage(archive):
                bad += 1
                print(f"kill {kills}: {found}")
            continue
        ends += 1
        if running.returncode or (found := differences(contents(archive), wanted)):
            bad += 1
            print(f"after {kills} kills: status {running.returncode}; " + "; ".join(found))
        for file in folder.glob("killed.archive*"):
            file.unlink()
    print(f"{kills} kills, {ends} times to the end: {bad} bad")
    return bad


def full(options, folder):
    if not options.inside:
        again = ["unshare", "--map-root-user", "--mount", sys.executable, __file__, *sys.argv[1:], "--inside"]
        return subprocess.run(again).returncode
    wanted, _ = undisturbed(options, folder)
    disk = folder / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={options.size}", "none", str(disk)], check=True)
    archive = disk / "full.archive"
    run = subprocess.run(index(options.byname, options.articles, archive), capture_output=True, text=True)
    print(f"status {run.returncode}: {run.stderr.strip().splitlines()[-1]}")
    bad = run.returncode != 2
    if found := damage(archive):
        bad = True
        print(found)
    kept = contents(archive)["articles"]
    whole = set(map(repr, kept)) <= set(map(repr, wanted["articles"]))
    print(f"{len(kept)} of {len(wanted['articles'])} articles are kept" + ("" if whole else ", some not yet named as in the end"))
    subprocess.run(["mount", "-o", "remount,size=10g", str(disk)], check=True)
    subprocess.run(index(options.byname, options.articles, archive), check=True, stderr=subprocess.DEVNULL)
    found = differences(contents(archive), wanted)
    subprocess.run(["umount", str(disk)], check=True)
    print("with room made: " + ("; ".join(found) or "all as it should be"))
    return int(bad or bool(found))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("harm", choices=["kill", "full"])
    parser.add_argument("articles", type=os.path.abspath)
    parser.add_argument("--byname", default="byname", type=lambda name: os.path.abspath(shutil.which(name) or name))
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", default="8m")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(1 if {"kill": kill, "full": full}[options.harm](options, pathlib.Path(folder)) else 0)


if __name__ == "__main__":
    main()
