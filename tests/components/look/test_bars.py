"""Figures draw negative amounts as what they are, hatch what is an indication, and save well."""

from components.look.bars import bars, stacked_years, wrapped
from components.look.pictures import ADDRESS, picture


def test_bars_keep_two_of_the_same_name_apart():
    figure = bars(["a", "a"], [2.0, -1.0], ["€ 2 miljoen", "−€ 1 miljoen"], "€ miljoen", ["x", "y"])
    bar = figure.data[0]
    assert list(bar.x) == [2.0, -1.0]
    assert list(bar.y) == [0, 1]
    assert list(bar.marker.color) == ["#0B5A7A", "#B5531C"]
    assert list(bar.customdata) == ["x", "y"]
    assert list(figure.layout.yaxis.ticktext) == ["a", "a"]
    assert figure.layout.xaxis.title.text == "€ miljoen"


def test_years_are_names_and_a_gap_says_unknown():
    figure = stacked_years([2022, 2023], {"a": [1.0, None], "b": [2.0, None]}, "€")
    assert list(figure.data[0].x) == ["2022", "2023"]
    assert figure.layout.xaxis.type == "category"
    notes = [(note.x, note.text) for note in figure.layout.annotations]
    assert notes == [(1, "onbekend")]
    assert list(stacked_years([2022], {"a": [1.0]}, "€").layout.annotations) == []


def test_only_an_indication_is_hatched():
    marker = bars(["a", "b"], [1.0, 2.0], ["€ 1", "€ 2"], "€", hatched=[False, True]).data[0].marker
    assert list(marker.pattern.shape) == ["", "/"]
    assert list(bars(["a"], [1.0], ["€ 1"], "€").data[0].marker.pattern.shape) == []


def test_names_are_wrapped_and_hold_no_markup():
    assert wrapped("een heel lange naam", 12) == "een heel<br>lange naam"
    assert wrapped("<b>a</b> & b", 40) == "&lt;b&gt;a&lt;/\u200bb&gt; &amp; b"
    hostile = stacked_years([2022], {"%{x} <a>": [1.0]}, "€").data[0].hovertemplate
    assert hostile.startswith("% {x} &lt;a&gt;, %{x}:")


def test_a_saved_picture_has_title_and_source_and_room_for_them():
    figure = bars(["a"], [1.0], ["€ 1"], "€")
    saved = picture(figure, "De titel <b>", ("Over a.", "", "Bron: <plan>."), "posten-1", "Staven")
    title = saved["layout"]["title"]
    assert title["text"] == "De titel &lt;b&gt;"
    assert title["subtitle"]["text"] == f"Over a.<br>Bron: &lt;plan&gt;.<br>{ADDRESS}"
    assert saved["described"] == {"title": "De titel <b>", "desc": "Staven"}
    assert saved["options"]["filename"] == "posten-1"
    extra = saved["layout"]["margin"]["t"] - figure.layout.margin.t
    assert saved["options"]["height"] == figure.layout.height + extra
    longer = picture(figure, "De titel " * 30, ("Over a.", "Bron: <plan>."), "posten-1")
    assert longer["layout"]["margin"]["t"] > saved["layout"]["margin"]["t"]
