# Geld entlang der Wirkung
money-amount = { $amount } €
money-cost = Was kostet uns das?
money-where = Wohin geht das Geld?
money-on = Davon geht weiter
money-none = Bisher führt kein Geld hierher.
money-stays = { $amount } führen von hier nicht weiter.
money-basis = { $count ->
    [one] So gerechnet mit 1 Annahme
   *[other] So gerechnet mit { $count } Annahmen
}
money-equal = Wo niemand einen Anteil festlegt, gilt ein gleicher Teil.
money-percent-equal = { $share }, gleicher Teil
money-loops = { $count ->
    [one] Eine Rückkopplung zählt nicht mit: Geld geht jeden Weg nur einmal.
   *[other] { $count } Rückkopplungen zählen nicht mit: Geld geht jeden Weg nur einmal.
}
money-scaled = Die Anteile bei „{ $title }“ ergaben mehr als 100 % und sind verkleinert.
money-over = Die Anteile ergeben mehr als 100 % und sind verkleinert.
money-share-set = Anteile festlegen
money-share-to = Anteil für „{ $title }“
money-share-hint = Ein leeres Feld heißt: ein gleicher Teil vom Rest.
money-along = Diesen Weg gehen { $amount }:
money-cut = Diesen Weg geht kein Geld: Er schließt eine Rückkopplung.
money-sum = Geld im Modell
money-sum-reached = kommt bei Wirkungen an
money-sum-open = führt noch zu keiner Wirkung
