"""What must be the same in two statements before they are set against each other, or counted as two."""

from __future__ import annotations

from made_stories import Desk, body, count, does, name, person, says, tied

from twosource.compare.claims.groups import group_of
from twosource.compare.disagreements.weigh import weigh
from twosource.compare.origins.story_context import StoryContext
from twosource.compare.origins.trace import trace
from twosource.model import Reading, Role


def _weighed(*readings: Reading) -> set[tuple[str, str]]:
    group = group_of([one for reading in readings for one in reading.statements])
    return {(one.field, one.kind) for one in weigh(group, StoryContext.of(readings))}


def test_what_was_expected_is_no_rival_of_what_came() -> None:
    """A forecast that failed is not a false figure."""
    desk = Desk()
    seen = says("The yard built 40 boats", counts=[count("40", 40, counted="boat")], verb="built")
    said = says("The yard built 90 boats", counts=[count("90", 90, counted="boat")], verb="built")
    told = desk.report("a", seen)
    assert _weighed(told, desk.report("b", said)) == {("quantity", "conflict")}
    assert _weighed(told, desk.report("c", {**said, "certainty": "planned"})) == set()


def test_people_of_two_sorts_are_two_things() -> None:
    """Families are not children; people may be either."""
    desk = Desk()

    def paid(key: str, figure: int, counted: str) -> Reading:
        text = f"The fund paid {figure} {counted}s"
        return desk.report(key, says(text, counts=[count(str(figure), figure, counted=counted)], verb="paid"))

    assert _weighed(paid("a", 390, "worker"), paid("b", 600, "child")) == set()
    assert _weighed(paid("c", 390, "child"), paid("d", 600, "child")) == {("quantity", "conflict")}


def test_two_least_figures_can_both_hold_whatever_a_third_is() -> None:
    """At least 18 and more than 10 are no conflict, though 15 stands beside them."""
    desk = Desk()

    def told(key: str, words: str, low: float, high: float | None) -> Reading:
        kind = "exact" if high else "at_least"
        amount = {**count(words, low, counted="train"), "high": high, "exactness": kind}
        return desk.report(key, says(f"The line cancelled {words} trains", counts=[amount], verb="cancelled"))

    more, least = told("a", "more than 10", 10, None), told("b", "at least 18", 18, None)
    assert _weighed(more, least) <= {("quantity", "precision")}
    three = (more, least, told("c", "15", 15, 15))
    found = weigh(group_of([one for reading in three for one in reading.statements]), StoryContext.of(three))
    assert not any({"more than 10", "at least 18"} == {v.value for v in one.values} for one in found)


def test_another_person_who_acts_contradicts_nothing() -> None:
    """One took questions, the other did not."""
    desk = Desk()

    def took(key: str, who: str, text: str, **more: str) -> Reading:
        agent = Role(text=who, start=0, end=len(who), role="agent", head=who.lower(), entity=f"person:{who}")
        return desk.report(key, says(f"{who} {text}", verb="took", roles=[agent], **more))

    no = took("a", "Korn", "took no questions at the depot gate", polarity="negative")
    same = took("b", "Korn", "took questions at the depot gate")
    other = took("c", "Dell", "took questions at the depot gate")
    assert ("polarity", "conflict") in _weighed(no, same)
    assert ("polarity", "conflict") not in _weighed(no, other)


def test_linked_to_two_things_is_no_hedge_of_one() -> None:
    """A link that is alleged, and one to the inquiry into it."""
    desk = Desk()

    def linked(key: str, to: str, **more: str) -> Reading:
        text = f"The raids were linked to {to} over the harbour"
        parts = [does("The raids", "patient"), does(to, "to")]
        return desk.report(key, says(text, verb="linked", roles=parts, **more))

    alleged = linked("a", "deals", certainty="alleged")
    assert _weighed(alleged, linked("b", "deals")) == {("certainty", "conflict")}
    assert _weighed(alleged, linked("c", "inquiries")) == set()


