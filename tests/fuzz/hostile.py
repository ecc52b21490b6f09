"""Text that a visitor or a file could hold to do harm, and the strategies that draw it."""

from hypothesis import strategies as st

HOSTILE = (
    "<script>window.__pwned=1</script>",
    '<img src=x onerror="window.__pwned=1">',
    '"><svg onload=window.__pwned=1>',
    "' onmouseover='window.__pwned=1",
    "</style></textarea></title><script>window.__pwned=1</script>",
    "javascript:window.__pwned=1",
    "[klik](javascript:window.__pwned=1)",
    "![plaatje](https://evil.example/x.png)",
    "`${window.__pwned=1}`",
    "{{ 7*7 }} {% raw %} %{x}",
    "\\`+window.__pwned+\\`",
    ":material/delete: :red[rood] $x^2$ **vet** # kop",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("https://evil.example")',
    "+1+1",
    "-1-1",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    "a;=1+1",
    "x" * 400,
    "\u202eomgekeerd\u202c en \u200f rechts",
    "a\x00b\x07c\x1b[31m",
    "👩‍🏫 ☠️ 🇳🇱",
    "../../etc/passwd",
    "%00%0d%0aSet-Cookie: a=b",
    "' OR 1=1 --",
    "\ud800",
    "\uffff",
)

letters = st.text(alphabet=st.characters(exclude_categories=()), max_size=40)
written = st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=40)
hostile = st.sampled_from(HOSTILE) | letters
# What can really arrive: an address or a CSV in UTF-8 holds no half a surrogate.
arriving = st.sampled_from([text for text in HOSTILE if text != "\ud800"]) | written
