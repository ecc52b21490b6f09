"""Text to copy is shown as it is, whatever stands in it."""

from components.screen.copying import copy_html


def test_text_to_copy_stays_text():
    html = copy_html('<script>alert("1")</script>\n=1', "de <b>verwijzing</b>")
    assert html == (
        '<div class="kopie"><pre><code>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;\n=1'
        "</code></pre>"
        '<button type="button" class="knop" data-kopieer>Kopieer<span class="alleen-voorlezen">'
        " de &lt;b&gt;verwijzing&lt;/b&gt;</span></button></div>"
    )
