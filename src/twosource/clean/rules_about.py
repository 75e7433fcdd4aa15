"""Line rules for what is said about a piece: notices, stamps, bylines, credits, captions."""

from __future__ import annotations

from twosource.clean.line_rule import CLOCK, DATE, PICTURE, SELF, LineRule

NOTICE = (
    LineRule(
        why="notice about the page",
        kind="notice",
        example="This audio was made with AI",
        pattern=r"(?:(?:this|it) is an? (?:developing|breaking|live|evolving) (?:story|news|page|blog)\b.*|"
        rf"(?:this|the (?:above|following))\s+(?:\w+\s+)?{SELF}\s+(?:is|was|has been|have been"
        rf"|may|can|must|cannot|will|contains|uses|does|no longer|comes|appeared|first|originally)\b"
        r".*\b(?:created|generated|translated|automat\w+|machine|ai|republish\w*|reproduced"
        r"|free of charge|updated|amended|developing|produced (?:by|with|using|for)|read (?:out )?by"
        r"|no longer|archived|copyright\w*|sponsored|supported by|funded by|voiced|narrated|originally"
        r"|first (?:published|appeared)|premium|subscribers|refresh\w*|edited for"
        r"|part of (?:a|our|the) (?:series|partnership|project)|embargoed|intended (?:only )?for"
        r"|confidential|syndicated|licensed|computer|robot|breaking|available (?:in|as|on))\b.*)",
    ),
    LineRule(
        why="audio or video notice",
        kind="notice",
        longest=16,
        example="Listen to this article (4 minutes)",
        pattern=r"(?:listen to (?:this|the|our)|(?:play|pause|hear|watch) (?:this|the|our|audio|video)"
        r"|audio (?:version|by|only|player)|ai[- ](?:generated|narrated|voiced)"
        r"|your browser does not|(?:this|the) (?:audio|video) (?:is|can)|duration:?\s*\d|\(\d{1,2}:\d{2}\)$"
        r"|video (?:player|unavailable))\b.*",
    ),
    LineRule(
        why="state of the page",
        kind="notice",
        place="edge",
        example="Newest entries come first. Refresh for more.",
        pattern=r".*\b(?:(?:newest|latest|oldest|most recent) (?:entries|updates|posts|first|at|on)"
        r"|no longer (?:being )?updat\w+"
        r"|(?:page|blog|site|feed|ticker|list|map|table|section|entry|column)\b[^.]{0,20}\b(?:is|are|was"
        r"|will be|has been) (?:\w+ )?(?:updated|refreshed|closed|archived|frozen|corrected|renewed)"
        r"|live (?:coverage|blog|updates) (?:has ended|is over|ends?|ended|is closed)|refresh (?:the|this"
        r"|for|your)|all times (?:are |in |local|given)|times (?:are )?(?:local|gmt|in gmt))\b.*",
    ),
    LineRule(
        why="rights",
        kind="notice",
        longest=60,
        example="All rights reserved. Reproduction only with credit.",
        pattern=r"(?:.*(?:(?<!\w)©|\(c\)\s*\d{4}|\ball rights reserved\b|\bcopyright\s*(?:©|\(c\)|\d{4}|"
        r"by\b|:|(?-i:[A-Z]))).*"
        r"|.*\b(?:may (?:not )?be (?:freely )?(?:used|reproduced|republished|copied|redistributed"
        r"|reprinted)"
        r"|reproduction\b.{0,40}\b(?:permission|permitted|credit|charge|free|prohibited|allowed)"
        r"|free (?:of charge|for (?:editorial |press |media )?(?:use|publication|print|release))|"
        r"(?:reprint|republish)\w* (?:free|with"
        r"|without|only))\b.*)",
    ),
    LineRule(
        why="disclaimer",
        kind="notice",
        longest=60,
        example="The Ledger is not tax advice.",
        pattern=r".*\b(?:not (?:\w+ )?(?:investment|financial|legal|medical|tax|betting|professional"
        r"|trading) advice|(?:views|opinions) (?:expressed|are)\b.{0,30}\b(?:own|author\w*|necessarily|not)"
        r"|does not necessarily (?:reflect|represent|share)|(?:take|takes|accept|accepts|assume"
        r"|assumes) no (?:responsibility|liability)|errors (?:and omissions )?excepted|"
        r"not (?:responsible|liable) for (?:the )?(?:contents?|links?|views|external|errors)|"
        r"without (?:guarantee"
        r"|warranty)|subject to change without).*",
    ),
    LineRule(
        why="disclaimer",
        kind="notice",
        longest=20,
        place="edge",
        example="RoadEye is not an official traffic service.",
        pattern=r"(?:we are|(?-i:[A-Z]\w*(?: [A-Z]\w*){0,3}) is) not (?:an? )?(?:\w+ )?(?:official|affiliated"
        r"|connected|part of|run by)\b.{0,60}\b(?:service|site|website|publication|channel|network|agency"
        r"|account|group|government|ministry|authorit\w+)\b[^,:]*$",
    ),
    LineRule(
        why="privacy",
        kind="notice",
        longest=60,
        example="We use cookies to improve your experience.",
        pattern=r".*\b(?:(?:we|this site|our (?:site|website|partners)|website uses|uses?) (?:use )?cookies"
        r"|cookie (?:policy|settings|notice|preferences)|privacy (?:policy|notice|statement)|terms (?:of"
        r"|and) (?:use|service|conditions)|accept all|gdpr)\b.*",
    ),
    LineRule(
        why="stamp",
        kind="metadata",
        longest=16,
        example="First published on 3 May 2031 at 09:15",
        pattern=r"(?:\(?(?:(?:first |last |originally |re)?(?:published|posted|updated|modified|edited"
        r"|amended|corrected|revised|created|filed|issued|printed|released|aired|broadcast|checked)|update"
        r"|date|as of|last (?:update|change))"
        rf"(?:\s+(?:on|at|in print))?\s*[:|,\u2013-]?\s*(?:{DATE}|{CLOCK}|(?:today|yesterday|\d+ (?:min\w*"
        rf"|hours?|days?|h)\s+ago)).*)$",
    ),
    LineRule(
        why="stamp behind a title",
        kind="metadata",
        longest=40,
        example="Ferry sinks off Leem, dozens missing Updated: 2031-05-03 09:15 (Harbour Press)",
        pattern=rf"[^.!?]{{5,160}}?\s(?:updated|published|posted)\s*:\s*{DATE}.*$",
    ),
    LineRule(
        why="stamp",
        kind="metadata",
        longest=14,
        example="Tuesday, 3 May 2031 | 09:15 GMT",
        pattern=rf"\W*(?:{CLOCK}[\s,|\u2022\u00b7\u2013-]+)?{DATE}(?:[\s,|\u2022\u00b7\u2013-]+(?:{CLOCK}"
        rf"|\d+\s+min\w*\s+read|updated.*|last updated.*))*\W*$",
    ),
    LineRule(
        why="stamp",
        kind="metadata",
        longest=12,
        example="Last updated 4 hours ago",
        pattern=r"(?:(?:last |first )?(?:published|updated|posted)\s*:?\s*)?(?:an?|\d+)\s+(?:min(?:ute)?s?"
        r"|hours?|days?|weeks?|h|hrs?)\s+ago\b.*",
    ),
    LineRule(
        why="reading time",
        kind="metadata",
        longest=10,
        example="3 min read",
        pattern=r"(?:reading time:?\s*)?(?:about |approx\.? )?\d+[\s-]*min(?:ute)?s?(?:[\s-]*(?:read|listen"
        r"|watch|to read))?\.?$",
    ),
    LineRule(
        why="translation",
        kind="notice",
        example="Translated from the original by L. Moor",
        pattern=r"(?:translated|translation|adapted|abridged|condensed|transcribed|excerpted)\s*(?:from|by"
        r"|:|into).*",
    ),
    LineRule(
        why="tags",
        kind="metadata",
        longest=40,
        example="Tags: harbour, strike, council",
        pattern=r"(?:(?:tags?|topics?|keywords?|categor(?:y|ies)|filed under|tagged|sections?|subjects?"
        r"|more on these topics|in this (?:story|article)|hashtags?)\s*(?::|$|\b(?=in\b|as\b)).*"
        r"|(?:#\w+[\s,]*)+$)",
    ),
    LineRule(
        why="counter",
        kind="metadata",
        longest=6,
        example="14 comments",
        pattern=r"(?:\(?\d[\d.,]*k?\)?\s+(?:comments?|shares?|views?|likes?|reads?|replies|reactions|votes)"
        r"|comments?\s*\(?\d+\)?|no comments.*|comments (?:are|have been|is) (?:closed|off|open|"
        r"disabled)\.?|views:?\s*\d.*|shares?:?\s*\d.*)$",
    ),
    LineRule(
        why="reference number",
        kind="metadata",
        longest=10,
        example="Press release no. 17/2031",
        pattern=r"(?:(?:press|news|media)\s+(?:release|statement|notice|information|communiqu[eé])"
        r"|ref(?:erence)?|doc(?:ument)?|release|issue|vol(?:ume)?|edition|no|nr|isbn|issn|reg(?:ister"
        r"|istration)?|reg\.? no|id)\b\.?"
        r"\s*(?:no\.?|id|number|:|#|nr\.?)*\s*(?:[\w/.-]*\d[\w/. -]*)?(?:\s*[,|].{0,30})?$",
    ),
    LineRule(
        why="masthead",
        kind="metadata",
        longest=10,
        place="edge",
        example="The Valley Bugle (founded 1903)",
        pattern=r"[^.!?,]{3,50}\((?:est\.?|established|founded|since)(?: in)? \d{4}\)$",
    ),
    LineRule(
        why="release mark",
        kind="notice",
        longest=12,
        example="FOR IMMEDIATE RELEASE",
        pattern=r"(?:for immediate (?:release|use|publication)|embargo(?:ed)?\b.*|not for (?:publication"
        r"|release|distribution|broadcast)\b.*|(?:check|approved) (?:against|for) (?:delivery|release).*"
        r"|[-\u2013\s]*(?:ends?|30|end of (?:\w+ )?\w+)[-\u2013\s.]*|#+(?:\s+#+)*|\(?(?:more|end|ends)\)?)$",
    ),
)

