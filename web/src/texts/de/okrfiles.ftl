# OKR als Tabelle: hinaus und zurück
okrfiles-open = Als Tabelle: CSV, XLSX …
okrfiles-title = OKR als Tabelle
okrfiles-name = OKR { $title }
okrfiles-out = Herunterladen
okrfiles-out-how = Alle Objectives und Key Results mit ihren Kennungen. Bleibt die Spalte „Kennung“ stehen, kommt zurück, was Sie ändern.
    .informal = Alle Objectives und Key Results mit ihren Kennungen. Bleibt die Spalte „Kennung“ stehen, kommt zurück, was du änderst.
okrfiles-csv = CSV
okrfiles-xlsx = XLSX
okrfiles-in = Einlesen
okrfiles-in-how = Zeilen mit Kennung aktualisieren, Zeilen ohne Kennung werden neu. Erst sehen Sie, was daraus wird.
    .informal = Zeilen mit Kennung aktualisieren, Zeilen ohne Kennung werden neu. Erst siehst du, was daraus wird.
okrfiles-kinds = CSV oder XLSX, bis 20 MB
okrfiles-offline = Keine Verbindung. XLSX geht nur mit Verbindung, CSV auch ohne.
okrfiles-wrong-too-large = { $name } ist größer als 20 MB. Bitte teilen Sie die Tabelle.
    .informal = { $name } ist größer als 20 MB. Bitte teile die Tabelle.
okrfiles-wrong-no-table = { $name } ist keine Tabelle. Es geht mit CSV und XLSX.
okrfiles-wrong-other-kind = Diese Art von Datei lässt sich nicht lesen: { $name }. Speichern Sie sie als XLSX oder CSV.
    .informal = Diese Art von Datei lässt sich nicht lesen: { $name }. Speichere sie als XLSX oder CSV.
okrfiles-wrong-columns = In { $name } steht keine Spalte „Kennung“ oder „Titel“. Laden Sie die Tabelle hier herunter und füllen Sie sie aus.
    .informal = In { $name } steht keine Spalte „Kennung“ oder „Titel“. Lade die Tabelle hier herunter und füll sie aus.
okrfiles-refused = { $count ->
    [one] 1 Stelle geht nicht
   *[other] { $count } Stellen gehen nicht
}
okrfiles-unknown = Diese Kennung gibt es hier nicht. Ohne Kennung würde die Zeile neu angelegt.
okrfiles-twice = Diese Kennung steht schon weiter oben.
okrfiles-homeless = Zu welchem Objective gehört das Key Result?
okrfiles-changes = { $count ->
    [one] 1 Zeile wird aktualisiert
   *[other] { $count } Zeilen werden aktualisiert
}
okrfiles-change = { $column }: { $before } → { $after }
okrfiles-fresh = { $count ->
    [one] 1 Zeile ist neu
   *[other] { $count } Zeilen sind neu
}
okrfiles-same = { $count ->
    [one] 1 Zeile bleibt, wie sie ist.
   *[other] { $count } Zeilen bleiben, wie sie sind.
}
okrfiles-nothing = Daraus ändert sich nichts.
okrfiles-none = Nichts übernehmen
okrfiles-do = { $count ->
    [0] Übernehmen
    [one] 1 Zeile übernehmen
   *[other] { $count } Zeilen übernehmen
}
okrfiles-said = { $count ->
    [one] 1 Zeile übernommen
   *[other] { $count } Zeilen übernommen
}