def test_a_government_and_its_department_are_not_surely_two() -> None:
    """What is named after a person, or by plain nouns, names no land; two lands are two."""
    desk = Desk()

    def counted(mine: str, theirs: str) -> int:
        a = desk.report(
            "a",
            says("Rita Korn shut the ford", by=body(mine), names=[name("Rita Korn", "person:k", "PERSON")]),
        )
        b = desk.report("b", says("Barriers went up along the river", by=body(theirs)))
        return trace(tied([*a.statements, *b.statements]), StoryContext.of([a, b])).range.min

    assert counted("the Korn administration", "Department of Health and Human Services") == 1
    assert counted("the government of Torvia", "Ministry of Defence of Velm") == 2


def test_a_doctor_may_hold_an_office() -> None:
    """A title tells no body: of a state's own health service or not."""
    desk = Desk()
    a = desk.report("a", says("Pills will be bought for the clinics", by=body("health ministry")))
    doctor = person("Anton Dell", source="Dr. Anton Dell")
    b = desk.report("b", says("Millions go into new medicines", by=doctor))
    counted = trace(tied([*a.statements, *b.statements]), StoryContext.of([a, b])).range
    assert (counted.min, counted.max) == (1, 2)


def test_a_sum_over_several_days_is_no_rival_of_one_day() -> None:
    """Ninety boats stopped in all, and thirty in one night."""
    desk = Desk()

    def stopped(key: str, figure: int, more: str = "") -> Reading:
        boats = count(str(figure), figure, counted="boat")
        return desk.report(
            key, says(f"The guard stopped {figure} boats{more}", counts=[boats], verb="stopped")
        )

    assert _weighed(stopped("a", 30), stopped("b", 90, " in all")) == set()
    assert _weighed(stopped("c", 30), stopped("d", 90)) == {("quantity", "conflict")}


def test_another_verb_negated_contradicts_nothing() -> None:
    """That nobody paid for the quay leaves open that it was mended; that nobody mended it does not."""
    desk = Desk()
    by = does("The town", "agent")

    def told(key: str, text: str, verb: str, **more: str) -> Reading:
        return desk.report(key, says(text, verb=verb, roles=[by], **more))

    yes = told("a", "The town mended the quay wall with public money", "mended")
    no = told("b", "The town mended no quay wall with public money", "mended", polarity="negative")
    other = told("c", "The town paid no public money for the quay wall mended", "paid", polarity="negative")
    assert ("polarity", "conflict") in _weighed(yes, no)
    assert ("polarity", "conflict") not in _weighed(yes, other)


def test_that_one_did_not_do_it_leaves_that_it_was_done() -> None:
    """She says that she did not release the tape; the tape was released all the same."""
    desk = Desk()
    tape = does("tape", "patient")
    done = desk.report("a", says("The secret tape was released", verb="released", roles=[tape]))

    def told(key: str, text: str, who: str, **more: str) -> Reading:
        return desk.report(key, says(text, verb="released", roles=[does(who, "agent"), tape], **more))

    never = told("b", "Korn never released the secret tape", "Korn", polarity="negative")
    did = told("c", "Korn released the secret tape", "Korn")
    assert ("polarity", "conflict") not in _weighed(done, never)
    assert ("polarity", "conflict") in _weighed(did, never)


def test_nobody_says_yes_and_no_on_one_day() -> None:
    """Two reports of a day have him say that it was sent, and that he did not send it; two voices may differ."""
    desk = Desk()
    photo = does("photo", "patient")

    def told(key: str, who: str, text: str, **more: str) -> Reading:
        parts = [does(text.split(maxsplit=1)[0], "agent"), photo]
        said = says(text, verb="sent", by=person(who), roles=parts, **more)
        return desk.report(key, said, published="2031-03-04")

    no = told("a", "Rolf Brel", "I sent no offending photo", polarity="negative")
    assert ("polarity", "conflict") not in _weighed(
        no, told("b", "Rolf Brel", "Pranksters sent the offending photo")
    )
    assert ("polarity", "conflict") in _weighed(
        no, told("c", "Ina Holt", "Pranksters sent the offending photo")
    )


