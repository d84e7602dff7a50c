notes-empty = Hier schreiben alle gemeinsam mit.
notes-empty-how = Halten Sie fest, was gesagt und beschlossen wird. Sie können auch Text aus anderen Programmen einfügen.
    .informal = Halte fest, was gesagt und beschlossen wird. Du kannst auch Text aus anderen Programmen einfügen.
notes-empty-reading = Noch hat niemand etwas aufgeschrieben.
notes-begin = Ersten Absatz schreiben
notes-append = Absatz anfügen
notes-list = Blöcke
notes-hint = Jeder Absatz ist ein eigenes Feld. Pfeiltasten gehen von Feld zu Feld. Escape und dann Tab verlässt die Notizen.
notes-tools = Werkzeuge für Notizen
notes-kinds = Art
notes-kind-paragraph = Absatz
notes-kind-heading = Überschrift { $level }
notes-kind-bullet = Aufzählung
notes-kind-number = Nummerierung
notes-kind-check = Kästchen
notes-kind-deeper = { $kind }, Ebene { $depth }
notes-actions = Aktionen:
notes-actions-selected = Ausgewählt, Aktionen:
notes-menu = Aktionen für diesen Block
notes-menu-many = Aktionen für { $count } Blöcke
notes-up = Nach oben
notes-down = Nach unten
notes-top = Ganz nach oben
notes-end = Ganz ans Ende
notes-indent = Einrücken
notes-outdent = Ausrücken
notes-duplicate = Verdoppeln
notes-delete = Löschen
notes-undo = Rückgängig
notes-redo = Wiederholen
notes-key-up = Alt+↑
notes-key-down = Alt+↓
notes-key-indent = Tab
notes-key-outdent = Umschalt+Tab
notes-key-kind = Strg+Alt+{ $digit }
notes-writing = { $name } schreibt …
notes-writing-somebody = Jemand schreibt …
notes-writing-several = { $count } Personen schreiben …
notes-unsent = nur auf diesem Gerät
notes-deleted = von anderen gelöscht
notes-text-limit = Mehr als { NUMBER($limit) } Zeichen passen nicht in einen Absatz. Beginnen Sie einen neuen.
    .informal = Mehr als { NUMBER($limit) } Zeichen passen nicht in einen Absatz. Beginne einen neuen.
notes-pasting = Wird eingefügt: { NUMBER($done) } von { NUMBER($all) } Zeilen
notes-images-left = { $count ->
    [one] Ein Bild wurde weggelassen. In Notizen steht nur Text.
   *[other] { $count } Bilder wurden weggelassen. In Notizen steht nur Text.
}
notes-no-image = Bilder passen nicht in die Notizen. Beschreiben Sie das Bild mit einem Satz.
    .informal = Bilder passen nicht in die Notizen. Beschreibe das Bild mit einem Satz.
notes-no-file = „{ $name }“ ist keine Textdatei. Es gehen .txt und .md; aus anderen Programmen kopieren Sie den Text und fügen ihn ein.
    .informal = „{ $name }“ ist keine Textdatei. Es gehen .txt und .md; aus anderen Programmen kopiere den Text und füge ihn ein.
notes-file-large = „{ $name }“ ist größer als 5 MB. Bitte kürzen oder teilen.
notes-one-file = Nur „{ $name }“ wurde gelesen. Bitte eine Datei nach der anderen.
notes-left-title = { $count ->
    [one] 1 Zeile passte nicht mehr
   *[other] { NUMBER($count) } Zeilen passten nicht mehr
}
notes-left-text = Die Notizen sind voll. Das hier steht nicht darin; kopieren Sie es, bevor Sie schließen.
    .informal = Die Notizen sind voll. Das hier steht nicht darin; kopiere es, bevor du schließt.
notes-keys-open = Tasten
notes-keys-title = Tasten in den Notizen
notes-keys-enter = Eingabe
notes-keys-enter-does = neuer Block; in einem leeren Punkt: Liste beenden
notes-keys-break = Umschalt+Eingabe
notes-keys-break-does = neue Zeile im selben Block
notes-keys-tab = Tab, Umschalt+Tab
notes-keys-tab-does = Listenpunkt einrücken, ausrücken
notes-keys-leave = Esc, dann Tab
notes-keys-leave-does = die Notizen verlassen
notes-keys-move = Alt+↑, Alt+↓
notes-keys-move-does = Block verschieben
notes-keys-kind = Strg+Alt+0 … 6
notes-keys-kind-does = Absatz, Überschrift 1 bis 3, Aufzählung, Nummerierung, Kästchen
notes-keys-done = Strg+Eingabe
notes-keys-done-does = Kästchen ankreuzen
notes-keys-select = Esc, dann Umschalt+↑ ↓
notes-keys-select-does = ganze Blöcke auswählen; Eingabe zeigt, was geht
notes-keys-all = Strg+A
notes-keys-all-does = diesen Block, beim zweiten Mal alles auswählen
notes-keys-undo = Strg+Z, Strg+Y
notes-keys-undo-does = rückgängig, wiederholen
notes-keys-marks = Am Anfang eines Blocks getippt, machen diese Zeichen Überschriften und Listen:
notes-said-kind = Jetzt { $kind }
notes-said-depth = Ebene { $depth }
notes-said-moved = Verschoben, Platz { $place } von { $count }
notes-said-deleted = { $count ->
    [one] Block gelöscht
   *[other] { $count } Blöcke gelöscht
}
notes-said-selected = { $count ->
    [one] 1 Block ausgewählt
   *[other] { $count } Blöcke ausgewählt
}
notes-said-copied = { $count ->
    [one] 1 Block kopiert
   *[other] { $count } Blöcke kopiert
}
notes-said-pasted = { $count ->
    [one] 1 Zeile eingefügt
   *[other] { NUMBER($count) } Zeilen eingefügt
}
notes-said-undone = Rückgängig gemacht
notes-said-redone = Wiederholt
notes-said-remote = Notizen: { $added } neu, { $changed } geändert, { $deleted } gelöscht
