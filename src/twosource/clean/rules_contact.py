"""Line rules for addresses, press offices and imprints."""

from __future__ import annotations

from twosource.clean.line_rule import LineRule

CONTACT = (
    LineRule(
        why="address",
        kind="contact",
        longest=25,
        example="press@harbour.example, +47 555 0101",
        pattern=r".*(?:\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b(?:https?://|www\.)\S+|\b(?:tel|phone|telephone"
        r"|mobile|fax|ext|extension|hotline|switchboard|call us)\b\.?\s*(?:no\.?"
        r"|number)?\s*:?\s*\+?\(?\d[\d\s()-]*).*",
    ),
    LineRule(
        why="contact label",
        kind="contact",
        longest=40,
        example="Media contact: Ida Holm, Harbour Board",
        pattern=r"(?:(?:media|press|public|investor|news|editorial|general|customer"
        r"|further)\s+)?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|(?:relations|information|affairs"
        r"|service|desk|office|officer|team)(?:\s+(?:contacts?|office|desk))?)\s*(?::|\u2013|\u2014|\s-\s"
        r"|$).*",
    ),
    LineRule(
        why="contact invitation",
        kind="contact",
        longest=40,
        example="For further information please ring the press office.",
        pattern=r"(?:for\s+(?:further|more|additional|other|any|all|press|media|interview|editorial"
        r"|photo)\w*\s+(?:\w+\s+)?(?:information|details|interviews?|questions?|enquir\w+|inquir\w+"
        r"|requests?|material\w*|photographs?|pictures?)\b.*"
        r"|(?:media|press|journalists?|editors?|reporters?|further|interview)\b.{0,30}\b(?:enquiries"
        r"|inquiries|questions|requests)\b.*\b(?:contact|to|call|write|at|should|directed|welcome|via)\b.*"
        r"|(?:please )?(?:contact|write to|e-?mail|call|ring|reach|message)\s+(?:us|our|the (?:press|media"
        r"|news|editor|duty|desk))\b.*)",
    ),
    LineRule(
        why="notes for editors",
        kind="contact",
        longest=8,
        example="Notes to editors",
        pattern=r"(?:notes?|information|background)\s+(?:to|for)\s+(?:the\s+)?(?:editors?|journalists|media"
        r"|press|correspondents)\b.*",
    ),
    LineRule(
        why="issuer",
        kind="contact",
        longest=16,
        place="edge",
        example="Issued by the Press Section, Harbour Board",
        pattern=r"(?:issued|released|distributed|published|provided|authori[sz]ed|printed|signed"
        r"|communicated)\s+(?:by|on behalf of|at|in)\b[^.]*\.?$",
    ),
    LineRule(
        why="firm and register",
        kind="contact",
        longest=14,
        place="edge",
        example="Leem Ferries AS, Traffic Office, room 12",
        pattern=r"(?!.*\b(?:has|have|had|is|are|was|were|will|must|said|says)\b)"
        r"(?-i:[A-Z\u00c0-\u00de])[^.!?]*\b(?-i:AS|ASA|AG|GmbH|Ltd|Limited|Inc|plc|PLC|SA|SpA|BV|AB"
        r"|Oy|LLC|LLP|Corp|SE|NV|KG|Pty|SARL|SL|Co)\b\.?\s*(?:[,|\u2013\u2022\u00b7-].*)?$",
    ),
    LineRule(
        why="register number",
        kind="contact",
        longest=16,
        place="edge",
        example="Leem Harbour Board, reg. no. 40 118",
        pattern=r".*\b(?:reg(?:ist(?:er|ration|ered))?|company|vat|org(?:anisation)?|tax|charity|"
        r"licen[cs]e)\b\.?"
        r"\s*(?:no|number|nr|id)\b\.?\s*:?\s*[A-Z]{0,3}[\d\s./-]+\.?$",
    ),
    LineRule(
        why="edition",
        kind="promotion",
        longest=10,
        place="edge",
        example="Reader's edition no. 14",
        pattern=r".*\b(?:edition|issue|number|vol(?:ume)?|year)\b,?\s*(?:no\.?|nr\.?|number|#)?\s*[\d.,/ ]+$",
    ),
    LineRule(
        why="office",
        kind="contact",
        longest=14,
        place="edge",
        example="Harbour Board, Press Section, room 12",
        pattern=r"(?:the\s+)?(?:[\w.&'\u2019-]+[\s,|\u2013]+){0,8}(?:press|media|control|communications?"
        r"|information|public affairs|duty|customer|editorial|night)\s+(?:office|room|section|desk|service"
        r"|department|cent(?:re|er)|unit|team|officer|line)\b(?:[\s,|\u2013-]+[^.!?]{0,40})?$",
    ),
)