def test_what_recurs_is_told_in_the_same_words() -> None:
    """A rocket flew 270 km in spring; what is told two weeks later may be of the next one."""
    desk = Desk()

    def flew(key: str, figure: int, published: str) -> Reading:
        far = count(f"{figure} km", figure * 1000, unit="m")
        text = f"The rocket flew {figure} km across the northern strait"
        by = person({"a": "Ina Holt", "b": "Rolf Brel", "c": "Jo Dell"}[key])
        return desk.report(key, says(text, counts=[far], verb="flew", by=by), published=published)

    first = flew("a", 270, "2031-03-04")
    assert _weighed(first, flew("b", 370, "2031-03-06")) == {("quantity", "conflict")}
    assert _weighed(first, flew("c", 370, "2031-03-19")) == set()


def test_the_fewer_of_one_place_may_be_a_part() -> None:
    """Eight died in the port, and nine died: the ninth elsewhere. Nine in the port and eight is no part."""
    desk = Desk()

    def died(key: str, figure: int, where: str = "") -> Reading:
        text = f"{figure} people died{f' in {where}' if where else ''}"
        port = [name(where, f"place:{where.lower()}")] if where else []
        dead = count(str(figure), figure, counted="people", outcomes=("killed",))
        return desk.report(key, says(text, counts=[dead], verb="died", names=port, places=port))

    assert _weighed(died("a", 8, "Velm"), died("b", 9)) == set()
    assert _weighed(died("c", 9, "Velm"), died("d", 8)) == {("quantity", "conflict")}


def test_a_hedge_may_be_on_the_figure() -> None:
    """The blast is believed to have killed 40 people, it killed many: nobody doubts that it killed."""
    desk = Desk()

    def killed(key: str, words: str, low: float | None, **more: str) -> Reading:
        counts = [count(words, low, counted="people")] if low else []
        text = f"The blast at the northern mill killed {words} people"
        return desk.report(key, says(text, counts=counts, verb="killed", **more))

    hedged = killed("a", "40", 40, certainty="unconfirmed")
    assert ("certainty", "conflict") in _weighed(hedged, killed("b", "40", 40))
    assert ("certainty", "conflict") not in _weighed(hedged, killed("c", "many", None))


def test_two_months_are_two_figures() -> None:
    """The mills took on 400 workers in July, and 200 in September."""
    desk = Desk()

    def took(key: str, figure: int, month: str) -> Reading:
        text = f"The mills of the valley took on {figure} workers in {month}"
        return desk.report(
            key, says(text, counts=[count(str(figure), figure, counted="worker")], verb="took")
        )

    assert _weighed(took("a", 400, "July"), took("b", 200, "July")) == {("quantity", "conflict")}
    assert _weighed(took("c", 400, "July"), took("d", 200, "September")) == set()


def test_a_note_of_a_report_on_itself_contradicts_no_other() -> None:
    """What an earlier version said is withdrawn by its outlet; others were never contradicted."""
    desk = Desk()
    mill = does("The mill", "agent")
    yes = desk.report("a", says("The mill shut the eastern gate", verb="shut", roles=[mill]))
    words = "this story said that the mill shut the eastern gate"
    denied: dict[str, str] = {"certainty": "denied", "verb": "shut"}
    other = desk.report("b", says(f"Brel wrongly of {words}", roles=[does("the mill")], **denied))
    note = desk.report("c", says(f"An earlier version of {words}", roles=[does("the mill")], **denied))
    assert ("polarity", "conflict") in _weighed(yes, other)
    assert ("polarity", "conflict") not in _weighed(yes, note)
