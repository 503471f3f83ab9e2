"""Text layers that mix scripts are doubted; those of any language are not."""

from __future__ import annotations

import pytest

from hldparse.reading.scripts import mixes_scripts

TEXTS = {
    "Finnish": "Ympäristöministeriö Työ- ja elinkeinoministeriö Jyväskylän yliopisto",
    "Vietnamese": "Bộ Ngoại giao nước Cộng hòa xã hội chủ nghĩa Việt Nam",
    "Arabic": "وزارة الخارجية والتعاون الدولي لجمهورية 2006 الأمم المتحدة",
    "Russian": "Министерство иностранных дел Российской Федерации ООН",
    "Greek": "Υπουργείο Εξωτερικών της Ελληνικής Δημοκρατίας 10 μm 5 Ω",
    "Japanese": "日本国の外務省はニューヨークにあるUN本部へ代表を送る",
    "Korean": "대한민국 외교부 大韓民國 유엔 대표부",
    "Hindi": "भारत सरकार विदेश मंत्रालय संयुक्त राष्ट्र",
    "Chinese": "中华人民共和国外交部 联合国 大会",
    "Thai": "กระทรวงการต่างประเทศ ราชอาณาจักรไทย",
    "Georgian": "საქართველოს საგარეო საქმეთა სამინისტრო",
    "codes": "A/61/187 №12 §4 ≥5 °C €20 ½ µg ™ № ← → ✓ ☐ ☑ α β",
}


@pytest.mark.parametrize("language", TEXTS)
def test_text_of_any_language_is_of_one_script(language: str) -> None:
    """Names, abbreviations, figures and signs among it make no difference."""
    assert not mixes_scripts(TEXTS[language].split() * 20)


def test_two_languages_on_a_page_are_no_mixture() -> None:
    """Each word is of one script, whatever stands beside it."""
    assert not mixes_scripts([word for text in TEXTS.values() for word in text.split()])


def test_letters_without_meaning_are_of_many_scripts() -> None:
    """As a font whose table of characters is lost gives them."""
    letters = "Σϋ͟Ǝ ΣϋϣƐ ϔ֙ϩʵ çϣƐϋ Ήߓˣ Φуԏ ѻβϞ ϳȆϳĄ ɴtϦԠ ߲ϣÄ ԱΣң ߎμء ŷΨ܀ø ݾϚɰ ŷϋʑ"
    assert mixes_scripts(letters.split() * 3)


def test_few_words_are_not_judged() -> None:
    """One cannot tell from a line."""
    assert not mixes_scripts(["Σϋa"] * 10)
