"""The model as filter."""

from tests.pages.opening import html, open_page, outcomes


def test_model_blocks_are_the_filter(tiny_app):
    open_page(tiny_app, "model.py")
    tiny_app.button_group(key="model-rol-").set_value(["verbinden"]).run()
    assert tiny_app.query_params == {"rol": "verbinden"}
    assert outcomes(tiny_app)[0] == (
        "Vier voorbeelden waarin de gemeente verbindt. "
        "Nog één uit afgelopen programma’s staat er niet bij."
    )
    tiny_app.button(key="plaats-a-coach").click().run()
    assert "Wanneer verbinden." in html(tiny_app)
