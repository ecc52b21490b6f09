"""What stands behind a button: shown above the page when it is pressed, without a script."""

from __future__ import annotations

import htpy as h


def opens(target: str, text: h.Node, sign: str) -> h.Element:
    """A button that opens what stands behind it; sign: the name of its icon."""
    return h.button(type="button", popovertarget=target)[
        h.i(class_=f"ic ic-{sign}", aria_hidden="true"), text
    ]


def behind(key: str, title: str, content: h.Node) -> h.Element:
    """What the button of `key` opens above the page, until it is closed."""
    return h.div(".achter", id=key, popover="", role="dialog", aria_label=title)[
        h.p(".achterkop")[
            h.b[title],
            h.button(
                type="button",
                popovertarget=key,
                popovertargetaction="hide",
                aria_label="Sluit",
            )[h.i(".ic.ic-kruis", aria_hidden="true")],
        ],
        content,
    ]
