# Listen und Tabellen einfügen
paste-open = Liste oder Tabelle einfügen …
paste-title = Liste oder Tabelle einfügen
paste-text = Text
paste-placeholder = Jede Zeile wird eine Karte.
paste-hint = Aus einer Tabellenkalkulation kopierte Zeilen, eine CSV-Datei oder eine Liste. Erst sehen Sie, was daraus wird.
    .informal = Aus einer Tabellenkalkulation kopierte Zeilen, eine CSV-Datei oder eine Liste. Erst siehst du, was daraus wird.
paste-lane = Karten ohne Spaltenangabe kommen nach
paste-columns = Was die Spalten bedeuten ({ $count } von { $all } zugeordnet)
paste-header = Die erste Zeile enthält die Namen der Spalten
paste-column = Spalte { $number }
paste-column-none = weglassen
paste-makes = { $count ->
    [0] Daraus wird keine Karte
    [one] Daraus wird 1 Karte
   *[other] Daraus werden { $count } Karten
}
paste-more = und { $count } weitere
paste-refused = { $count ->
    [one] 1 Zeile geht nicht
   *[other] { $count } Zeilen gehen nicht
}
paste-line = Zeile { $line }
paste-do = { $count ->
    [one] 1 Karte anlegen
   *[other] { $count } Karten anlegen
}
paste-do-good = { $count ->
    [one] Nur die gute Karte anlegen
   *[other] Nur die { $count } guten Karten anlegen
}
paste-none = Nichts anlegen
paste-said = { $count ->
    [one] 1 Karte angelegt.
   *[other] { $count } Karten angelegt.
}
paste-fault-value-unknown = Dieses Wort ist hier nicht bekannt.
paste-fault-number-unclear = Das ist keine eindeutige Zahl.
paste-fault-number-negative = Weniger als null geht hier nicht.
paste-fault-date-unclear = Das ist kein eindeutiger Tag.
paste-fault-text-too-long = Das ist zu lang.
paste-fault-title-missing = Der Titel fehlt.
paste-fault-too-many-cells = Die Zeile hat mehr Felder als die Tabelle Spalten.
paste-fault-too-many-cards = So viele Karten fasst der Workshop nicht.
paste-fault-ends-missing = Der Pfeil hat keinen Anfang oder kein Ende.
paste-fault-lane-missing = Ohne Spalte des Modells geht es nicht.
paste-fault-no-row = So viele Zeilen hat die Tabelle nicht.
paste-fault-no-column = So viele Spalten hat die Tabelle nicht.
paste-fault-in = { $column }: { $fault }
paste-list-all = Alle { $count } zeigen
paste-list-save = Diese Liste speichern
paste-list-place = Stelle
paste-list-text = Inhalt
paste-list-reason = Grund
paste-file = Datei wählen …
paste-file-kinds = CSV, Liste, oder Wirkungskarte aus PRSM oder als GML
paste-file-unreadable = { $name } lässt sich nicht lesen. Es geht mit Text, CSV, PRSM und GML bis 20 MB.
paste-links = { $count ->
    [one] 1 Verbindung
   *[other] { $count } Verbindungen
}
paste-entry = Eintrag { $number }
paste-refused-entries = { $count ->
    [one] 1 Eintrag geht nicht
   *[other] { $count } Einträge gehen nicht
}
