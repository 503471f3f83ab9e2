"""``hldparse name``: one name, or a column of them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable

import pytest

from hldparse.cli import main

Captured = pytest.CaptureFixture[str]
Program = Callable[..., subprocess.CompletedProcess[bytes]]


def test_a_name_explains_itself(capfd: Captured) -> None:
    """The answer, the date, and each step."""
    assert main(["name", "Swaziland", "--as-of", "2006-07-18"]) == 0
    said = capfd.readouterr().out
    assert "SWZ" in said
    assert "in force on 2006-07-18: yes" in said
    assert "1. " in said


def test_no_guess_is_made(capfd: Captured) -> None:
    """What is not known has no answer, which is no error."""
    assert main(["name", "Ministry of Silly Walks"]) == 0
    assert "no answer" in capfd.readouterr().out


def test_json_is_one_object(capfd: Captured) -> None:
    """With the keys of the batch."""
    assert main(["name", "Kenya", "--json"]) == 0
    answer = json.loads(capfd.readouterr().out)
    assert (answer["name"], answer["iso3"], answer["entity_ids"]) == ("Kenya", ["KEN"], ["KEN"])
    assert {"method", "score", "candidates", "steps"} <= set(answer)


def test_kinds_limit_what_it_may_be(capfd: Captured) -> None:
    """A state is no organisation; an unknown kind is refused."""
    assert main(["name", "Kenya", "--kinds", "organisation", "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["iso3"] == []
    assert main(["name", "Kenya", "--kinds", "planet"]) == 2


@pytest.mark.parametrize(
    "arguments", [["name"], ["name", "Kenya", "--as-of", "soon"], ["name", "Kenya", "--batch"]]
)
def test_usage(arguments: list[str], capfd: Captured) -> None:
    """What cannot be meant ends with 2 and a remedy."""
    assert main(arguments) == 2
    assert "(" in capfd.readouterr().err


def test_batch_answers_each_line(program: Program) -> None:
    """In order, blank lines and bytes that are no text included; names run together are split."""
    lines = 'Kenya\n\nChad Ghana\n"Ita\\nly"\n\xff\xfe\nfish and chips\r\n'
    done = program("name", "--batch", input=lines.encode("latin-1"))
    assert done.returncode == 0, done.stderr
    answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [each["iso3"] for each in answers[:3]] == [["KEN"], [], ["TCD", "GHA"]]
    assert len(answers) == 6
    assert answers[5]["iso3"] == []


def test_batch_answers_before_the_input_ends() -> None:
    """So that it can serve another program line by line."""
    command = [sys.executable, "-m", "hldparse", "name", "--batch"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for name, iso3 in (("Kenya", "KEN"), ("Peru", "PER")):
            process.stdin.write(f"{name}\n".encode())
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["iso3"] == [iso3]
        process.stdin.close()
        assert process.wait(timeout=30) == 0


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_batch_reads_the_encodings_of_spreadsheets(program: Program, encoding: str) -> None:
    """Byte order marks are no part of the first name; Western European bytes are told once."""
    done = program("name", "--batch", input="Côte d'Ivoire\r\nMéxico\r\n".encode(encoding))
    assert done.returncode == 0, done.stderr
    answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert [each["iso3"] for each in answers] == [["CIV"], ["MEX"]]
    assert answers[0]["name"] == "Côte d'Ivoire"
    assert done.stderr.count(b"cp1252") == (1 if encoding == "cp1252" else 0)


def test_names_run_together_are_hinted_at(capfd: Captured) -> None:
    """One name is never split, but who typed two is told."""
    assert main(["name", "Chad Ghana"]) == 0
    said = capfd.readouterr().out
    assert "no answer" in said
    assert "2 names, which --batch keeps apart: TCD, GHA" in said
    assert main(["name", "Nowhereland"]) == 0
    assert "--batch" not in capfd.readouterr().out
