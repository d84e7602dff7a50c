# Die Karten als Tabelle
table-hint = Pfeiltasten gehen von Feld zu Feld, Eingabe ändert eins. Strg+C kopiert die Tabelle, Strg+V fügt Zeilen als Karten ein.
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
