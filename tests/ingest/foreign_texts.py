"""Invented reports in languages other than English: ten sentences in twelve, three in twelve more."""

from __future__ import annotations

TEN: dict[str, str] = {
    "de": (
        "Die alte Brücke über die Ahle bleibt für drei Wochen gesperrt. Das teilte der Bürgermeister von Tarnau am "
        "Montag mit. Ein Lastwagen hatte in der Nacht zwei Pfeiler beschädigt. Verletzt wurde niemand. Die Polizei "
        "sucht nun nach Zeugen des Unfalls. Nach ersten Schätzungen beträgt der Schaden rund 400.000 Euro. Der "
        "Fahrer soll zu schnell gewesen sein. Händler am Ufer fürchten um ihre Einnahmen. Sie fordern eine Fähre "
        "für Fußgänger. Über den Vorschlag wird der Stadtrat am Donnerstag beraten."
    ),
    "fr": (
        "Le vieux pont sur l'Orme restera fermé pendant trois semaines. Le maire de Vaubrun l'a annoncé lundi matin. "
        "Un camion avait endommagé deux piles dans la nuit. Personne n'a été blessé. La police cherche des témoins "
        "de l'accident. Selon les premières estimations, les dégâts s'élèvent à 400 000 euros. Le chauffeur roulait "
        "sans doute trop vite. Les commerçants des quais craignent pour leurs recettes. Ils demandent un bac pour "
        "les piétons. Le conseil municipal en discutera jeudi."
    ),
    "es": (
        "El viejo puente sobre el río Olma permanecerá cerrado tres semanas. Lo anunció el lunes el alcalde de "
        "Valdoro. Un camión dañó dos pilares durante la noche. Nadie resultó herido. La policía busca testigos del "
        "accidente. Según las primeras estimaciones, los daños ascienden a 400.000 euros. El conductor iba al "
        "parecer demasiado rápido. Los comerciantes de la ribera temen por sus ingresos. Piden una barca para los "
        "peatones. El ayuntamiento lo debatirá el jueves."
    ),
    "it": (
        "Il vecchio ponte sull'Orba resterà chiuso per tre settimane. Lo ha annunciato lunedì il sindaco di "
        "Montelago. Un camion aveva danneggiato due piloni nella notte. Nessuno è rimasto ferito. La polizia cerca "
        "testimoni dell'incidente. Secondo le prime stime i danni ammontano a 400.000 euro. L'autista andava "
        "probabilmente troppo veloce. I negozianti della riva temono per i loro incassi. Chiedono un traghetto per "
        "i pedoni. Il consiglio comunale ne discuterà giovedì."
    ),
    "pt": (
        "A velha ponte sobre o rio Alvo ficará fechada durante três semanas. O anúncio foi feito na segunda-feira "
        "pelo presidente da câmara de Moreal. Um camião danificou dois pilares durante a noite. Ninguém ficou "
        "ferido. A polícia procura testemunhas do acidente. Segundo as primeiras estimativas, os prejuízos chegam a "
        "400 mil euros. O motorista seguia, ao que tudo indica, depressa demais. Os comerciantes da margem temem "
        "pelas suas receitas. Pedem um barco para os peões. A câmara vai discutir o assunto na quinta-feira."
    ),
    "nl": (
        "De oude brug over de Aal blijft drie weken dicht. Dat heeft de burgemeester van Terwolde maandag gezegd. "
        "Een vrachtwagen had in de nacht twee pijlers beschadigd. Niemand raakte gewond. De politie zoekt getuigen "
        "van het ongeluk. Volgens de eerste ramingen bedraagt de schade 400.000 euro. De bestuurder reed "
        "waarschijnlijk te hard. Winkeliers aan de kade vrezen voor hun omzet. Zij vragen om een veerpont voor "
        "voetgangers. De gemeenteraad praat er donderdag over."
    ),
    "sv": (
        "Den gamla bron över Alån hålls stängd i tre veckor. Det meddelade kommunalrådet i Tornby på måndagen. En "
        "lastbil hade skadat två pelare under natten. Ingen människa skadades. Polisen söker vittnen till olyckan. "
        "Enligt de första beräkningarna uppgår skadorna till 400 000 kronor. Föraren körde troligen för fort. "
        "Köpmännen vid kajen är oroliga för sina intäkter. De vill ha en färja för gående. Fullmäktige ska tala om "
        "saken på torsdag."
    ),
    "da": (
        "Den gamle bro over Alåen er lukket i tre uger. Det sagde borgmesteren i Tornby mandag. En lastbil havde "
        "beskadiget to piller i løbet af natten. Ingen kom til skade. Politiet leder efter vidner til ulykken. "
        "Efter de første skøn er skaden på 400.000 kroner. Føreren kørte sandsynligvis for hurtigt. De handlende "
        "ved kajen er bange for deres indtægter. De vil have en færge til gående. Byrådet skal tale om sagen på "
        "torsdag."
    ),
    "pl": (
        "Stary most na rzece Olnie będzie zamknięty przez trzy tygodnie. Poinformował o tym w poniedziałek burmistrz "
        "Tarnowca Górnego. Ciężarówka uszkodziła w nocy dwa filary. Nikt nie został ranny. Policja szuka świadków "
        "wypadku. Według pierwszych szacunków szkody wynoszą 400 tysięcy złotych. Kierowca prawdopodobnie jechał za "
        "szybko. Kupcy znad rzeki obawiają się o swoje dochody. Domagają się promu dla pieszych. Rada miasta zajmie "
        "się tą sprawą w czwartek."
    ),
    "ru": (
        "Старый мост через реку Олму закрыт на три недели. Об этом в понедельник сообщил мэр города Тарнинска. Ночью "
        "грузовик повредил две опоры. Никто не пострадал. Полиция ищет свидетелей аварии. По первым оценкам, ущерб "
        "составляет 400 тысяч рублей. Водитель, вероятно, превысил скорость. Торговцы на набережной опасаются за "
        "свои доходы. Они просят пустить паром для пешеходов. Городской совет обсудит этот вопрос в четверг."
    ),
    "ar": (
        "سيبقى الجسر القديم فوق نهر علما مغلقا لمدة ثلاثة أسابيع. أعلن ذلك رئيس بلدية ترنا يوم الاثنين. وكانت شاحنة قد "
        "ألحقت أضرارا بدعامتين خلال الليل. ولم يصب أحد بأذى. وتبحث الشرطة عن شهود للحادث. وتقدر الأضرار بنحو أربعمئة ألف "
        "دينار. ويبدو أن السائق كان مسرعا. ويخشى أصحاب المتاجر على ضفة النهر على دخلهم. وهم يطالبون بعبارة للمشاة. وسيناقش "
        "المجلس البلدي الأمر يوم الخميس."
    ),
    "zh": (
        "奥尔马河上的老桥将关闭三周。塔纳市市长星期一宣布了这一消息。一辆卡车夜间撞坏了两个桥墩。没有人受伤。警方正在寻找事故的目击者。"
        "据初步估计，损失约为四十万元。司机可能超速行驶。河岸的商人担心他们的收入。他们要求为行人开通渡船。市议会将于星期四讨论此事。"
    ),
}
THREE: dict[str, str] = {
    "uk": (
        "Старий міст через річку Ольму закрито на три тижні. Про це в понеділок повідомив міський голова Тарнівки. "
        "Уночі вантажівка пошкодила дві опори."
    ),
    "tr": (
        "Alma Çayı üzerindeki eski köprü üç hafta kapalı kalacak. Tarnova belediye başkanı bunu pazartesi günü "
        "açıkladı. Gece bir kamyon iki ayağa zarar vermişti."
    ),
    "ro": (
        "Podul vechi peste râul Olma va fi închis timp de trei săptămâni. Anunțul a fost făcut luni de primarul din "
        "Tarna. Un camion a avariat doi piloni în timpul nopții."
    ),
    "cs": (
        "Starý most přes řeku Olmu zůstane tři týdny zavřený. V pondělí to oznámil starosta Tarnova. Nákladní auto v "
        "noci poškodilo dva pilíře."
    ),
    "fi": (
        "Olmajoen vanha silta pysyy suljettuna kolme viikkoa. Asiasta kertoi maanantaina Tarnalan kaupunginjohtaja. "
        "Kuorma-auto vaurioitti yöllä kahta pilaria."
    ),
    "hu": (
        "Az Olma folyó régi hídja három hétig zárva marad. Ezt hétfőn közölte Tarnavár polgármestere. Egy teherautó "
        "az éjjel két pillért megrongált."
    ),
    "id": (
        "Jembatan tua di atas Sungai Olma akan ditutup selama tiga minggu. Hal itu diumumkan wali kota Tarna pada "
        "hari Senin. Sebuah truk merusak dua tiang pada malam hari."
    ),
    "vi": (
        "Cây cầu cũ bắc qua sông Olma sẽ đóng cửa trong ba tuần. Thị trưởng Tarna đã thông báo điều này vào thứ Hai. "
        "Một chiếc xe tải đã làm hỏng hai trụ cầu trong đêm."
    ),
    "el": (
        "Η παλιά γέφυρα στον ποταμό Όλμα θα μείνει κλειστή για τρεις εβδομάδες. Αυτό ανακοίνωσε τη Δευτέρα ο δήμαρχος "
        "της Τάρνας. Ένα φορτηγό προκάλεσε ζημιές σε δύο κολόνες τη νύχτα."
    ),
    "he": (
        "הגשר הישן מעל נהר אולמה יישאר סגור שלושה שבועות. כך הודיע ביום שני ראש העיר טרנה. משאית פגעה בלילה בשני עמודים."
    ),
    "ja": "オルマ川の古い橋は三週間閉鎖される。タルナ市の市長が月曜日に発表した。夜中にトラックが橋脚二本を損傷した。",
    "ko": "올마강의 오래된 다리가 삼 주 동안 폐쇄된다. 타르나 시장이 월요일에 이렇게 발표했다. 밤사이 트럭이 교각 두 개를 파손했다.",
}
# What may be mistaken for something else, and is English.
ENGLISH: dict[str, str] = {
    "foreign quotation": (
        'The mayor answered in her own language. "Die Brücke bleibt gesperrt, bis alle Pfeiler geprüft sind, und '
        'niemand darf sie betreten", she told the council of Tarnau. The crowd cheered and went home.'
    ),
    "names": (
        "Jean-Baptiste Vautrin, José Luis Arregui, Małgorzata Kowalczyk and Jürgen Hölscher were named to the board "
        "of Compagnie Générale des Eaux de l'Orme on Monday."
    ),
    "capitals": (
        "OLD BRIDGE OVER THE AHLE TO STAY SHUT FOR THREE WEEKS, MAYOR OF TARNAU SAYS. LORRY HIT TWO PIERS AT NIGHT. "
        "NOBODY WAS HURT."
    ),
    "table": (
        "Result of the vote in Tarnau\nBergmann 4,120\nHölscher 3,977\nVautrin 812\nKowalczyk 640\nArregui 455\n"
        "Invalid 98\nTurnout 61.4 %"
    ),
    "headlines": "Ferry strikes pier; nine hurt\nBank keeps rate\nKestrels win cup\nMayor quits after vote",
    "scores": "Kestrels 3 Herons 1; Tarnwick 2 Marrow 2; Ostrel Bay 0 Dunmarrow 5; Elm City 1 Vale 1 (aet).",
}
