"""Colours that can be told apart, in light and in the dark, in drawings too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browser.places import place

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from browser.conftest import Opener
    from browser.opened import OpenDesk

# Contrast as WCAG 2.2 defines it (1.4.3 for words, 1.4.11 for shapes): of each text of a drawing against the last
# shape painted below it or the page, of each shape (its line or its filling) against the page.
CONTRASTS = """() => {
    const parts = colour => { const [r, g, b, a = 1] = (colour.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number); return [r, g, b, a]; };
    const over = ([r, g, b, a], below) => [r, g, b].map((one, at) => one * a + below[at] * (1 - a));
    const light = rgb => { const [r, g, b] = rgb.map(one => (one /= 255) <= .04045 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4);
        return .2126 * r + .7152 * g + .0722 * b; };
    const contrast = (one, other) => { const [low, high] = [light(one), light(other)].sort((a, b) => a - b); return (high + .05) / (low + .05); };
    const page = parts(getComputedStyle(document.body).backgroundColor);
    const painted = (one, what, below) => { const look = getComputedStyle(one), [r, g, b, a] = parts(look[what]);
        return look[what] === 'none' ? null : over([r, g, b, a * look[what + 'Opacity'] * look.opacity], below); };
    const found = [];
    for (const drawing of document.querySelectorAll('main svg')) {
        const shapes = [...drawing.querySelectorAll('rect, circle, path, line')];
        for (const text of drawing.querySelectorAll('text')) {
            const box = text.getBoundingClientRect(), x = box.left + box.width / 2, y = box.top + box.height / 2;
            if (!box.width) continue;
            const below = shapes.filter(one => one.tagName === 'rect' && one.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)
                .filter(one => { const it = one.getBoundingClientRect(); return it.left <= x && x <= it.right && it.top <= y && y <= it.bottom; });
            const ground = below.reduce((far, one) => painted(one, 'fill', far) || far, page);
            found.push(['words', text.textContent.slice(0, 30), contrast(painted(text, 'fill', ground), ground)]);
        }
        for (const one of shapes.filter(one => one.closest('a'))) {
            const seen = ['stroke', 'fill'].map(what => painted(one, what, page)).filter(Boolean).map(rgb => contrast(rgb, page));
            found.push(['shape', one.getAttribute('class') || one.tagName, Math.max(0, ...seen)]);
        }
    }
    return found;
}"""
LEAST = {"words": 4.5, "shape": 3}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["story", "why"])
def test_what_is_drawn_can_be_told_from_its_ground(
    visit: Opener, desk: OpenDesk, kind: str, scheme: str
) -> None:
    """Words of a drawing have a contrast of 4.5, shapes that lead somewhere one of 3."""
    page = visit(desk, f"{place(desk, kind)}?scores=yes", color_scheme=scheme)
    drawn = page.evaluate(CONTRASTS)
    assert drawn
    assert not [one for one in drawn if one[2] < LEAST[one[0]]]


def test_the_dark_is_dark(page: Page) -> None:
    """A browser that asks for dark pages gets them."""
    ground = "getComputedStyle(document.body).backgroundColor"
    page.emulate_media(color_scheme="light")
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
    page.emulate_media(color_scheme="dark")
    assert sum(map(int, page.evaluate(f"{ground}.match(/\\d+/g)"))) < 3 * 48
