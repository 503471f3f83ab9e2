"""Speed of the main job: start-up, the real corpus, growth with the number of conferences.

    python -m benchmarks.ingest [--counts 100,1000] [--runs 5] [--json FILE]

Every figure is a median of whole processes of their own. ``exponent`` is the slope of log time
over log count between the smallest and the largest count: 1 is growth in proportion.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.variants import write_variants

CORPUS = Path(__file__).resolve().parent.parent / "corpora"
WITHOUT_MENTIONS = """
import sys
import hldparse.parsing.grammar as grammar
grammar.mentions_in = lambda *_, **__: ()
from hldparse.cli import main
sys.exit(main(sys.argv[1:]))
"""
STAGES = """
import sys, time
from pathlib import Path
from hldparse import corpus, pipeline
import hldparse.parsing.grammar as grammar
if sys.argv[2] == "without":
    grammar.mentions_in = lambda *_, **__: ()
names = pipeline.load_names()
conferences = corpus.find([Path(sys.argv[1])]).conferences
size = 0
started = time.perf_counter()
for conference in conferences:
    setup = pipeline.setup_for(conference, names, max_bytes=200_000_000)
    for file in conference.files:
        for stage, result in pipeline.stages(file, setup):
            if stage == "reading":
                size += result.bytes
            if stage == "resolving":
                break
print(size, time.perf_counter() - started)
"""


def run(*arguments: str) -> tuple[float, float, str]:
    """Run ``python arguments`` in a process of its own: seconds, peak MiB, standard output."""
    started = time.perf_counter()
    with tempfile.TemporaryFile("w+") as out:
        child = subprocess.Popen([sys.executable, *arguments], stdout=out, stderr=subprocess.PIPE)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - started
        if status:
            message = child.stderr.read().decode() if child.stderr else ""
            raise SystemExit(f"{' '.join(arguments)}: status {status}\n{message}")
        out.seek(0)
        return seconds, _mebibytes(usage), out.read()


def _mebibytes(usage: resource.struct_rusage) -> float:
    return usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def ingest(path: Path, out: Path) -> tuple[float, float]:
    seconds, peak, _ = run("-m", "hldparse", "ingest", str(path), "--out", str(out))
    return seconds, peak


def median_of(runs: int, measure: object, *arguments: object) -> tuple[float, float]:
    results = [measure(*arguments) for _ in range(runs)]  # type: ignore[operator]
    return (
        statistics.median(result[0] for result in results),
        max(result[1] for result in results),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--counts", default="100,1000")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    counts = [int(count) for count in args.counts.split(",")]
    figures: dict[str, float] = {}
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    print(machine)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        bare, _ = median_of(args.runs, lambda: run("-c", "pass")[:2])
        shown, _ = median_of(args.runs, lambda: run("-m", "hldparse", "--help")[:2])
        figures |= {"python -c pass, s": bare, "hldparse --help, s": shown}
        seconds, peak = median_of(args.runs, ingest, CORPUS, folder / "out")
        figures |= {"ingest corpora/, s": seconds, "ingest corpora/, peak MiB": peak}
        bare_ingest, _ = median_of(
            args.runs,
            lambda: run(
                *("-c", WITHOUT_MENTIONS, "ingest", str(CORPUS), "--out", str(folder / "bare"))
            )[:2],
        )
        figures["ingest corpora/ without mentions, s"] = bare_ingest
        times: list[float] = []
        for count in counts:
            variants = folder / f"variants-{count}"
            size = write_variants(count, variants, corpus=CORPUS / "hld-2006")
            runs = args.runs if count <= 100 else 1
            seconds, peak = median_of(runs, ingest, variants, folder / f"out-{count}")
            times.append(seconds)
            figures |= {
                f"ingest {count} variants, s": seconds,
                f"ingest {count} variants, MB/s": size / 1e6 / seconds,
                f"ingest {count} variants, peak MiB": peak,
            }
        for part in ("without", "with"):
            rates = []
            for _ in range(args.runs):
                _, _, printed = run("-c", STAGES, str(folder / f"variants-{counts[0]}"), part)
                size_read, spent = printed.split()
                rates.append(int(size_read) / 1e6 / float(spent))
            figures[f"reading to resolving {part} mentions, MB/s"] = statistics.median(rates)
        if len(counts) > 1:
            growth = math.log(times[-1] / times[0]) / math.log(counts[-1] / counts[0])
            figures["exponent"] = growth
    for name, figure in figures.items():
        print(f"{name:40} {figure:10.3f}")
    if args.json:
        args.json.write_text(json.dumps({"machine": machine, **figures}, indent=1) + "\n")


if __name__ == "__main__":
    main()
