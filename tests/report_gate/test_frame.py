"""The underline stands under the place: in cells of a terminal, whatever the characters before it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from sus_audit.model.gate import Place
from sus_audit.report.gate._frame import FrameLine, frame, plain


def at(code: list[str], line: int, column: int, end_line: int, end_column: int, code_from: int | None = 1) -> Place:
    return Place(
        file="a.yaml",
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        code=code,
        code_from=code_from,
    )


def test_a_property_among_its_neighbours() -> None:
    assert plain(at(["a: 1", "bb: 22", "c: 3"], 9, 5, 9, 7, code_from=8)) == [
        " 8 | a: 1",
        " 9 | bb: 22",
        "   |     ^^",
        "10 | c: 3",
    ]


def test_tabs_stop_every_four_cells_and_wide_characters_take_two() -> None:
    assert frame(at(['\ta\t"分析" x'], 1, 4, 1, 8)) == [
        FrameLine(1, '    a   "分析" x'),
        FrameLine(None, "        ^^^^^^"),
    ]


def test_combining_characters_take_no_cell_and_control_characters_the_cells_of_their_picture() -> None:
    assert frame(at(["e\u0301\x1b x"], 1, 5, 1, 6)) == [FrameLine(1, "e\u0301\\x1b x"), FrameLine(None, "      ^")]


def test_a_place_of_several_lines_is_underlined_to_the_end_of_its_first() -> None:
    assert frame(at(["a:  ", "  - b"], 1, 1, 2, 5)) == [
        FrameLine(1, "a:"),
        FrameLine(None, "^^"),
        FrameLine(2, "  - b"),
    ]


def test_an_empty_place_has_one_sign() -> None:
    assert frame(at(["a: b"], 1, 4, 1, 4)) == [FrameLine(1, "a: b"), FrameLine(None, "   ^")]


def test_without_code_there_is_no_frame() -> None:
    assert frame(at([], 1, 1, 1, 2)) == []
    assert frame(at(["a"], 1, 1, 1, 2, code_from=None)) == []


def test_what_was_cut_off_is_not_underlined() -> None:
    assert frame(at(["abc"], 1, 40, 1, 44)) == [FrameLine(1, "abc")]


def test_a_long_line_is_cut_on_both_sides_so_that_the_place_is_seen() -> None:
    code = "0123456789" * 10
    assert frame(at([code + "TARGET" + code], 1, 101, 1, 107), 30) == [
        FrameLine(1, "\u20260123456789TARGET012345678901\u2026"),
        FrameLine(None, "           ^^^^^^"),
    ]


def test_at_most_two_lines_before_and_six_in_all() -> None:
    lines = [row.number for row in frame(at([str(number) for number in range(30)], 10, 1, 10, 2)) if row.number]
    assert lines == [8, 9, 10, 11, 12, 13]


@given(
    st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), max_size=120),
    st.integers(1, 130),
    st.integers(0, 40),
    st.integers(20, 100),
)
def test_no_line_is_wider_than_the_width(code: str, column: int, length: int, width: int) -> None:
    rows = frame(at([code], 1, column, 1, column + length), width)

    assert [row.text for row in rows if cell_len(row.text) > width] == []
    assert [set(row.text) - set(" ^") for row in rows if row.number is None] in ([], [set()])


@given(st.text(st.sampled_from('ab\t 分e"'), max_size=80), st.text(st.sampled_from("xyz"), min_size=1, max_size=6))
def test_the_signs_stand_under_the_word(before: str, word: str) -> None:
    text, signs = frame(at([f"{before}{word} tail {before}"], 1, len(before) + 1, 1, len(before) + 1 + len(word)), 60)
    start = len(signs.text) - len(word)

    assert signs.text == " " * start + "^" * len(word)
    assert _cells(text.text, start, len(word)) == word


def _cells(text: str, start: int, length: int) -> str:
    """Return what stands in cells of a terminal."""
    cells = "".join(character + "\0" * (cell_len(character) - 1) for character in text)
    return cells[start : start + length]
