"""Line rules, as data: what a whole line must look like to be residue of the page.

Each rule has an example that it must mark; a test runs them all. A rule of place ``edge`` holds
only before the first and after the last paragraph of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twosource.model import ZoneKind

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
DATE = (
    rf"(?:(?:{_WEEKDAY},?\s+)?(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?(?:\s+\d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?(?:\s+\d{{4}})?"
    r"|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}))"
)
CLOCK = r"(?:(?:at|on)\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\b\.?)?(?:\s*\(?(?:gmt|utc|cet|cest|bst|[ecmp][sd]?t)\)?)?"
_PICTURE = (
    r"(?:photo(?:graph)?s?|pictures?|images?|pics?|illustrations?|graphics?|screenshots?|maps?|drawings?|charts?|videos?)"
)
_SELF = (
    r"(?:audio|article|story|page|post|video|text|piece|transcript|translation|release|newsletter|letter|bulletin|e-?mail"
    r"|message|content|live ?blog|blog|item|material|column|podcast|episode|feature|site|website|publication|edition|digest)"
)
_CONTENT = r"(?:story|stories|articles?|news|headlines|coverage|reports?|posts?|content|pieces|links?|topics?|reads?|videos?)"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRule:
    """``pattern`` marks a line of at most ``longest`` words as ``kind``; ``example`` is one such line."""

    why: str
    kind: ZoneKind
    pattern: str
    example: str
    longest: int = 25
    place: str = "any"


NAVIGATION = (
    LineRule(
        why="skip link", kind="navigation", longest=9, example="Skip to content",
        pattern=r"(?:skip|jump|go|back|return|scroll)\s+(?:back\s+)?to\s+(?:the\s+)?(?:main|content|navigation|menu|top"
        r"|home\w*|footer|search|start|article|contents|front|overview|results)\b[^.]*$",
    ),
    LineRule(
        why="digest label", kind="navigation", longest=8, example="In brief",
        pattern=rf"(?:(?:\w+\s+)?(?:in brief|briefs|briefly|in short|round-?up|digest)|elsewhere(?: (?:today|in \w+))?|in other news|what else|(?:other|local|also in the)\s+{_CONTENT}"
        r"|(?:also|and|plus) (?:today|tonight|this (?:week|morning|evening)|in the news))\s*:?$",
    ),
    LineRule(
        why="list label", kind="navigation", longest=8, example="Most read this week",
        pattern=rf"(?:most\s+(?:read|viewed|popular|shared|discussed|commented|clicked|recent)|(?:read|coming|up|watch)\s+next"
        rf"|next\s+(?:up|{_CONTENT})|previous\s+{_CONTENT}|(?:more|latest|today[’']s)\s+{_CONTENT}"
        r"|you (?:may|might)\b.*\b(?:like|missed|enjoy)|popular (?:now|today)|keep reading|from the archives?|from around the web|sponsored links)"
        r"(?:\s+(?:today|now|this \w+|in \w+|on \w+|from \w+|stories|news))?\s*:?$",
    ),
    LineRule(
        why="pointer", kind="navigation", longest=30, example="Read also: The ferry that would not sail",
        pattern=r"(?:also\s+)?(?:read|see|watch|listen|hear|view|explore|discover|look)\b(?:\s+(?:also|more|next|on|here|now|this"
        r"|too|again|back|in full|the (?:full|whole) \w+))*\s*(?:[:>»\u2013\u2014|]|$)",
    ),
    LineRule(
        why="pointer", kind="navigation", longest=30, example="More like this: Ten lighthouses with a view",
        pattern=rf"(?:more|related|recommended|trending|further|other|latest|top|don[’']?t miss|must)\s+(?:{_CONTENT}|reading"
        r"|like this|from|on|about|in|to read|for you|by)\b[^.:!?]{0,50}(?:[:>»|\u2013\u2014]|$)",
    ),
    LineRule(
        why="pointer", kind="navigation", longest=30, example="Related: When the dam was built",
        pattern=r"(?:more|related|recommended|trending|video|photos?|pictures|in pictures|gallery|slide ?show|podcast|poll|quiz|icymi"
        r"|in case you missed it|editor[’']?s (?:picks?|choice)|on this topic|see more|what to read|also read|up next)"
        r"\s*(?:[:>»|]|\s[\u2013\u2014-]\s|$)",
    ),
    LineRule(
        why="printed page", kind="navigation", longest=14, example="Turn to page 9: The baker's secret",
        pattern=r"(?:(?:turn|go|continued?|continues|cont[’']?d?\.?|see|full (?:story|report)|more|comment|editorial|analysis|sport)"
        r"[,:]?\s+(?:(?:to|on|at|see|from)\s+)?(?:the\s+)?(?:back\s+)?pages?\b|pages?\s+\d+\s*(?:[:,]|$|of\b)).*",
    ),
    LineRule(
        why="page furniture", kind="navigation", longest=8, example="Article continues below",
        pattern=r"(?:(?:article|story|text|post)\s+continues\b|advertisement|advert|sponsored(?:\s+content)?|paid (?:content|post)"
        r"|loading|please wait|continue reading|read (?:more|on|full)|show (?:more|less|all)|load more|view (?:all|more|gallery|comments)"
        r"|click to\b|tap to\b|expand|close|menu|search|print|toggle\b|breaking|developing|premium|exclusive|updated|live)[^:]*$",
    ),
)

PROMOTION = (
    LineRule(
        why="invitation to subscribe", kind="promotion", example="Subscribe to our newsletter for a weekly roundup.",
        pattern=r"(?:please\s+)?(?:subscribe|un-?subscribe|sign (?:up|in|on|out)|log ?in|register|become a|join (?:us|our|the conversation|now|over|\d)"
        r"|upgrade|renew|try (?:us|it|our)|get (?:the|our|full|unlimited|access|more|it|all|your|daily|news|breaking|every)|download (?:the|our)"
        r"|already a|not a|enjoy(?:ed|ing)? (?:this|our|the)|start your|unlock)\b.*",
    ),
    LineRule(
        why="invitation to share", kind="promotion", longest=14, example="Follow Channel Nine on all platforms",
        pattern=r"(?:please\s+)?(?:(?:follow|like|share|tweet|pin|recommend|print|save)\s+(?:us|this|our|it|on|with|via|[^.\s]+\s+(?:\w+\s+)?on)\b|comment (?:on|below)|bookmark|copy link|share$|email this|print this|save this|report (?:an?|this) (?:error|mistake|typo)"
        r"|leave a|post a|add a (?:comment|reply)|write a (?:letter|comment)|join the (?:conversation|discussion|debate)|rate this)[^.]*[.!]?$",
    ),
    LineRule(
        why="call for hints", kind="promotion", longest=30, example="Got a tip? Write to the night desk",
        pattern=r"(?:(?:have you )?got (?:a|any|an)|do you (?:have|know|work|live|want)|have (?:a|you|an)|were you|are you|did you|know (?:more|something)"
        r"|seen something|spotted|want to|like what you|what do you think|questions?|comments?|feedback|tips?|is there)\b[^?]{0,80}\?\s*.*"
        r"\b(?:us|our|me|desk|newsroom|editors?|e-?mail|write|message|call|text|contact|click|tell|comment|vote|poll|tips?|subscribe|sign|letters?)\b.*",
    ),
    LineRule(
        why="plea for support", kind="promotion", example="Help us keep local journalism alive",
        pattern=r".*\b(?:support|fund|back|sustain|donate to|defend|keep|help|value|love|powered by|invest in)\b[^.]{0,40}"
        r"\b(?:journalism|(?:independent|local|free|quality|honest|community|public)\s+(?:news\w*|media|reporting|press|radio))\b.*",
    ),
    LineRule(
        why="offer", kind="promotion", longest=20, example="First month free for new subscribers",
        pattern=r".*\b(?:subscri(?:be|bers?|ption)s?|free trial|per month|a month|first month|digital access|gift card|e-?paper|membership)\b"
        r"(?:.*\b(?:free|now|from|only|just|get|today|offer|save|less|cancel|for|us|our|and|click)\b.*)?[!.]?$",
        place="edge",
    ),
    LineRule(
        why="letter to subscribers", kind="promotion", longest=35, example="You can unsubscribe at any time.",
        pattern=r".*\b(?:unsubscribe|opt(?:ing)? out|(?:you|you[’']re|you are) (?:are )?(?:receiving|received|getting|reading) (?:this|our|the)"
        r"|how often you (?:get|receive)|(?:change|update|manage|edit) your (?:\w+ )?(?:preferences?|settings?|subscription|address)"
        r"|view (?:this|it|in|online)\b.*\bbrowser|forwarded (?:this|to you)|(?:add|whitelist) us|thanks? (?:you )?for (?:reading|subscribing|listening)"
        r"|(?:sent|goes? out|delivered|mailed|e-?mailed|read|received) (?:out )?(?:\w+ )?(?:to|by)\b.{0,30}\b(?:subscribers|readers|members|inboxes|addresses)"
        r"|in your inbox|to your inbox|copy of this (?:letter|newsletter|email))\b.*",
    ),
    LineRule(
        why="greeting", kind="promotion", longest=40, place="edge", example="Good morning. Here is what you need to know.",
        pattern=r"(?:(?:good (?:morning|evening|afternoon|day)|hello|hi|dear (?:reader|subscriber|friend|listener)s?|welcome (?:to|back))\b[^\"]*"
        r"|(?:here (?:is|are|comes?)|these are|below)\b.{0,30}\b(?:news|stories|headlines|what|digest|letter|roundup|summary|notes|things)\b[^\"]*)$",
    ),
    LineRule(
        why="sign-off", kind="promotion", longest=14, place="edge", example="That is all for tonight. Sleep well!",
        pattern=r"(?:that(?:[’']s| is| was) (?:all|it|your|our)|see you|until (?:tomorrow|next|then|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
        r"|have a (?:good|great|nice|lovely|quiet)|good(?:night|bye| night| morning| evening| day)|back (?:tomorrow|next|on monday)|we(?:[’']ll| will) be back|next (?:issue|edition|letter|bulletin)\b)[^:]*$",
    ),
    LineRule(
        why="vote of the readers", kind="promotion", longest=20, place="edge", example="What do you say? Vote in our poll",
        pattern=r".*\b(?:(?:vote|take part|have your say) (?:in|on|now|below|here)|(?:online|our|reader) (?:poll|survey|quiz)|cast your vote)\b.*",
    ),
)

NOTICE = (
    LineRule(
        why="notice about the page", kind="notice", example="This audio is created with AI assistance",
        pattern=rf"(?:this|the above|the following|an?)\s+(?:\w+\s+)?{_SELF}\s+(?:is|was|has been|have been|may|can|must|cannot|will|contains|uses|does|no longer|comes|appeared|first|originally)\b"
        r".*\b(?:created|generated|translated|produced|automat\w+|machine|ai|republish\w*|re-?used?|used|reproduced|quoted|shared|printed|free of charge|updated|amended|closed"
        r"|no longer|archived|copyright\w*|sponsored|supported by|funded by|voiced|narrated|originally|first (?:published|appeared)|premium|subscribers|refresh\w*|edited for"
        r"|part of (?:a|our|the) (?:series|partnership|project)|embargoed|intended (?:only )?for|confidential|syndicated|licensed|available (?:in|as|on))\b.*",
    ),
    LineRule(
        why="audio or video notice", kind="notice", longest=16, example="Listen to this article (4 minutes)",
        pattern=r"(?:listen to (?:this|the|our)|(?:play|pause|hear|watch) (?:this|the|our|audio|video)|audio (?:version|by|only|player)|ai[- ](?:generated|narrated|voiced)"
        r"|your browser does not|(?:this|the) (?:audio|video) (?:is|can)|duration:?\s*\d|\(\d{1,2}:\d{2}\)$|video (?:player|unavailable))\b.*",
    ),
    LineRule(
        why="state of the page", kind="notice", place="edge", example="Newest entries come first. Refresh for more.",
        pattern=r".*\b(?:(?:newest|latest|oldest|most recent) (?:entries|updates|posts|first|at|on)|no longer (?:being )?updat\w+"
        r"|(?:page|blog|site|feed|ticker|list|map|table|section|entry|column)\b[^.]{0,20}\b(?:is|are|was|will be|has been) (?:\w+ )?(?:updated|refreshed|closed|archived|frozen|corrected|renewed)"
        r"|live (?:coverage|blog|updates) (?:has ended|is over|ends?|ended|is closed)|refresh (?:the|this|for|your)|all times (?:are |in |local|given)|times (?:are )?(?:local|gmt|in gmt))\b.*",
    ),
    LineRule(
        why="rights", kind="notice", longest=60, example="All rights reserved. Reproduction only with credit.",
        pattern=r"(?:.*(?:(?<!\w)©|\(c\)\s*\d{4}|\ball rights reserved\b|\bcopyright\b).*|.*\b(?:may (?:not )?be (?:freely )?(?:used|reproduced|republished|copied|redistributed|reprinted)"
        r"|reproduction\b.{0,40}\b(?:permission|permitted|credit|charge|free|prohibited|allowed)|free (?:of charge|for (?:editorial|press|media) use)|(?:reprint|republish)\w* (?:free|with|without|only))\b.*)",
    ),
    LineRule(
        why="disclaimer", kind="notice", longest=60, example="The Ledger is not tax advice.",
        pattern=r".*\b(?:not (?:\w+ )?(?:investment|financial|legal|medical|tax|betting|professional|trading) advice|(?:views|opinions) (?:expressed|are)\b.{0,30}\b(?:own|author\w*|necessarily|not)"
        r"|does not necessarily (?:reflect|represent|share)|(?:take|takes|accept|accepts|assume|assumes) no (?:responsibility|liability)|errors (?:and omissions )?excepted|without (?:guarantee|warranty)|subject to change without).*",
    ),
    LineRule(
        why="privacy", kind="notice", longest=60, example="We use cookies to improve your experience.",
        pattern=r".*\b(?:(?:we|this site|our (?:site|website|partners)|website uses|uses?) (?:use )?cookies|cookie (?:policy|settings|notice|preferences)|privacy (?:policy|notice|statement)|terms (?:of|and) (?:use|service|conditions)|accept all|gdpr)\b.*",
    ),
    LineRule(
        why="stamp", kind="metadata", longest=16, example="First published on 3 May 2031 at 09:15",
        pattern=r"(?:\(?(?:(?:first |last |originally |re)?(?:published|posted|updated|modified|edited|amended|corrected|revised|created|filed|issued|printed|released|aired|broadcast|checked)|update|date|as of|last (?:update|change))"
        rf"(?:\s+(?:on|at|in print))?\s*[:|,\u2013-]?\s*(?:{DATE}|{CLOCK}|(?:today|yesterday|\d+ (?:min\w*|hours?|days?|h)\s+ago)).*)$",
    ),
    LineRule(
        why="stamp", kind="metadata", longest=14, example="Tuesday, 3 May 2031 | 09:15 GMT",
        pattern=rf"\W*(?:{CLOCK}[\s,|\u2022\u00b7\u2013-]+)?{DATE}(?:[\s,|\u2022\u00b7\u2013-]+(?:{CLOCK}|\d+\s+min\w*\s+read|updated.*|last updated.*))*\W*$",
    ),
    LineRule(
        why="stamp", kind="metadata", longest=12, example="Last updated 4 hours ago",
        pattern=r"(?:(?:last |first )?(?:published|updated|posted)\s*:?\s*)?(?:an?|\d+)\s+(?:min(?:ute)?s?|hours?|days?|weeks?|h|hrs?)\s+ago\b.*",
    ),
    LineRule(
        why="reading time", kind="metadata", longest=10, example="3 min read",
        pattern=r"(?:reading time:?\s*)?(?:about |approx\.? )?\d+[\s-]*min(?:ute)?s?(?:[\s-]*(?:read|listen|watch|to read))?\.?$",
    ),
    LineRule(
        why="translation", kind="notice", example="Translated from the original by L. Moor",
        pattern=r"(?:translated|translation|adapted|abridged|condensed|transcribed|excerpted)\s*(?:from|by|:|into).*",
    ),
    LineRule(
        why="tags", kind="metadata", longest=40, example="Tags: harbour, strike, council",
        pattern=r"(?:(?:tags?|topics?|keywords?|categor(?:y|ies)|filed under|tagged|sections?|subjects?|more on these topics|in this (?:story|article)|hashtags?)\s*(?::|$|\b(?=in\b|as\b)).*"
        r"|(?:#\w+[\s,]*)+$)",
    ),
    LineRule(
        why="counter", kind="metadata", longest=6, example="14 comments",
        pattern=r"(?:\(?\d[\d.,]*k?\)?\s+(?:comments?|shares?|views?|likes?|reads?|replies|reactions|votes)|comments?\s*\(?\d+\)?|no comments.*|views:?\s*\d.*|shares?:?\s*\d.*)$",
    ),
    LineRule(
        why="reference number", kind="metadata", longest=10, example="Press release no. 17/2031",
        pattern=r"(?:(?:press|news|media)\s+(?:release|statement|notice|information|communiqu[eé])|ref(?:erence)?|doc(?:ument)?|release|issue|vol(?:ume)?|edition|no|nr|isbn|issn|reg(?:ister|istration)?|reg\.? no|id)\b\.?"
        r"\s*(?:no\.?|id|number|:|#|nr\.?)*\s*(?:[\w/.-]*\d[\w/. -]*)?(?:\s*[,|].{0,30})?$",
    ),
    LineRule(
        why="release mark", kind="notice", longest=12, example="FOR IMMEDIATE RELEASE",
        pattern=r"(?:for immediate (?:release|use|publication)|embargo(?:ed)?\b.*|not for (?:publication|release|distribution|broadcast)\b.*|(?:check|approved) (?:against|for) (?:delivery|release).*"
        r"|[-\u2013\s]*(?:ends?|30|end of (?:\w+ )?\w+)[-\u2013\s.]*|#+(?:\s*#+)*|\(?(?:more|end|ends)\)?)$",
    ),
)

BYLINE = (
    LineRule(
        why="byline", kind="byline", longest=22, example="By our Courts Staff",
        pattern=r"(?:exclusive\s*[|:\u2013-]\s*)?(?:(?:by|words|text|story|report(?:ed)? by)\s*:?\s+(?:our|the|a|an)?|from (?:our|a|the paper[’']s))\s*(?:own |special |chief |senior |staff |night |\w+ ){0,3}"
        r"(?:correspondents?|reporters?|staff|desk|editor|columnist|team|writers?|newsroom|bureau|critic|diarist|photographer|contributor)\b(?:\s+(?:in|at|on|,)\s*.{1,40})?$",
    ),
    LineRule(
        why="byline label", kind="byline", longest=16, example="Author: Ida Holm",
        pattern=r"(?:authors?|words|text|story|reporters?|journalists?|reported|written|compiled|correspondents?|writers?|interview|photographs?)\s*(?::|\bby:?)\s*[^.!?]*\.?$",
    ),
    LineRule(
        why="author's note", kind="byline", longest=45, place="edge", example="Ida Holm covers the courts for the paper.",
        pattern=r"(?:about the authors?\b.*|(?:the (?:author|writer)|[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){1,3})\s+(?:is (?:an?|the|our)\b.{0,40}\b(?:reporter|correspondent|journalist|columnist|editor|writer|fellow|contributor|photographer|critic|host|presenter)\b"
        r"|(?:covers|writes (?:about|on|for)|reports (?:on|from)|edits|hosts|can be reached|tweets)\b).*)$",
    ),
)

CREDIT = (
    LineRule(
        why="credit line", kind="credit", longest=40, example="(Reporting by A. Quist; editing by B. Lorne)",
        pattern=r"[(\[\s*_\u2014\u2013-]*(?:(?:additional|further|extra|other)\s+)?(?:reporting|writing|editing|edited|written|compiled|translat(?:ed|ion)|research(?:ed)?|production|produced|graphics?|photography|fact[- ]?check(?:ed|ing)?"
        r"|(?:sub-?|copy[- ]?)edit(?:ed|ing)|layout|editors?|reporters?|report|voice|camera|data|design|headline|writers?|desk|transmitted|dictated)"
        r"(?:\s+and\s+\w+)?\s*(?:\bby|:)\s+[^?!]*$",
    ),
    LineRule(
        why="credit line", kind="credit", longest=30, example="With reporting from our bureau in Leem",
        pattern=r"[(\[\s*]*(?:(?:with|plus|includes?|including|contains)\s+(?:\w+\s+)?(?:reporting|files?|material|information|inputs?|contributions?|reports?|agenc(?:y|ies)|additional|wire\w*)\b.*"
        r"|.{3,60}\bcontributed\s+(?:to this (?:report|story|article|post|piece|dispatch)|reporting|additional).*|source\s*:\s*[^.]{2,50}|(?:agencies|wires?|staff and wires|wire services?|agency)[)\]]?)[.)\]]*$",
    ),
    LineRule(
        why="initials", kind="credit", longest=3, example="(jk/mol)",
        pattern=r"[(\[\u2014\u2013-]*\s*[a-z]{2,4}(?:\s?/\s?[a-z]{2,4})+\s*[)\]]?$",
    ),
)

CAPTION = (
    LineRule(
        why="caption label", kind="caption", longest=60, example="Photo: Harbour Press / Ida Holm",
        pattern=rf"[(\[]?\s*(?:(?:file|archive|stock|handout|main|cover|lead|undated|press|aerial)\s+)?(?:{_PICTURE}|pictured|above|below|left|right|from left|caption|fig(?:ure)?\.?(?:\s*\d+)?)\s*(?:credits?|caption|courtesy)?\s*(?:\d+\s*)?(?::|\bby\b|/|©|courtesy|\bvia\b).*",
    ),
    LineRule(
        why="caption credit", kind="caption", longest=75, example="The ferry at its berth on Monday. (Ida Holm/Harbour Press)",
        pattern=r".*[(\[](?:(?:[^()\[\]]{0,30}\s)?(?:photos?|photographs?|pictures?|images?|pics?|photographer|courtesy|hand-?out|archives?|illustrations?|graphics?|screenshots?|credits?|stock|private|supplied|file|agency|via)\b[^()\[\]]{0,50}"
        r"|[A-Z][^()\[\]/]{1,40}\s?/\s?[A-Z][^()\[\]/]{1,40})[)\]]\.?$",
    ),
    LineRule(
        why="caption credit", kind="caption", longest=75, example="The ferry at its berth on Monday. Photo: Ida Holm",
        pattern=rf".*(?:[.!|\u2014\u2013]|\s-)\s*(?:{_PICTURE}|credit)s?\s*(?:credit|courtesy)?\s*(?:\bby\b|:|courtesy(?: of)?|©|/)\s*[^.]{{2,60}}\.?$",
    ),
    LineRule(
        why="caption credit", kind="caption", longest=10, example="File photo",
        pattern=rf"(?:file|archive|stock|handout|illustrative|representational|undated|symbolic|press)\s+(?:{_PICTURE}|footage|film)\b[^:]{{0,40}}$",
    ),
    LineRule(
        why="caption wording", kind="caption", longest=45, place="edge", example="The mayor, left, speaks at the quay on 3 May.",
        pattern=r".*(?:\((?:left|right|cent(?:re|er)|top|bottom|above|file)\)|,\s(?:left|right|cent(?:re|er)|front|back),|\b(?:is|are)\s+(?:seen|pictured|shown)\b"
        r"|\bpictured (?:in|on|at|here|last)\b|\bin this (?:undated |file |aerial )?(?:photo|picture|image)\b|\b(?:poses?|speaks|looks on|stands beside|walks past|shakes hands|waves)\b.*\b(?:during|at|in|on|after|outside|beside)\b.*\d{4}).*",
    ),
)

CONTACT = (
    LineRule(
        why="address", kind="contact", longest=25, example="press@harbour.example, +47 555 0101",
        pattern=r".*(?:\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b(?:https?://|www\.)\S+|\b(?:tel|phone|telephone|mobile|fax|ext|extension|hotline|switchboard|call us)\b\.?\s*(?:no\.?|number)?\s*:?\s*\+?\(?\d[\d\s()-]*).*",
    ),
    LineRule(
        why="contact label", kind="contact", longest=40, example="Media contact: Ida Holm, Harbour Board",
        pattern=r"(?:(?:media|press|public|investor|news|editorial|general|customer|further)\s+)?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|(?:relations|information|affairs|service|desk|office|officer|team)(?:\s+(?:contacts?|office|desk))?)\s*(?::|\u2013|\u2014|\s-\s|$).*",
    ),
    LineRule(
        why="contact invitation", kind="contact", longest=40, example="For further information please ring the press office.",
        pattern=r"(?:for\s+(?:further|more|additional|other|any|all|press|media|interview|editorial|photo)\w*\s+(?:\w+\s+)?(?:information|details|interviews?|questions?|enquir\w+|inquir\w+|requests?|material\w*|photographs?|pictures?)\b.*"
        r"|(?:media|press|journalists?|editors?|reporters?|further|interview)\b.{0,30}\b(?:enquiries|inquiries|questions|requests)\b.*\b(?:contact|to|call|write|at|should|directed|welcome|via)\b.*"
        r"|(?:please )?(?:contact|write to|e-?mail|call|ring|reach|message)\s+(?:us|our|the (?:press|media|news|editor|duty|desk))\b.*)",
    ),
    LineRule(
        why="notes for editors", kind="contact", longest=8, example="Notes to editors",
        pattern=r"(?:notes?|information|background)\s+(?:to|for)\s+(?:the\s+)?(?:editors?|journalists|media|press|correspondents)\b.*",
    ),
    LineRule(
        why="issuer", kind="contact", longest=16, place="edge", example="Issued by the Press Section, Harbour Board",
        pattern=r"(?:issued|released|distributed|published|provided|authori[sz]ed|printed|signed|communicated)\s+(?:by|on behalf of|at|in)\b[^.]*\.?$",
    ),
    LineRule(
        why="firm and register", kind="contact", longest=14, place="edge", example="Leem Ferries AS, Traffic Office, room 12",
        pattern=r"(?-i:[A-Z\u00c0-\u00de])[^.!?]*\b(?-i:AS|ASA|AG|GmbH|Ltd|Limited|Inc|plc|PLC|SA|SpA|BV|AB|Oy|LLC|LLP|Corp|SE|NV|KG|Pty|SARL|SL|Co)\b\.?\s*(?:[,|\u2013\u2022\u00b7-].*)?$",
    ),
    LineRule(
        why="office", kind="contact", longest=14, place="edge", example="Harbour Board, Press Section, room 12",
        pattern=r"(?:the\s+)?(?:[\w.&'’-]+[\s,|\u2013]+){0,8}(?:press|media|control|communications?|information|public affairs|duty|customer|editorial|night)\s+(?:office|room|section|desk|service|department|cent(?:re|er)|unit|team|officer|line)\b(?:[\s,|\u2013-]+[^.!?]{0,40})?$",
    ),
)

RULES: tuple[LineRule, ...] = (*NAVIGATION, *CREDIT, *CAPTION, *BYLINE, *NOTICE, *PROMOTION, *CONTACT)
COMPILED: tuple[tuple[re.Pattern[str], LineRule], ...] = tuple(
    (re.compile(rule.pattern, re.IGNORECASE | re.DOTALL), rule) for rule in RULES
)