BYLINE = (
    LineRule(
        why="byline",
        kind="byline",
        longest=22,
        example="By our Courts Staff",
        pattern=r"(?:exclusive\s*[|:\u2013-]\s*)?(?:(?:by|words|text|story|report(?:ed)? by)\s*:?\s+(?:our"
        r"|the|a|an)?|from (?:our|a|the paper[\u2019']s))\s*(?:own |special |chief |senior |staff |night "
        r"|\w+ ){0,3}"
        r"(?:correspondents?|reporters?|staff|desk|editor|columnist|team|writers?|newsroom|bureau|critic"
        r"|diarist|photographer|contributor)\b(?:\s+(?:in|at|on|,)\s*.{1,40})?$",
    ),
    LineRule(
        why="byline label",
        kind="byline",
        longest=16,
        example="Author: Ida Holm",
        pattern=r"(?:authors?|words|text|story|reporters?|journalists?|reported|written|compiled"
        r"|correspondents?|writers?|interview|photographs?)\s*(?::|\bby:?)\s*[^.!?]*\.?$",
    ),
    LineRule(
        why="author's note",
        kind="byline",
        longest=45,
        place="edge",
        example="Ida Holm covers the courts for the paper.",
        pattern=r"(?:about the authors?\b.*|(?:the (?:author|writer)"
        r"|(?!(?:the|this|that|our|an?)\b)(?-i:[A-Z][\w.'\u2019-]+"
        r"(?:\s+(?:[A-Z][\w.'\u2019-]+|de|da|di|la|van|von|der|den|al|bin|ibn)){1,4}))\s+(?:is (?:an?|the"
        r"|our)\b.{0,40}\b(?:reporter|correspondent|journalist|columnist|editor|writer|fellow|contributor"
        r"|photographer|critic|host|presenter)\b"
        r"|(?:covers|writes (?:about|on|for)|reports (?:on|from)|edits|hosts|can be reached|tweets)\b).*)$",
    ),
)

