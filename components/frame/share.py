"""What can be done with the view as it is: copy its link, or put it in the presentation."""

from __future__ import annotations

import htpy as h

from components.look.behind import behind, opens
from components.look.blocks import copied

# "Meer" of a figure begins the same way: neither is printed.
KEY = "meer-weergave"
NAME = "Deel deze weergave"


def share(link: str, put: str, kept_out: str, back: tuple[str, str] | None) -> h.Element:
    """One button "Deel" with what stands behind it, and the way back to the slide.

    link: the whole address of this view. put: where it becomes a slide; "" when it cannot, and
    `kept_out` says why. back: the number of the slide the visitor came from, and its address.
    """
    slide = (
        h.a(href=put, data_naar="")[
            h.i(".ic.ic-dia", aria_hidden="true"), "Zet deze weergave in uw presentatie"
        ]
        if put
        else kept_out
    )
    return h.div(".deelknop")[
        h.a(href=back[1], data_naar="")[f"Terug naar dia {back[0]}"] if back else None,
        opens(KEY, "Deel", "deel"),
        behind(
            KEY,
            NAME,
            [copied(link, "naar deze weergave", "Kopieer link"), h.p(".doen")[slide]],
        ),
    ]
