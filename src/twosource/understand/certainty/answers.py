"""Words by which a speaker answers what others say, and by which a paper tells what shall be done.

Own compilation, by meaning; every set has an invented example that the tests run.
"""

from __future__ import annotations

from twosource.understand.certainty.lexicon import words

# What is missing for a thing that is told, and what it would do: "no evidence that", "nothing to suggest".
EVIDENCE = words("evidence proof record sign indication")
BEARING_OUT = words("suggest support indicate show prove point")
# "As the rebels had claimed": the clause answers them.
ASSERTING = words("claim allege assert maintain contend suggest report insinuate")
# What one is reproached with having done: violence, theft, deceit, secret dealings, orders.
DEEDS = words(
    """
    attack bomb shell strike fire shoot launch kill murder execute assault beat torture harass threaten bully
    abuse discriminate steal rob loot embezzle defraud cheat bribe launder pocket divert smuggle forge fake
    falsify fabricate doctor rig tamper manipulate alter delete destroy conceal hide withhold suppress censor
    leak hack spy bug poison pollute contaminate dump discharge violate breach infringe invade send supply arm
    sell sign sack dismiss expel evict ask order instruct demand collude conspire interfere meddle plot incite
    lie mislead deceive plagiarise copy dope ambush kidnap abduct propose authorise authorize
    """
)
# What is done to somebody or something, and is a scandal where it was.
INFLICTED = words(
    """
    sack dismiss fire expel loot steal poison contaminate tamper hack forge falsify rig manipulate bribe
    ambush torture abduct pressure coerce plagiarise
    """
)
# Whose object is something told, whatever else it is: "disputes the figure".
DISBELIEVING = words("dispute contest contradict refute rebut rubbish debunk repudiate ridicule deny")
# Papers that tell what shall be, and how: "the draft foresees", "the bill would abolish".
DRAFTS = words("draft bill proposal plan budget reform motion scheme")
FORESEEING = words("foresee envisage provide propose")
# What is promised with these is given, not done later: "pledged support".
GIVEN_WORD = words("support loyalty allegiance solidarity cooperation")
# What it may be too early to do.
JUDGING = words("say tell speculate judge know determine conclude establish name draw guess assess")
