"""One process reads several PDFs, and none suffers from another."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from threading import Timer

import pytest
from tests.reading.sheets import pdf

from hldparse.errors import UnreadableSource
from hldparse.reading import processes, read, streamed
from hldparse.reading.asked import Asked
from hldparse.reading.processes import ProcessFailed, ReadingProcess
from hldparse.reading.wanted import Glance


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[ReadingProcess]:
    """Return a list that gets each process as it is started."""
    while processes._idle:
        processes._idle.pop().end()
    found: list[ReadingProcess] = []
    begin = ReadingProcess.__init__

    def noted(self: ReadingProcess) -> None:
        begin(self)
        found.append(self)

    monkeypatch.setattr(ReadingProcess, "__init__", noted)
    return found


def written(folder: Path, name: str, *texts: str) -> Path:
    path = folder / name
    path.write_bytes(pdf(*(("text", [text]) for text in texts)))
    return path


def lines(path: Path) -> list[str]:
    return [line.text for line in read(path, name=path.name).lines if line.text]


def test_files_are_read_by_one_process(tmp_path: Path, started: list[ReadingProcess]) -> None:
    """Starting one takes longer than reading a letter."""
    for number in range(4):
        text = f"Letter {number} of the presidency to all missions"
        assert lines(written(tmp_path, f"{number}.pdf", text)) == [text]
    assert len(started) == 1


def test_a_file_that_fails_ends_the_process(tmp_path: Path, started: list[ReadingProcess]) -> None:
    """The next file is read by a new one, whatever the damaged file has done to the old."""
    damaged = tmp_path / "damaged.pdf"
    damaged.write_bytes(b"%PDF-1.4\n" + b"<< /Type /Catalog >>\n" * 40)
    with pytest.raises(UnreadableSource):
        read(damaged, name="damaged.pdf")
    ended = list(started)
    good = written(tmp_path, "good.pdf", "A letter that is whole and good")
    assert lines(good) == ["A letter that is whole and good"]
    assert all(not one.fit for one in ended)
    assert started[-1].fit


def test_a_process_that_dies_between_files_is_replaced(
    tmp_path: Path, started: list[ReadingProcess]
) -> None:
    """Its death costs the next file nothing."""
    first = written(tmp_path, "first.pdf", "The first of two letters here")
    assert lines(first) == ["The first of two letters here"]
    process = started[0]._process
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert lines(first) == ["The first of two letters here"]
    assert len(started) == 2


def test_a_failure_in_a_used_process_is_tried_in_a_new_one(
    tmp_path: Path, started: list[ReadingProcess], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What one file left behind is not told of another."""
    first = written(tmp_path, "first.pdf", "The first of two letters here")
    lines(first)
    answer = ReadingProcess.answer

    def failing(self: ReadingProcess, seconds: float, patience: int) -> object:
        if self is started[0]:
            raise processes.ProcessFailed("signal 11", late=False)
        return answer(self, seconds, patience)

    monkeypatch.setattr(ReadingProcess, "answer", failing)
    assert lines(first) == ["The first of two letters here"]
    assert len(started) == 2


def test_pages_not_asked_for_are_not_taken_for_those_of_another_file(
    tmp_path: Path, started: list[ReadingProcess]
) -> None:
    """Who stops after the first page gets the next file from a new process."""
    long = written(tmp_path, "long.pdf", *(f"Page {n} of the long document" for n in range(9)))
    source = streamed(long, name="long.pdf")
    assert source is not None
    each = iter(source.pages)
    assert [line.text for line in next(each).lines] == ["Page 0 of the long document"]
    each.close()  # type: ignore[attr-defined]
    other = written(tmp_path, "other.pdf", "Another letter altogether, and short")
    assert lines(other) == ["Another letter altogether, and short"]
    assert [one.fit for one in started] == [False, True]


def test_after_many_files_the_process_is_renewed(
    tmp_path: Path, started: list[ReadingProcess], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the library loses of memory stays small."""
    monkeypatch.setattr(processes, "_MOST_QUESTIONS", 2)
    letter = written(tmp_path, "letter.pdf", "One letter that is read again and again")
    for _ in range(5):
        lines(letter)
    assert len(started) == 3


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this platform")
def test_a_fork_does_not_share_the_process(tmp_path: Path, started: list[ReadingProcess]) -> None:
    """Its answers would go to whoever reads first."""
    letter = written(tmp_path, "letter.pdf", "One letter that is read on both sides")
    lines(letter)
    forked = os.fork()
    if forked == 0:
        try:
            same = lines(letter) == ["One letter that is read on both sides"]
            processes.end_all()
            os._exit(0 if same and len(started) == 2 else 1)
        finally:
            os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(forked, 0)[1]) == 0
    assert started[0].fit
    assert lines(letter) == ["One letter that is read on both sides"]
    assert len(started) == 1


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="work is not told here")
def test_waiting_for_a_busy_machine_is_no_work(tmp_path: Path) -> None:
    """A process that is kept from work for longer than it may take still answers in the end."""
    data = written(tmp_path, "letter.pdf", "A letter that is whole and good").read_bytes()
    process = ReadingProcess()
    os.kill(process._process.pid, signal.SIGSTOP)
    go_on = Timer(3.5, os.kill, (process._process.pid, signal.SIGCONT))
    go_on.start()
    try:
        process.ask(Asked(data, "letter.pdf", "glance"))
        assert isinstance(process.answer(3.0, patience=20), Glance)
        assert process.spent < 3.0
    finally:
        go_on.cancel()
        process.end()


def test_what_never_answers_is_ended() -> None:
    """However patient: a process that does nothing at all is waited for so long and no longer."""
    process = ReadingProcess()
    os.kill(process._process.pid, signal.SIGSTOP)
    with pytest.raises(ProcessFailed) as failed:
        process.answer(0.1, patience=2)
    assert failed.value.late
    process.end()
