"""Line rules for what stands around a piece: menus, pointers, invitations."""

from __future__ import annotations

from twosource.clean.line_rule import CONTENT, LineRule

NAVIGATION = (
    LineRule(
        why="skip link",
        kind="navigation",
        longest=9,
        example="Skip to content",
        pattern=r"(?:skip|jump|go|back|return|scroll)\s+(?:back\s+)?to\s+(?:the\s+)?(?:main|content"
        r"|navigation|menu|top"
        r"|home\w*|footer|search|start|article|contents|front|overview|results)\b[^.]*$",
    ),
    LineRule(
        why="digest label",
        kind="navigation",
        longest=8,
        example="In brief",
        pattern=rf"(?:(?:\w+\s+)?(?:in brief|briefs|briefly|in short|round-?up|digest)"
        rf"|elsewhere(?: (?:today|in \w+))?|in other news|what else|(?:other|local"
        rf"|also in the)\s+{CONTENT}"
        r"|(?:also|and|plus) (?:today|tonight|this (?:week|morning|evening)|in the news))\s*:?$",
    ),
    LineRule(
        why="list label",
        kind="navigation",
        longest=8,
        example="Most read this week",
        pattern=rf"(?:most\s+(?:read|viewed|popular|shared|discussed|commented|clicked|recent)|(?:read"
        rf"|coming|up|watch)\s+next"
        rf"|next\s+(?:up|{CONTENT})|previous\s+{CONTENT}|(?:more|latest|today[\u2019']s)\s+{CONTENT}"
        r"|you (?:may|might)\b.*\b(?:like|missed|enjoy)|popular (?:now|today)|keep reading"
        r"|from the archives?|from around the web|sponsored links)"
        r"(?:\s+(?:today|now|this \w+|in \w+|on \w+|from \w+|stories|news))?\s*:?$",
    ),
    LineRule(
        why="pointer",
        kind="navigation",
        longest=30,
        example="Read also: The ferry that would not sail",
        pattern=r"(?:also\s+)?(?:read|see|watch|listen|hear|view|explore|discover|look)\b(?:\s+(?:also|more"
        r"|next|on|here|now|this"
        r"|too|again|back|in full|the (?:full|whole) \w+))*\s*(?:[:>»\u2013\u2014|]|\(\d|$)",
    ),
    LineRule(
        why="pointer",
        kind="navigation",
        longest=30,
        example="More like this: Ten lighthouses with a view",
        pattern=rf"(?:more|related|recommended|trending|further|other|latest|top|don[\u2019']?t miss"
        rf"|must)\s+(?:{CONTENT}|reading"
        r"|like this|from|on|about|in|to read|for you|by)\b[^.:!?]{0,50}(?:[:>»|\u2013\u2014]|$)",
    ),
    LineRule(
        why="pointer",
        kind="navigation",
        longest=30,
        example="Related: When the dam was built",
        pattern=r"(?:more|related|recommended|trending|video|photos?|pictures|in pictures|gallery"
        r"|slide ?show|podcast|poll|quiz|icymi"
        r"|in case you missed it|editor[\u2019']?s (?:picks?|choice)|on this topic|see more|what to read"
        r"|also read|up next)"
        r"\s*(?:[:>»|]|\s[\u2013\u2014-]\s|$)",
    ),
    LineRule(
        why="printed page",
        kind="navigation",
        longest=14,
        example="Turn to page 9: The baker's secret",
        pattern=r"(?:(?:turn|go|continued?|continues|cont[\u2019']?d?\.?|see|full (?:story|report)|more"
        r"|comment|editorial|analysis|sport)"
        r"[,:]?\s+(?:(?:to|on|at|see|from)\s+)?(?:the\s+)?(?:back\s+)?pages?\b|pages?\s+\d+\s*(?:[:,]|$"
        r"|of\b)).*",
    ),
    LineRule(
        why="printed page",
        kind="navigation",
        longest=16,
        example="What does a pilot earn? Turn to page 7.",
        pattern=r"[^.?!]*[.?!:]\s+(?:(?:turn|go|see|more) (?:to|on)|continued on|see) pages?\s+\d+\b.{0,12}$",
    ),
    LineRule(
        why="service box",
        kind="navigation",
        longest=24,
        place="edge",
        example="Tides: high water 6.12, low water 12.40",
        pattern=r"(?:lotter(?:y|ies)|lotto|winning numbers|tides?|high (?:water|tide)|weather|sun(?:rise|set)"
        r"|horoscope|exchange rates?|crossword|sudoku|tv tonight"
        r"|(?:today|tonight)[\u2019']s (?:weather|tides?|programme))\s*:.*\d.*$",
    ),
    LineRule(
        why="page furniture",
        kind="navigation",
        longest=8,
        example="Article continues below",
        pattern=r"(?:(?:article|story|text|post)\s+continues\b|advertisement|advert"
        r"|sponsored(?:\s+content)?|paid (?:content|post)"
        r"|loading|please wait|continue reading|read (?:more|on|full)|show (?:more|less|all)|load more"
        r"|view (?:all|more|gallery|comments)"
        r"|click to\b|tap to\b|expand|close|menu|search|print|toggle\b|breaking|developing|premium"
        r"|exclusive|updated|live)[^:]*$",
    ),
)

