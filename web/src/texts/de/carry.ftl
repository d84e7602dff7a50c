# In den nächsten Zyklus übernehmen
carry-open = In nächsten Zyklus übernehmen …
carry-from-last = Aus dem letzten übernehmen
carry-go = Weiter zu { $cycle }, dort steht schon etwas
carry-title = In den nächsten Zyklus übernehmen
carry-nothing = Noch gibt es keinen Zyklus mit Objectives, aus dem sich etwas übernehmen ließe.
carry-nowhere = Es gibt keinen Zyklus danach. Legen Sie erst einen an.
    .informal = Es gibt keinen Zyklus danach. Leg erst einen an.
carry-from = Aus
carry-to = In
carry-new = { $cycle } (wird angelegt)
carry-how = Was angekreuzt ist, kommt als Entwurf mit. Vorgeschlagen ist, was noch nicht erreicht wurde.
carry-which = Auswahl
carry-choose-open = Noch nicht Erreichtes
carry-choose-all = Alles
carry-choose-none = Nichts
carry-there = schon übernommen
carry-value-on = { $value } am { $day }
carry-look = { $count ->
    [0] Vorschau
    [one] Vorschau: 1 Entwurf
   *[other] Vorschau: { $count } Entwürfe
}
carry-preview = Das steht dann in { $cycle }:
carry-pays = zahlt ein auf: { $what }
carry-needs = braucht: { $what }
carry-baseline = Ausgangswert { $value }
carry-baseline-instead = Ausgangswert { $value } statt { $before }
carry-target = Zielwert { $value }
carry-band = Band { $band }
carry-needs-target = Der Zielwert ist schon erreicht: Was soll der nächste sein?
carry-stays = Check-ins, Termine und Bewertungen bleiben im bisherigen Zyklus.
carry-do = { $count ->
    [one] 1 Entwurf anlegen
   *[other] { $count } Entwürfe anlegen
}
carry-said = { $count ->
    [one] 1 Entwurf angelegt in { $cycle }
   *[other] { $count } Entwürfe angelegt in { $cycle }
}

# Entwürfe
carry-draft = Entwurf
carry-draft-from = Entwurf, übernommen aus: { $cycle }
carry-confirm = Bestätigen
carry-confirm-of = Entwurf bestätigen: { $title }
carry-confirm-one = Entwurf bestätigen
carry-said-confirmed = Bestätigt: { $title }
