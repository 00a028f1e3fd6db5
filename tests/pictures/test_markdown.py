"""Discord's markdown as HTML: what people read there."""

import pytest

from tests.pictures.markdown import to_html


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain & simple", "<p>plain &amp; simple</p>"),
        ("**bold** and *slanted*", "<p><strong>bold</strong> and <em>slanted</em></p>"),
        (r"\*not slanted\*", "<p>*not slanted*</p>"),
        (r"**5 \* 3**", "<p><strong>5 * 3</strong></p>"),
        ("snake_case_name", "<p>snake_case_name</p>"),
        ("`a **b**`", "<p><code>a **b**</code></p>"),
        ("[here](https://example.org/a)", "<p><a>here</a></p>"),
        ("hello <@7>", '<p>hello <span class="mention">@Ada</span></p>'),
        ("-# small", "<small>small</small>"),
        ("### Title\ntext", "<h3>Title</h3><p>text</p>"),
        ("- one", '<div class="item" style="margin-left:0px"><b>•</b><span>one</span></div>'),
        ("> said\n-# who", "<blockquote><i></i><div><p>said</p></div></blockquote><small>who</small>"),
        ("> one\n> two\nafter", "<blockquote><i></i><div><p>one\ntwo</p></div></blockquote><p>after</p>"),
        (">>> one\ntwo", "<blockquote><i></i><div><p>one\ntwo</p></div></blockquote>"),
    ],
)
def test_markdown_is_shown_as_in_discord(text: str, shown: str) -> None:
    assert to_html(text, {"7": "Ada"}) == shown