CREDIT = (
    LineRule(
        why="credit line",
        kind="credit",
        longest=40,
        example="(Reporting by A. Quist; editing by B. Lorne)",
        pattern=r"[(\[\s*_\u2014\u2013-]*(?:(?:additional|further|extra|other)\s+)?(?:reporting|writing"
        r"|editing|edited|written|compiled|translat(?:ed|ion)|research(?:ed)?|production|produced|graphics?"
        r"|photography|fact[- ]?check(?:ed|ing)?"
        r"|(?:sub-?|copy[- ]?)edit(?:ed|ing)|layout|editors?|reporters?|report|voice|camera|data|design"
        r"|headline|writers?|desk|transmitted|dictated)"
        r"(?:\s+and\s+\w+)?\s*(?:\bby|:)\s+(?:(?-i:[A-Z\u00c0-\u00de])|the\b|our\b|staff\b)[^?!]*$",
    ),
    LineRule(
        why="credit line",
        kind="credit",
        longest=30,
        example="With reporting from our bureau in Leem",
        pattern=r"[(\[\s*]*(?:(?:with|plus|includes?|including|contains)\s+(?:\w+\s+)?(?:reporting|files?"
        r"|material|information|inputs?|contributions?|reports?|agenc(?:y|ies)|additional|wire\w*)\b.*"
        r"|.{3,60}\bcontributed\s+(?:to this (?:report|story|article|post|piece|dispatch)|reporting"
        r"|additional).*|source\s*:\s*[^.]{2,50}|(?:agencies|wires?|staff and wires|wire services?"
        r"|agency)[)\]]?)[.)\]]*$",
    ),
    LineRule(
        why="agency",
        kind="credit",
        longest=3,
        example="- CNA",
        pattern=r"[(\[/\s\u2014\u2013-]+(?-i:[A-Z]{2,6})(?:\s?/\s?(?-i:[A-Z]{2,6}))*\s*[)\]/]?$",
    ),
    LineRule(
        why="misspelling",
        kind="notice",
        longest=30,
        place="edge",
        example="An earlier version of this article misspelled a name.",
        pattern=r".*\b(?:version|edition) of (?:this|the) (?:article|story|report|piece|post|page|text)\b.*"
        r"\b(?:misspel(?:led|t)|typo|spelling|wrong (?:link|photo|picture|caption))\b.*",
    ),
    LineRule(
        why="initials",
        kind="credit",
        longest=3,
        example="(jk/mol)",
        pattern=r"[(\[\u2014\u2013-]*\s*[a-z]{2,4}(?:\s?/\s?[a-z]{2,4})+\s*[)\]]?$",
    ),
)

