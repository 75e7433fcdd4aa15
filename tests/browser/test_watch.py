"""The watch over every page finds what must not be: without this, no other test here could fail for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from browser.opened import Watch


def test_a_request_off_the_machine_is_found(page: Page, watch: Watch) -> None:
    """A page that leads elsewhere asks elsewhere; the browser of the tests finds no such place."""
    with page.expect_event("requestfailed"):
        page.evaluate("() => { location.href = 'http://orlemouth.invalid/' }")
    assert watch.taken() == ["asked http://orlemouth.invalid/"]


def test_what_the_policy_refuses_is_found(page: Page, watch: Watch) -> None:
    """A picture from elsewhere and a style in the page are refused, and both refusals are seen."""
    page.evaluate(
        """async () => {
            const refused = () => new Promise(done => addEventListener('securitypolicyviolation', done));
            for (const html of ['<img alt="" src="http://orlemouth.invalid/x.png">', '<p style="color:red">x</p>']) {
                const one = refused();
                document.body.insertAdjacentHTML('beforeend', html);
                await one;
            }
        }"""
    )
    asked, *refused = watch.taken()
    assert "orlemouth" in asked
    assert ["Content Security Policy" in one for one in refused] == [True, True]


def test_an_error_of_a_script_is_found(page: Page, watch: Watch) -> None:
    """What a script throws and nobody catches is seen."""
    with page.context.expect_event("weberror"):
        page.evaluate("() => { setTimeout(() => { throw new Error('lost') }, 0) }")
    assert ["lost" in one for one in watch.taken()] == [True]
