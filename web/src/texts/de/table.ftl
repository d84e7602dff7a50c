# Die Karten als Tabelle
table-hint = Pfeiltasten gehen von Feld zu Feld, Eingabe ändert eins. Strg+C kopiert die Tabelle, Strg+V füllt Felder ab dem gewählten.
table-hint-read = Pfeiltasten gehen von Feld zu Feld. Strg+C kopiert die Tabelle.
table-hint-touch = Ein Feld antippen wählt es aus, noch einmal antippen ändert es.
table-empty = Noch keine Karte. Fügen Sie eine Liste ein, oder legen Sie auf der Tafel eine an.
    .informal = Noch keine Karte. Füge eine Liste ein, oder lege auf der Tafel eine an.
table-copy = Tabelle kopieren
table-save = Als CSV speichern
table-columns = Spalten auswählen ({ $count } von { $all })
table-columns-choose = Spalten der Tabelle
table-more = Weitere Zeilen zeigen (noch { $count })
table-said-copied = { $count ->
    [one] Tabelle mit 1 Zeile kopiert.
   *[other] Tabelle mit { $count } Zeilen kopiert.
}
table-fill-title = In die Felder einfügen
table-fill-from = Ab dem Feld „{ $column }“ von „{ $title }“ nach rechts und nach unten.
table-fill-count = { $count ->
    [0] Kein Feld ändert sich
    [one] 1 Feld ändert sich
   *[other] { $count } Felder ändern sich
}
table-fill-was = vorher: { $before }
table-fill-empty = leer
table-fill-beyond = unter der Tabelle
table-fill-refused = { $count ->
    [one] 1 Feld geht nicht
   *[other] { $count } Felder gehen nicht
}
table-fill-do = { $count ->
    [one] 1 Feld füllen
   *[other] { $count } Felder füllen
}
table-fill-good = { $count ->
    [one] Nur das gute Feld füllen
   *[other] Nur die { $count } guten Felder füllen
}
table-fill-none = Nichts einfügen
table-fill-cards = Als neue Karten …
table-fill-said = { $count ->
    [one] 1 Feld gefüllt.
   *[other] { $count } Felder gefüllt.
}
