"""The stages, wired."""

from __future__ import annotations

from pathlib import Path

import pytest

from hldparse import corpus, pipeline, segmenting


def test_a_fault_of_ours_on_one_file_does_not_cost_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stage that breaks on one source names it with a remedy, and the rest is still read."""
    sources = tmp_path / "summit" / "sources"
    sources.mkdir(parents=True)
    (sources / "good.txt").write_text("3 May 2012\n\nExcellency,\n\nI write.\n", encoding="utf-8")
    (sources / "odd.txt").write_text("4 May 2012\n\nExcellency,\n\nI write.\n", encoding="utf-8")
    segment = segmenting.segment

    def breaking(source, profile, lexicon):  # type: ignore[no-untyped-def]
        if source.path == "odd.txt":
            raise RuntimeError("planted")
        return segment(source, profile, lexicon)

    monkeypatch.setattr(segmenting, "segment", breaking)
    (conference,) = corpus.find([tmp_path / "summit"]).conferences
    setup = pipeline.setup_for(conference, pipeline.load_names(), max_bytes=pipeline.MAX_BYTES)
    run = pipeline.run(conference, setup)
    assert [row.source for row in run.dataset.sources] == ["good.txt"]  # type: ignore[union-attr]
    (failure,) = run.failures
    assert failure.file == "odd.txt"
    assert "planted" in str(failure)
    assert "report" in failure.hint
