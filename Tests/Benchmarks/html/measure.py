#!/usr/bin/env python3
"""How well the body of a web page is found, beside trafilatura on the same pages in the same run.

    pip install trafilatura lxml_html_clean
    measure.py DATA [--half report|tune|both] [--extract "byname extract"] [--worst N]

DATA holds `html_readability/*/{source,expected}.html` and `html_trafilatura/` with `evaldata.json`, the pages below it.
Half of the pages, told by a hash of their names, is for tuning; figures to publish come from the other half.

- tokens: F1 over the words of the body, as often as they stand there, against `expected.html`; the mean over pages.
- strings: F1 over all strings that must, and must not, stand in the body of the pages of `evaldata.json`.
- title, date, author: how many pages of those that have one got it right; and wrong.
"""
import argparse
import collections
import hashlib
import html
import html.parser
import json
import pathlib
import re
import shlex
import subprocess
import sys
import time

BODY = {"paragraph", "crosshead", "dateline"}


class Words(html.parser.HTMLParser):
    """The text of a page without its tags."""

    BREAKS = {"p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "td", "th", "tr", "section", "pre", "blockquote"}

    def __init__(self):
        super().__init__()
        self.pieces = []
        self.hidden = 0

    def handle_starttag(self, tag, attributes):
        if tag in ("script", "style"):
            self.hidden += 1
        if tag in self.BREAKS:
            self.pieces.append(" ")

    def handle_endtag(self, tag):
        if tag in ("script", "style"):
            self.hidden = max(0, self.hidden - 1)
        if tag in self.BREAKS:
            self.pieces.append(" ")

    def handle_data(self, data):
        if not self.hidden:
            self.pieces.append(data)


def words(text):
    return collections.Counter(re.findall(r"\w+", text.lower()))


def words_of_page(path):
    reader = Words()
    reader.feed(path.read_text(encoding="utf-8", errors="replace"))
    return words("".join(reader.pieces))


def overlap(found, gold):
    """Precision, recall and F1 of one bag of words against another."""
    if not found and not gold:
        return 1, 1, 1
    both = sum((found & gold).values())
    precision = both / max(1, sum(found.values()))
    recall = both / max(1, sum(gold.values()))
    return precision, recall, 2 * precision * recall / (precision + recall) if both else 0


def in_half(name, half):
    odd = hashlib.sha256(name.encode()).digest()[0] & 1
    return half == "both" or odd == (half == "report")


def by_byname(paths, command):
    """What `byname extract` takes out of each page."""
    start = time.perf_counter()
    run = subprocess.run(
        shlex.split(command) + [str(path) for path in paths], stdout=subprocess.PIPE, text=True, check=False)
    seconds = time.perf_counter() - start
    found = {}
    for line in filter(None, run.stdout.split("\n")):
        row = json.loads(line)
        body = "\n".join(row["text"][p["start"]:p["end"]] for p in row["parts"] if p["role"] in BODY)
        found[row["source"]] = {
            "text": body, "title": row.get("title"), "date": row.get("published"),
            "author": "; ".join(row["byline"])}
    return found, seconds


def by_trafilatura(paths):
    import trafilatura

    start = time.perf_counter()
    found = {}
    for path in paths:
        document = trafilatura.bare_extraction(path.read_bytes(), include_comments=False, with_metadata=True)
        if document is not None:
            found[str(path)] = {
                "text": document.text, "title": document.title, "date": document.date, "author": document.author}
    return found, time.perf_counter() - start


def plain(text):
    if isinstance(text, list):
        text = "; ".join(text)
    return " ".join(re.findall(r"\w+", html.unescape(text or "").lower()))


def fact_is_right(key, found, gold):
    if not found:
        return False
    if key == "date":
        return found == gold
    found, gold = plain(found), plain(gold)
    return found == gold or (key == "title" and (found.startswith(gold) or gold.startswith(found)))


def report(name, found, seconds, readability, strings, worst):
    print(f"{name}: {seconds:.1f} s for {len(readability) + len(strings)} pages")
    scores = []
    for path, gold in readability.items():
        scores.append((overlap(words(found.get(str(path), {}).get("text") or ""), gold), path))
    mean = [sum(score[i] for score, _ in scores) / max(1, len(scores)) for i in range(3)]
    print(f"  tokens   precision {mean[0]:.3f}  recall {mean[1]:.3f}  F1 {mean[2]:.3f}  ({len(scores)} pages)")

    counts = collections.Counter()
    failures = []
    for path, row in strings.items():
        text = " ".join((found.get(str(path), {}).get("text") or "").split())
        missed = [s for s in row["with"] if " ".join(s.split()) not in text]
        extra = [s for s in row["without"] if " ".join(s.split()) in text]
        counts.update(tp=len(row["with"]) - len(missed), fn=len(missed), fp=len(extra),
                      tn=len(row["without"]) - len(extra))
        if missed or extra:
            failures.append((len(missed) + len(extra), path, missed, extra))
    precision = counts["tp"] / max(1, counts["tp"] + counts["fp"])
    recall = counts["tp"] / max(1, counts["tp"] + counts["fn"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(f"  strings  precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  ({len(strings)} pages)")

    for key in ("title", "date", "author"):
        rows = [(found.get(str(path), {}).get(key), row[key]) for path, row in strings.items() if row.get(key)]
        right = sum(fact_is_right(key, got, gold) for got, gold in rows)
        given = sum(bool(got) for got, _ in rows)
        print(f"  {key:7}  right {right}, wrong {given - right}, none {len(rows) - given}")

    if worst:
        print("  worst by tokens:")
        for (p, r, f), path in sorted(scores, key=lambda score: score[0][2])[:worst]:
            print(f"    {f:.3f} (p {p:.2f} r {r:.2f}) {path}")
        print("  worst by strings:")
        for _, path, missed, extra in sorted(failures, key=lambda row: -row[0])[:worst]:
            print(f"    {path}\n      missed {missed}\n      extra {extra}")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("data", type=pathlib.Path)
    options.add_argument("--half", choices=["report", "tune", "both"], default="report")
    options.add_argument("--extract", default="byname extract", help="the command that takes paths and writes JSON lines")
    options.add_argument("--alone", action="store_true", help="leave trafilatura out")
    options.add_argument("--worst", type=int, default=0, help="also list so many pages that went worst")
    options = options.parse_args()

    readability = {
        page: words_of_page(page.with_name("expected.html"))
        for page in sorted(options.data.glob("html_readability/*/source.html"))
        if in_half(page.parent.name, options.half)}
    strings = {}
    folder = options.data / "html_trafilatura"
    for row in json.loads((folder / "evaldata.json").read_text(encoding="utf-8")).values():
        pages = [folder / below / row["file"] for below in ("cache", "eval")]
        page = next((page for page in pages if page.exists()), None)
        if page and in_half(row["file"], options.half):
            strings[page] = row
    paths = list(readability) + list(strings)
    if not paths:
        sys.exit(f"{options.data}: no pages")

    report("byname", *by_byname(paths, options.extract), readability, strings, options.worst)
    if not options.alone:
        report("trafilatura", *by_trafilatura(paths), readability, strings, options.worst)


if __name__ == "__main__":
    main()
