breakout-label = Kleingruppen
breakout-means = Jede Kleingruppe arbeitet auf einem eigenen Board. Ablauf und Zeit bleiben die des Plenums; was entsteht, holen Sie danach mit seiner Herkunft hierher.
    .informal = Jede Kleingruppe arbeitet auf einem eigenen Board. Ablauf und Zeit bleiben die des Plenums; was entsteht, holst du danach mit seiner Herkunft hierher.
breakout-form = Kleingruppen bilden
breakout-how = Wer zusammen arbeitet
breakout-how-mixed = Gemischt
breakout-how-mixed-means = Zufällig verteilt, die Perspektiven so gleichmäßig wie möglich
breakout-how-perspective = Nach Perspektive
breakout-how-perspective-means = Je Perspektive eine Kleingruppe
breakout-how-hand = Von Hand
breakout-how-hand-means = Erst leer; Sie tragen alle selbst ein
    .informal = Erst leer; du trägst alle selbst ein
breakout-count = Wie viele
breakout-title = Name der { $number }. Kleingruppe
breakout-number = Kleingruppe { $number }
breakout-content = Womit sie beginnen
breakout-content-empty = Leeres Board
breakout-content-empty-means = Alles, was entsteht, kommt später dazu
breakout-content-plenary = Stand des Plenums
breakout-content-plenary-means = Was Teilnehmende hier sehen, liegt als Kopie bereit. Änderungen an der Kopie bleiben in der Kleingruppe, Neues kommt ins Plenum.
breakout-formed = { $count ->
    [one] Eine Kleingruppe ist gebildet
   *[other] { $count } Kleingruppen sind gebildet
}
breakout-size = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
breakout-move = In die Kleingruppe „{ $group }“
breakout-move-person = { $name } verschieben
breakout-take-out = Aus der Kleingruppe nehmen
breakout-moved = { $name } ist jetzt in „{ $group }“
breakout-taken-out = { $name } ist in keiner Kleingruppe mehr
breakout-alone = In keiner Kleingruppe
breakout-look = Hineinschauen
breakout-merge = Ins Plenum holen
breakout-merged = { $added ->
    [0] Aus „{ $group }“ kam nichts Neues dazu.
    [one] Ein Eintrag aus „{ $group }“ ist dazugekommen.
   *[other] { $added } Einträge aus „{ $group }“ sind dazugekommen.
} { $different ->
    [0] {""}
    [one] Einer steht hier anders als dort und bleibt, wie er ist.
   *[other] { $different } stehen hier anders als dort und bleiben, wie sie sind.
}
breakout-merged-before = Schon ins Plenum geholt. Noch einmal holt nur, was seitdem dazukam.
breakout-call = Zurückrufen
breakout-on = Weiterarbeiten lassen
breakout-said-called = Die Kleingruppen sind zurückgerufen
breakout-said-on = Die Kleingruppen arbeiten weiter
breakout-end = Kleingruppen beenden
breakout-end-means = Alle kommen zurück ins Plenum. Die Boards der Kleingruppen können Sie weiter ansehen, aber niemand schreibt mehr darin. Was noch nicht geholt ist, bleibt dort.
    .informal = Alle kommen zurück ins Plenum. Die Boards der Kleingruppen kannst du weiter ansehen, aber niemand schreibt mehr darin. Was noch nicht geholt ist, bleibt dort.
breakout-said-ended = Die Kleingruppen sind beendet
breakout-past = Frühere Kleingruppen
breakout-mine = Sie arbeiten in der Kleingruppe „{ $group }“ ({ $count ->
    [one] 1 Person
   *[other] { $count } Personen
}).
    .informal = Du arbeitest in der Kleingruppe „{ $group }“ ({ $count ->
        [one] 1 Person
       *[other] { $count } Personen
    }).
breakout-go = Zur Kleingruppe
breakout-here = Kleingruppe „{ $group }“ aus „{ $title }“
breakout-called = Die Moderation ruft „{ $group }“ zurück ins Plenum. Was hier steht, bleibt.
breakout-back = Zurück ins Plenum
breakout-over = Die Kleingruppe ist beendet, oder Sie sind jetzt in einer anderen.
    .informal = Die Kleingruppe ist beendet, oder du bist jetzt in einer anderen.
breakout-from = Aus der Kleingruppe „{ $group }“