CAPTION = (
    LineRule(
        why="caption label",
        kind="caption",
        longest=60,
        example="Photo: Harbour Press / Ida Holm",
        pattern=rf"[(\[]?\s*(?:(?:file|archive|stock|handout|main|cover|lead|undated|press"
        rf"|aerial)\s+)?(?:{PICTURE}|pictured|above|below|left|right|from left|caption"
        rf"|fig(?:ure)?\.?(?:\s*\d+)?)\s*(?:credits?|caption|courtesy)?\s*(?:\d+\s*)?(?::|\bby\b|/|©"
        rf"|courtesy|\bvia\b).*",
    ),
    LineRule(
        why="caption credit",
        kind="caption",
        longest=75,
        example="The ferry at its berth on Monday. (Ida Holm/Harbour Press)",
        pattern=r".*[(\[](?:(?:[^()\[\]]{0,30}\s)?(?:photos?|photographs?|pictures?|images?|pics?"
        r"|photographer|courtesy|hand-?out|archives?|illustrations?|graphics?|screenshots?|credits?|stock"
        r"|private|supplied|file|agency|via)\b[^()\[\]]{0,50}"
        r"|[A-Z][^()\[\]/]{1,40}\s?/\s?[A-Z][^()\[\]/]{1,40})[)\]]\.?$",
    ),
    LineRule(
        why="caption credit",
        kind="caption",
        longest=75,
        example="The ferry at its berth on Monday. Photo: Ida Holm",
        pattern=rf".*(?:[.!|\u2014\u2013]|\s-)\s*(?:{PICTURE}|credit)s?\s*(?:credit|courtesy)?\s*(?:\bby\b"
        rf"|:|courtesy(?: of)?|©|/)\s*[^.]{{2,60}}\.?$",
    ),
    LineRule(
        why="caption credit",
        kind="caption",
        longest=10,
        example="File photo",
        pattern=rf"(?:file|archive|stock|handout|illustrative|representational|undated|symbolic"
        rf"|press)\s+(?:{PICTURE}|footage|film)\b[^:]{{0,40}}$",
    ),
    LineRule(
        why="caption wording",
        kind="caption",
        longest=45,
        place="edge",
        example="The mayor, left, speaks at the quay on 3 May.",
        pattern=r".*(?:\((?:left|right|cent(?:re|er)|top|bottom|above|file)\)|,\s(?:left|right|cent(?:re"
        r"|er)|front|back),|\b(?:is|are)\s+(?:seen|pictured|shown)\b"
        r"|\bpictured (?:in|on|at|here|last)\b|\bin this (?:undated |file |aerial )?(?:photo|picture"
        r"|image)\b|\b(?:poses?|speaks|looks on|stands beside|walks past|shakes hands|waves)\b.*\b(?:during"
        r"|at|in|on|after|outside|beside)\b.*\d{4}).*",
    ),
    LineRule(
        why="caption opening",
        kind="caption",
        longest=75,
        example="FILE - In this May 3, 2031, file photo, the mayor speaks at the quay.",
        pattern=r"(?:file(?:\s+(?:photo|picture|image))?\s*(?:-{1,2}|[\u2013\u2014])\s*(?-i:[A-Z])"
        r"|in this\b.{0,60}?\b(?:photo|picture|image|photograph)\b.{0,60}?,\s).*",
    ),
    LineRule(
        why="caption credit",
        kind="caption",
        longest=75,
        example="The ferry at its berth on Monday. Ida Holm/Getty Images",
        pattern=r".*[.!?]\s+(?-i:[A-Z\u00c0-\u00de])[^.!?/]{1,60}/\s?(?-i:Getty|AP|Associated Press|AFP"
        r"|Agence|Reuters|EPA|PA|Rex|Shutterstock|Alamy|Corbis|Bloomberg|Xinhua|USA Today)\b[^.!?]{0,40}$",
    ),
    LineRule(
        why="caption credit",
        kind="caption",
        longest=75,
        example="The ferry at its berth on Monday.CreditIda Holm for the Ledger",
        pattern=r".*(?:\.\s?(?-i:(?:Credit){1,2}\s?[A-Z\u00c0-\u00de])[^.!?]{2,80}"
        r"|\bvia (?-i:Getty|AP|Reuters|AFP|EPA|Shutterstock)\b[^.!?]{0,25})$",
    ),
    LineRule(
        why="caption of a film",
        kind="caption",
        longest=60,
        example="The mayor says that the lock will be closed. (May 3)",
        pattern=rf".*[.!?]\s+\({DATE}\)$",
    ),
)