PROMOTION = (
    LineRule(
        why="invitation to subscribe",
        kind="promotion",
        example="Subscribe to our newsletter for a weekly roundup.",
        pattern=r"(?:please\s+)?(?:subscribe|un-?subscribe|sign (?:up|in|on|out)|log ?in|register|become a"
        r"|join (?:us|our|the conversation|now|over|\d)"
        r"|upgrade|renew|try (?:us|it|our)|get (?:the|our|full|unlimited|access|more|it|all|your|daily|news"
        r"|breaking|every)|download (?:the|our)"
        r"|already a|not a|enjoy(?:ed|ing)? (?:this|our|the)|start your|unlock)\b.*",
    ),
    LineRule(
        why="form of a newsletter",
        kind="promotion",
        longest=110,
        example="Invalid email address. You must select a newsletter to subscribe to.",
        pattern=r".*\b(?:verify (?:that )?you[\u2019']?(?:re| are) not a robot"
        r"|select a newsletter to subscribe|invalid e-?mail address|thank you for subscribing)\b.*",
    ),
    LineRule(
        why="call for hints",
        kind="promotion",
        longest=60,
        example="We pay for your stories! Call the night desk.",
        pattern=r"we pay (?:cash )?for (?:your |readers[\u2019'] )?"
        r"(?:stories|videos|photos|pictures|tips)\b.*",
    ),
    LineRule(
        why="invitation to share",
        kind="promotion",
        longest=14,
        example="Follow Channel Nine on all platforms",
        pattern=r"(?:please\s+)?(?:(?:follow|like|share|tweet|pin|recommend|print|save)\s+(?:us|this|our|it"
        r"|on|with|via|[^.\s]+\s+(?:\w+\s+)?on)\b|comment (?:on|below)|bookmark|copy link|share$|email this"
        r"|print this|save this|report (?:an?|this) (?:error|mistake|typo)"
        r"|leave a|post a|add a (?:comment|reply)|write a (?:letter|comment)|join the (?:conversation"
        r"|discussion|debate)|rate this)[^.]*[.!]?$",
    ),
    LineRule(
        why="invitation to share",
        kind="promotion",
        longest=16,
        place="edge",
        example="Bureau of the Free Orchard. Please pass this on.",
        pattern=r".*\bplease (?:spread|share|forward|circulate|distribute|repost|pass (?:this |it )?on)\b"
        r"[^:]*$",
    ),
    LineRule(
        why="comments closed",
        kind="promotion",
        longest=12,
        example="Comments are closed for this piece.",
        pattern=r"(?:the )?comments?(?: section)? (?:is|are|have been|has been|on this \w+ (?:is|are))"
        r" (?:now )?(?:closed|disabled|turned off|switched off|moderated|open)"
        r"(?: (?:for|on|to|below|under)\b[^.]*)?\.?$",
    ),
    LineRule(
        why="call for hints",
        kind="promotion",
        longest=20,
        example="Hotline: see the contact page. We answer all letters.",
        pattern=r"(?:tip[- ]?(?:line|box|off)s?|hot-?line|tips|news ?tips|mail-?box)\s*:\s+(?:see|write"
        r"|call|ring|use|send|find|our|via|by)\b.*",
    ),
    LineRule(
        why="offer",
        kind="promotion",
        longest=20,
        example="Want more Courier? Get the app.",
        pattern=r"(?:want|need|fancy|hungry for|can[\u2019']?t get enough)\b[^.?!]{0,40}\?\s+(?:get|try"
        r"|download|subscribe|sign|join|follow|read|listen|watch|visit|click|install|order|buy)\b.*",
    ),
    LineRule(
        why="call for hints",
        kind="promotion",
        longest=30,
        example="Got a tip? Write to the night desk",
        pattern=r"(?:(?:have you )?got (?:a|any|an)|do you (?:have|know|work|live|want)|have (?:a|you|an)"
        r"|were you|are you|did you|know (?:more|something)"
        r"|seen something|spotted|want to|like what you|what do you think|questions?|comments?|feedback"
        r"|tips?|is there)\b[^?]{0,80}\?\s*.*"
        r"\b(?:us|our|me|desk|newsroom|editors?|e-?mail|write|message|call|text|contact|click|tell|comment"
        r"|vote|poll|tips?|subscribe|sign|letters?)\b.*",
    ),
    LineRule(
        why="plea for support",
        kind="promotion",
        example="Help us keep local journalism alive",
        pattern=r".*\b(?:support|fund|back|sustain|donate to|defend|keep|help|value|love|powered by"
        r"|invest in)\b[^.]{0,40}"
        r"\b(?:journalism|(?:independent|local|free|quality|honest|community|public)\s+(?:news\w*|media"
        r"|reporting|press|radio))\b.*",
    ),
    LineRule(
        why="plea for support",
        kind="promotion",
        longest=35,
        place="edge",
        example="You can support us with a gift. Every crown helps.",
        pattern=r"(?:.*\b(?:support|help|back) (?:us|our (?:work|paper|teams?)) (?:with|by|through|at|on|via"
        r"|and)\b|.*\b(?:every|each) \w+ (?:counts|helps|matters)\b"
        r"|.*\bis (?:funded|paid for|kept alive) by (?:its|our|your|the) (?:own )?"
        r"(?:members|readers|donors|listeners)\b"
        r"|(?:please )?(?:donate|give) (?:now|today|here|at)\b).*",
    ),
    LineRule(
        why="offer",
        kind="promotion",
        longest=20,
        example="First month free for new subscribers",
        pattern=r".*\b(?:subscri(?:be|bers?|ption)s?|free trial|per month|a month|first month"
        r"|digital access|gift card|e-?paper|membership)\b"
        r"(?:.*\b(?:free|now|from|only|just|get|today|offer|save|less|cancel|for|us|our|and"
        r"|click)\b.*)?[!.]?$",
        place="edge",
    ),
    LineRule(
        why="letter to subscribers",
        kind="promotion",
        longest=35,
        example="You can unsubscribe at any time.",
        pattern=r".*\b(?:unsubscribe|opt(?:ing)? out|(?:you|you[\u2019']re|you are) (?:are )?(?:receiving"
        r"|received|getting|reading) (?:this|our|the)"
        r"|how often (?:you|we|our) (?:get|receive|hear|see|read|write|letter)|(?:change|update|manage|"
        r"edit) your (?:\w+ )?(?:preferences?"
        r"|settings?|subscription|address)"
        r"|view (?:this|it|in|online)\b.*\bbrowser|forwarded (?:this|to you|by)|(?:add|whitelist) us"
        r"|thanks? (?:you )?for (?:reading|subscribing|listening)"
        r"|(?:sent|goes? out|delivered|mailed|e-?mailed|read|received) (?:out )?(?:\w+ )?(?:to"
        r"|by)\b.{0,30}\b(?:subscribers|readers|members|inboxes|addresses)"
        r"|reach(?:es|ed)? .{0,12}\d.{0,12}(?:subscribers|readers|inboxes|households)"
        r"|in your inbox|to your inbox|copy of this (?:letter|newsletter|email))\b.*",
    ),
    LineRule(
        why="greeting",
        kind="promotion",
        longest=40,
        place="edge",
        example="Good morning. Here is what you need to know.",
        pattern=r"(?:(?:good (?:morning|evening|afternoon|day)|hello|hi|dear (?:reader|subscriber|friend"
        r"|listener)s?|welcome (?:to|back)\b[^.!,]*)(?:[.!,]|$)"
        r"(?:[^\"]*\b(?:you|your|our|here|below|today[\u2019']s|this (?:letter|issue|edition|page|week)"
        r"|newsletter|headlines|(?:bring|follow|start|begin)\w*)\b[^\"]*|\W*(?:\w+\W+){0,4})"
        r"|(?:here (?:is|are|comes?)|these are|below)\b.{0,30}\b(?:news|stories|headlines|what|digest"
        r"|letter|roundup|summary|notes|things)\b[^\"]*)$",
    ),
    LineRule(
        why="sign-off",
        kind="promotion",
        longest=14,
        place="edge",
        example="That is all for tonight. Sleep well!",
        pattern=r"(?:that(?:[\u2019']s| is| was) (?:all|it|your|our)|see you|until (?:tomorrow|next|then"
        r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
        r"|have a (?:good|great|nice|lovely|quiet)|good(?:night|bye| night| morning| evening| day)(?=[,.!]|$)"
        r"|back (?:tomorrow|next|on monday)|we(?:[\u2019']ll| will) be back|next (?:issue|edition|letter"
        r"|bulletin)\b)[^:]*$",
    ),
    LineRule(
        why="vote of the readers",
        kind="promotion",
        longest=20,
        place="edge",
        example="What do you say? Vote in our poll",
        pattern=r".*\b(?:(?:vote|take part|have your say) (?:in|on|now|below|here)|(?:online|our"
        r"|reader) (?:poll|survey|quiz)|cast your vote)\b.*",
    ),
)
