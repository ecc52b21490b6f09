"""Text to copy is shown as it is, whatever stands in it."""

from components.look.blocks import copied


def test_text_to_copy_stays_text():
    html = str(copied('<script>alert("1")</script>\n=1', "de <b>verwijzing</b>"))
    assert html == (
        '<div class="kopie"><pre><code>&lt;script&gt;alert(&#34;1&#34;)&lt;/script&gt;\n=1'
        "</code></pre>"
        '<button class="knop" type="button" data-kopieer>Kopieer<span class="alleen-voorlezen">'
        " de &lt;b&gt;verwijzing&lt;/b&gt;</span></button></div>"
    )
