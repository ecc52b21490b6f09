"""What stands behind "Deel": the link, and the way into the presentation or why there is none."""

from components.frame.share import share
from components.wording.escaping import rendered


def shown(**given) -> str:
    usual = {"link": "https://x.nl/kaart?thema=a", "put": "", "kept_out": "", "back": None}
    return str(rendered(share(**{**usual, **given})))


def test_the_link_is_text_to_copy_and_hostile_text_stays_text():
    assert "<code>https://x.nl/kaart?thema=a</code>" in shown()
    assert "<script>" not in shown(link="https://x.nl/?zoek=<script>")


def test_a_view_goes_into_the_presentation_or_says_why_not():
    put = shown(put="/presenteren?erbij=kaart")
    assert 'href="/presenteren?erbij=kaart"' in put
    assert "Zet deze weergave in uw presentatie" in put
    out = shown(kept_out="Van deze pagina maken wij geen dia.")
    assert "Van deze pagina maken wij geen dia." in out
    assert "presenteren" not in out


def test_who_came_from_a_slide_sees_the_way_back_at_once():
    html = shown(back=("7", "/presenteren?dia=7"))
    assert html.index("Terug naar dia 7") < html.index("popovertarget")
