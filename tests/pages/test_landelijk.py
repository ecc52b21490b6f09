"""The national actions."""

from tests.pages.opening import html, open_page


def test_national_actions_lead_to_examples(tiny_app):
    open_page(tiny_app, "landelijk.py")
    tiny_app.multiselect(key="adres_vraagt").set_value(["primair"]).run()
    assert tiny_app.query_params == {"vraagt": "primair"}
    assert "/voorbeelden?voorbeeld=a-coach" in html(tiny_app)
    tiny_app.multiselect(key="adres_tijd").set_value(["eerder"]).run()
    lines = [line.value.replace("\\", "") for line in tiny_app.markdown]
    assert lines[-3:] == [
        "Geen enkele actie past bij al uw keuzes samen.",
        "- Door ‘Gemeenten leiden’ los te laten: één actie.",
        "- Door ‘Noemt alleen jaren vóór 2026’ los te laten: één actie.",
    ]
