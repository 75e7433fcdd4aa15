"""Allegations, denials, fears, plans, questions and conditions, and the like that are plain: sentences by kind."""

from __future__ import annotations

# certainty -> kind -> (sentence, words whose statement is asked for)
KINDS: dict[str, dict[str, tuple[tuple[str, str], ...]]] = {
    "denied": {
        "denied reports that": (
            ("The harbour board denied reports that the crane had been sold.", "the crane had been sold"),
            ("Both ministries rejected claims that the wells were poisoned.", "the wells were poisoned"),
            ("Captain Lena Orrick dismissed rumours that her crew had mutinied.", "her crew had mutinied"),
            (
                "The union disputed suggestions that its members had blocked the gate.",
                "its members had blocked the gate",
            ),
            (
                "A spokesman refuted allegations that the firm had hidden the leak.",
                "the firm had hidden the leak",
            ),
            ("The palace rebuffed speculation that the prince was ill.", "the prince was ill"),
            ("The treasury played down fears that the bank would fail.", "the bank would fail"),
            (
                "The mayor on Tuesday denied a newspaper report that he had taken money from a builder.",
                "he had taken money from a builder",
            ),
            (
                "Her office has strongly denied the accusation that she had read the letters.",
                "she had read the letters",
            ),
            (
                "The general dismissed as nonsense a report that two tanks had been lost.",
                "two tanks had been lost",
            ),
            ("The bakery rejected the notion that its flour had been spoiled.", "its flour had been spoiled"),
            ("The governor shrugged off talk that he would resign.", "he would resign"),
        ),
        "passive and participial denials": (
            ("Reports that the dam had cracked were denied by the ministry.", "the dam had cracked"),
            ("Claims that the vote was rigged have been rejected by the commission.", "the vote was rigged"),
            ("Rumours that the mill had been sold were dismissed by its owner.", "the mill had been sold"),
            (
                "Denying reports that a pilot had been drunk, the airline praised its crew.",
                "a pilot had been drunk",
            ),
            (
                "The company issued a statement denying that any worker had been dismissed.",
                "any worker had been dismissed",
            ),
            (
                "The abbot wrote a letter rejecting claims that the bell had been stolen.",
                "the bell had been stolen",
            ),
        ),
        "deny with a clause, a gerund, a perfect, an object": (
            ("The skipper denied that the radio had been switched off.", "the radio had been switched off"),
            (
                "The skipper denied leaving the bridge before the crash.",
                "leaving the bridge before the crash",
            ),
            ("The clerk denies having opened the safe.", "having opened the safe"),
            ("The treasurer denied any part in the theft of the medals.", "any part in the theft"),
            ("Two brokers have denied wrongdoing in the sale of the island.", "have denied wrongdoing"),
            ("The minister denied it was his signature.", "it was his signature"),
            ("It denied, in a note to members, that the fund was empty.", "the fund was empty"),
        ),
        "rejected, with what was told before": (
            ("The club's chairman rejected that account.", "rejected that account"),
            (
                "The mayor dismissed such claims as a plot, a clerk said.",
                "The mayor dismissed such claims",
            ),
            ("The union disputes that the gate was blocked.", "the gate was blocked"),
        ),
        "denied with stress": (
            ('"At no time was the gate locked," the warden said.', "At no time was the gate locked"),
            ("The bank said it knew of no such letter.", "it knew of no such letter"),
        ),
        "corrected": (
            (
                "An earlier version of this article said that nine barges had sunk.",
                "nine barges had sunk",
            ),
            ("The story originally stated that the mill had burned.", "the mill had burned"),
        ),
        "denied by a predicate": (
            (
                "Reports that the lighthouse had been closed are false, the board said.",
                "the lighthouse had been closed",
            ),
            ("It is not true that the convoy turned back, the colonel said.", "the convoy turned back"),
            ("The claim that the vaccine was spoiled is untrue.", "the vaccine was spoiled"),
            (
                "There is no truth in reports that the duke has left the country, his office said.",
                "the duke has left the country",
            ),
            (
                "The reports that the school was to shut were described by the council as baseless.",
                "the school was to shut",
            ),
            ("The firm called reports that it had cut wages a lie.", "it had cut wages"),
        ),
        "denial by a noun": (
            (
                "The army repeated its denial that shells had struck the clinic.",
                "shells had struck the clinic",
            ),
            (
                "In spite of the owner's denial that the lift was broken, an inquiry was opened.",
                "the lift was broken",
            ),
        ),
        "denial in a nest": (
            (
                "The envoy told reporters that his government denied that troops had crossed the river.",
                "troops had crossed the river",
            ),
            (
                "The agency said the ministry had rejected reports that the treaty was dead.",
                "the treaty was dead",
            ),
        ),
        "taken back": (
            (
                "The Brook Herald has withdrawn its report that a ferry was lost off Elmstad.",
                "a ferry was lost off Elmstad",
            ),
            ("The ministry retracted its statement that nine soldiers had died.", "nine soldiers had died"),
        ),
    },
    "unconfirmed": {
        "would not confirm reports that": (
            (
                "The police refused to confirm reports that a second body had been found.",
                "a second body had been found",
            ),
            ("The embassy would not confirm reports that its consul had fled.", "its consul had fled"),
            (
                "The airline neither confirmed nor denied reports that the jet had been hijacked.",
                "the jet had been hijacked",
            ),
            (
                "Observers could not verify claims that the village had been burned.",
                "the village had been burned",
            ),
            ("The hospital declined to confirm that the singer had died.", "the singer had died"),
            ("Officials would not say whether the tunnel was safe.", "the tunnel was safe"),
            ("The report that the vault was empty could not be confirmed.", "the vault was empty"),
            (
                "It was not possible to verify the claim that the bridge had been mined.",
                "the bridge had been mined",
            ),
            ("The governor did not deny that he had met the smugglers.", "he had met the smugglers"),
            (
                "The spokeswoman did not rule out that the valve had been left open.",
                "the valve had been left open",
            ),
            ("There was no confirmation that the miners had been reached.", "the miners had been reached"),
            ("Unconfirmed reports said that the pilot had survived.", "the pilot had survived"),
        ),
        "feared and presumed in a predicate": (
            (
                "Nine sailors are feared dead after a trawler sank off Elmstad.",
                "Nine sailors are feared dead",
            ),
            ("Two climbers are presumed drowned in the lake.", "presumed drowned"),
            ("Dozens of miners are believed trapped under the hill.", "believed trapped"),
            ("The painting is thought to have been burned in the war.", "thought to have been burned"),
            ("About forty people were believed to be inside the hall.", "believed to be inside the hall"),
            ("The driver was assumed to have fallen asleep.", "assumed to have fallen asleep"),
            ("The boy is understood to have left by train.", "understood to have left by train"),
            ("The cargo was suspected to contain poison.", "suspected to contain poison"),
            ("At least thirty are feared to have drowned.", "feared to have drowned"),
            ("The ship is missing, presumed lost.", "presumed lost"),
        ),
        "feared and believed over a clause": (
            ("Rescuers feared that hundreds had died in the slide.", "hundreds had died in the slide"),
            ("The coastguard fears the raft has gone under.", "the raft has gone under"),
            ("Detectives believe the ring was thrown into the canal.", "the ring was thrown into the canal"),
            ("Neighbours suspect that the fire was set by a tenant.", "the fire was set by a tenant"),
            ("Farmers worry that the spring has dried up.", "the spring has dried up"),
            ("It is feared that the cellar has collapsed.", "the cellar has collapsed"),
            ("It is thought that the lorry had no brakes.", "the lorry had no brakes"),
            ("Doctors doubted that the child had been poisoned.", "the child had been poisoned"),
            ("There are fears that a tanker has broken in two.", "a tanker has broken in two"),
            ("There was speculation that the captain had jumped.", "the captain had jumped"),
            (
                "Investigators have not ruled out the possibility that the lock was picked.",
                "the lock was picked",
            ),
        ),
        "hedged by an adverb, a modal or a seeming": (
            ("The fire was probably caused by a cigarette.", "The fire was probably caused"),
            ("The thief may have come through the roof.", "The thief may have come"),
            ("The bomb might have been hidden in a drum.", "might have been hidden"),
            ("The wreck appears to be that of a barge.", "The wreck appears to be"),
            ("The two shots seem to have come from a boat.", "seem to have come"),
            ("It appears that the gate was left open.", "the gate was left open"),
            ("The leak was likely the work of an insider.", "was likely the work"),
            ("The blaze was apparently started by children.", "apparently started"),
            ("The lamp must have fallen during the night.", "The lamp must have fallen"),
            ("It is possible that the rope was cut.", "the rope was cut"),
            ("It is likely that the guard fell asleep.", "the guard fell asleep"),
        ),
        "feared beside a fact": (
            ("Four hikers, feared lost, had left the hut at noon.", "feared lost"),
            ("Six villagers remain unaccounted for and are feared buried.", "are feared buried"),
            ("Amid fears that the wall had given way, the street was cleared.", "the wall had given way"),
            (
                "The police are looking for a man who is believed to have sold the rifle.",
                "believed to have sold the rifle",
            ),
            (
                "The plane, which is thought to have run out of fuel, lay in a field.",
                "thought to have run out of fuel",
            ),
        ),
        "hedges in relative and that-clauses": (
            ("The mayor said that nine people were feared dead.", "nine people were feared dead"),
            (
                "A witness told the court that the driver had probably been drinking.",
                "the driver had probably been drinking",
            ),
        ),
        "questions": (
            ("Did the treasurer take the money?", "Did the treasurer take the money"),
            ('"Who locked the doors?" asked Nadia Brill, a passenger.', "Who locked the doors"),
            ('"Why was the siren silent?" she asked.', "Why was the siren silent"),
            ("Was the bridge ever inspected?", "Was the bridge ever inspected"),
            ("It is not clear if the crew had been warned.", "the crew had been warned"),
            ("It was unclear whether the boat carried a light.", "the boat carried a light"),
            ("Nobody knows whether the vault was open.", "the vault was open"),
            ("It remains to be seen whether the mast was rotten.", "the mast was rotten"),
        ),
    },
    "alleged": {
        "alleged by a verb or a passive": (
            ("The guards allegedly beat two prisoners.", "The guards allegedly beat two prisoners"),
            ("The mayor is accused of taking bribes from a builder.", "accused of taking bribes"),
            ("A nurse was charged with poisoning three patients.", "charged with poisoning three patients"),
            ("The colonel is said to have sold the maps.", "said to have sold the maps"),
            ("The heir is rumoured to have married in secret.", "rumoured to have married in secret"),
            ("Prosecutors allege that the sisters forged the will.", "the sisters forged the will"),
            ("The rebels claimed that they had taken the airfield.", "they had taken the airfield"),
            (
                "The opposition accused the minister of hiding the census.",
                "accused the minister of hiding the census",
            ),
            ("The band reportedly split in March.", "The band reportedly split in March"),
            ("A former cook claims to have seen the ledger.", "claims to have seen the ledger"),
            ("The twins are reported to have fled by sea.", "reported to have fled by sea"),
            ("The ship is alleged to have dumped oil off the cape.", "alleged to have dumped oil"),
            (
                "She has been accused by three clerks of stealing stamps.",
                "accused by three clerks of stealing stamps",
            ),
            ("The broker supposedly burned the files.", "supposedly burned the files"),
        ),
        "alleged by a noun over a clause": (
            ("The rally followed claims that the ballot had been rigged.", "the ballot had been rigged"),
            ("Rumours that the queen has left the city spread on Monday.", "the queen has left the city"),
            (
                "There were reports that shots had been fired near the market.",
                "shots had been fired near the market",
            ),
            ("We are getting reports that a barge has sunk.", "a barge has sunk"),
            ("The judge heard allegations that the seal had been broken.", "the seal had been broken"),
            ("Critics repeated the charge that the audit was faked.", "the audit was faked"),
        ),
        "alleged beside a fact": (
            (
                "An inquiry was opened into allegations that the guards had beaten a prisoner.",
                "the guards had beaten a prisoner",
            ),
            (
                "The strike was called after reports that a worker had been killed.",
                "a worker had been killed",
            ),
            (
                "Police are looking into accusations that the coach had struck a pupil.",
                "the coach had struck a pupil",
            ),
            ("The envoy arrived amid reports that the truce had collapsed.", "the truce had collapsed"),
            ("The court freed a man who had been accused of burning a barn.", "accused of burning a barn"),
            (
                "The singer, who is alleged to have struck a guard, left the hall.",
                "alleged to have struck a guard",
            ),
            ("The driver, charged with killing a cyclist, wept in court.", "charged with killing a cyclist"),
        ),
        "alleged in relative clauses and nests": (
            (
                "The agency said the army was accused of shelling the port.",
                "the army was accused of shelling the port",
            ),
            (
                "According to unconfirmed accounts the deputy allegedly fled by boat.",
                "allegedly fled by boat",
            ),
        ),
    },
    "planned": {
        "plans": (
            ("The council will close the bridge in May.", "will close the bridge"),
            ("The council plans to close the bridge.", "plans to close the bridge"),
            ("The ferry is to be scrapped next year.", "is to be scrapped"),
            ("The trial is due to begin on Monday.", "is due to begin"),
            ("The judge is expected to rule on Friday.", "is expected to rule"),
            ("The firm announced plans to cut ninety jobs.", "plans to cut ninety jobs"),
            ("The queen is scheduled to open the hall on 4 May.", "is scheduled to open"),
            ("The cabinet said it would raise the tax.", "it would raise the tax"),
            ("The choir is preparing to tour the islands.", "is preparing to tour"),
            ("The bishop has promised to return the bell.", "has promised to return the bell"),
            ("The operator is going to replace the cables.", "is going to replace"),
            ("The army vowed to retake the town.", "vowed to retake the town"),
            ("A vote on the budget has been scheduled for Thursday.", "has been scheduled for Thursday"),
            ("The mayor told reporters the market was to move to the quay.", "the market was to move"),
            ("The hearing is set for 12 May.", "The hearing is set for 12 May"),
            ("The union intends to strike on Monday.", "intends to strike"),
            ("The judge has scheduled a hearing on the request for 5 June.", "has scheduled a hearing"),
            ("A strike has been called for Friday.", "A strike has been called for Friday"),
            ("The lower house has decided to rewrite the charter.", "has decided to rewrite"),
        ),
        "joined to a verb that lies ahead": (
            ("The shop will close at noon and reopen on Wednesday.", "reopen on Wednesday"),
        ),
    },
    "conditional": {
        "conditions": (
            ("If the wall breaks, the village will drown.", "the village will drown"),
            ("The firm would leave if the tax rose.", "The firm would leave"),
            ("Unless the rain stops, the fair will be called off.", "the fair will be called off"),
            ("Had the alarm rung, the guests would have escaped.", "the guests would have escaped"),
            ("Should the bank fail, savers would be paid.", "savers would be paid"),
            ("The board could sell the pier or close it.", "The board could sell the pier"),
        ),
    },
}
# Sentences that hold what is alleged, feared or asked beside a fact of their own: (sentence, words, the word that
# keeps them open).
WITHIN: tuple[tuple[str, str, str], ...] = (
    # That somebody looks into it is the fact told; the question is a part of it.
    ("Investigators are trying to find out whether the brakes failed.", "the brakes failed", "whether"),
    ("The court is examining whether the permit was forged.", "the permit was forged", "whether"),
    # The hedge stands upon a noun, within a fact.
    ("The gunman, said to be a former soldier, fled.", "said to be a former soldier", "said"),
    (
        "The raid on what the rebels called a weapons store killed two.",
        "what the rebels called a weapons store",
        "called",
    ),
)
