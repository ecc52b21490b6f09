"""The municipality itself: shape, inhabitants, students, schools, regions and neighbours."""

from __future__ import annotations

import htpy as h

from components.maps.shapes import silhouette
from components.rows.selection import examples
from components.rows.townfigures import Figure, inhabitants, students
from components.towns.elsewhere import elsewhere
from components.towns.firstline import letter_line, per_100, per_100_in_country
from components.towns.lookup import town
from components.towns.neighbours import neighbours
from components.wording.dutch import number
from data.tables.loading import Dataset

SIZE = 120


def side_html(data: Dataset, code: str) -> h.Element:
    """All that is known of the municipality, beside what it can do."""
    row = town(data, code)
    people, living = inhabitants(row), students(row)
    return h.section(".wiehier", aria_label=row["naam"])[
        _shape(data, code),
        h.dl(".wiecijfers")[
            _figure("Inwoners", people),
            _figure("Mbo-studenten die hier wonen", living),
            h.div[
                h.dt["Op de 100 inwoners"],
                h.dd[
                    h.b[number(per_100(data, code))],
                    h.small[f" Nederland: {number(per_100_in_country(data))}"],
                ],
            ],
        ],
        h.dl(".wieregio")[
            [(h.dt[label], h.dd[text]) for label, text in _places(data, code) if text is not None]
        ],
    ]


def _shape(data: Dataset, code: str) -> h.Node:
    drawn = silhouette(data, code, SIZE)
    if not drawn:
        return None
    picture = h.svg(viewBox=f"0 0 {SIZE} {SIZE}", aria_hidden="true")
    return picture[h.path(d=drawn, fill="currentColor")]


def _figure(label: str, figure: Figure) -> h.Element:
    shown = number(figure.count) if figure.count is not None else None
    return h.div[h.dt[label], h.dd[h.b[shown], h.small[f" {figure.when}"]]]


def _places(data: Dataset, code: str) -> list[tuple[str, h.Node]]:
    row = town(data, code)
    return [
        ("Arbeidsmarktregio", row["arbeidsmarktregio"]),
        ("RMC-regio", row["rmc_regio"]),
        ("Provincie", row["provincie"]),
        ("Buurgemeenten", _neighbours(data, code)),
    ]


def _neighbours(data: Dataset, code: str) -> h.Node:
    found = [(other, town(data, other)["naam"]) for other in neighbours(data, code)]
    if not found:
        return None
    links = [h.a(href=f"/uw-gemeente?code={other}", data_naar="")[name] for other, name in found]
    return [[link, ", " if place < len(links) - 1 else ""] for place, link in enumerate(links)]


def below_html(data: Dataset, code: str) -> h.Element:
    """What the letter means here, and the examples that are of this municipality or its region."""
    return h.div(".brief")[
        h.p[letter_line(data, code)],
        [
            h.p[
                "Uw gemeente is zelf een voorbeeld: ",
                h.a(href=f"/voorbeelden?gemeente={row['gemeente_id']}", data_naar="")[
                    "bekijk wat er over haar staat"
                ],
                ".",
            ]
            for row in examples(data).to_dict("records")
            if row["cbs_code"] == code
        ],
        [
            h.p[
                "In uw regio of die ernaast: ",
                h.a(href=f"/voorbeelden?gemeente={key}", data_naar="")[
                    f"de voorbeelden van {_name(data, key)}"
                ],
                ".",
            ]
            for key in elsewhere(data, code)
        ],
    ]


def _name(data: Dataset, gemeente_id: str) -> str:
    rows = data["gemeenten"].set_index("gemeente_id")
    return rows.loc[gemeente_id, "naam"]
