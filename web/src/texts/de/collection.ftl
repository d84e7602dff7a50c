# Sammlung: still schreiben, ordnen, weitergeben
collection-ask = Ihre Karte
    .informal = Deine Karte
collection-each = eine Karte je Gedanke
collection-write = Karte anlegen
collection-own = Ihre Karten
    .informal = Deine Karten
collection-private = Nur Sie sehen diese Karten, bis die Moderation aufdeckt. Auch die Moderation sieht sie nicht.
    .informal = Nur du siehst diese Karten, bis die Moderation aufdeckt. Auch die Moderation sieht sie nicht.
collection-names-yours = Ihr Name steht an Ihren Karten: { $name }
    .informal = Dein Name steht an deinen Karten: { $name }
collection-names-none = Ohne Namen: Niemand kann Ihre Karte Ihnen zuordnen.
    .informal = Ohne Namen: Niemand kann deine Karte dir zuordnen.
collection-closed = Gesperrt. Die Moderation gibt das Schreiben gleich wieder frei.
collection-edit-of = Bearbeiten: { $text }
collection-withdraw-of = Zurückziehen: { $text }
collection-save = Speichern
collection-unsent = Nicht gesendet, nur auf diesem Gerät
collection-unsure = Keine Antwort. Vielleicht ist die Karte schon angekommen.
collection-turned-none = Neu in diesem Schritt: Karten tragen keinen Namen.
collection-turned-yours = Neu in diesem Schritt: Ihr Name steht an der Karte: { $name }
    .informal = Neu in diesem Schritt: Dein Name steht an der Karte: { $name }
collection-turned-go = So weiterschreiben
collection-wall-empty = Noch keine Karte in der Sammlung
collection-send-again = Noch einmal senden
collection-take-back = Text ins Feld übernehmen
collection-said-written = Karte angelegt
collection-said-changed = Karte geändert
collection-said-withdrawn = Karte zurückgezogen
collection-said-revealed = Schon aufgedeckt: Diese Karte steht jetzt in der Sammlung.
collection-add = Karte
collection-edit = Bearbeiten
collection-move = In Gruppe …
collection-send = Senden an …
collection-choose = Auswählen oder abwählen
collection-remove = Karte löschen
collection-actions = Aktionen: { $text }
collection-untitled = ohne Text
collection-nameless = ohne Namen
collection-on-behalf = von der Moderation eingetragen
collection-is-chosen = ausgewählt
collection-loose = Ohne Gruppe
collection-group = Gruppe
collection-group-new = Neue Gruppe
collection-group-name = Name der Gruppe
collection-group-unnamed = Gruppe ohne Namen
collection-group-actions = Aktionen: { $name }
collection-merge = Zusammenlegen mit { $name }
collection-dissolve = Gruppe auflösen
collection-heap = { $name }, { $count ->
    [one] 1 Karte
   *[other] { $count } Karten
}
collection-move-title = { $count ->
    [one] Karte in eine Gruppe legen
   *[other] { $count } Karten in eine Gruppe legen
}
collection-move-do = In die Gruppe legen
collection-send-title = { $count ->
    [one] Karte senden
   *[other] { $count } Karten senden
}
collection-send-to = Wohin
collection-send-do = Senden
collection-send-nowhere = Im Moment können Sie in keinen anderen Bereich schreiben.
    .informal = Im Moment kannst du in keinen anderen Bereich schreiben.
collection-aim-model = Wirkungsmodell
collection-aim-conflict = Zielkonflikte
collection-aim-okr = OKR, als Objective
collection-aim-topic = Themenspeicher
collection-aim-recommendation = Empfehlungen
collection-aim-nextStep = Nächste Schritte
collection-sent-model = im Modell
collection-sent-conflict = als Zielkonflikt
collection-sent-okr = bei den OKR
collection-sent-topic = im Themenspeicher
collection-sent-recommendation = bei den Empfehlungen
collection-sent-nextStep = bei den nächsten Schritten
collection-empty = Noch keine Karte
collection-empty-text = Hier stehen Karten, sobald sie aufgedeckt sind. Legen Sie sonst selbst eine an.
    .informal = Hier stehen Karten, sobald sie aufgedeckt sind. Leg sonst selbst eine an.
collection-empty-reading = Hier stehen Karten, sobald die Moderation sie aufdeckt.
collection-said-chosen = { $count ->
    [0] Keine Karte ausgewählt
    [one] 1 Karte ausgewählt
   *[other] { $count } Karten ausgewählt
}
collection-said-grouped = { $count ->
    [0] Gruppe angelegt
    [one] 1 Karte verschoben
   *[other] { $count } Karten verschoben
}
collection-said-sent = { $count ->
    [one] 1 Karte gesendet
   *[other] { $count } Karten gesendet
}
collection-said-removed = { $count ->
    [one] 1 Karte gelöscht
   *[other] { $count } Karten gelöscht
}
collection-restore = Zurückholen
collection-restore-of = Zurückholen: { $name }
collection-bin = Gelöschtes
collection-bin-empty = Hier wurde nichts gelöscht.
collection-contributions-one = Karte
collection-clusters-one = Gruppe
collection-menu = Mehr zur Sammlung
collection-show = Am Beamer zeigen
collection-search = In den Karten suchen
collection-search-end = Alle Karten zeigen
collection-question = Frage
collection-question-all = Alle Fragen
collection-question-none = ohne Frage
collection-found = { $count } von { $all } Karten
collection-origin = Aus der Sammlung
collection-conflict-a = Zwischen
collection-conflict-choose = Bitte wählen
collection-conflict-none = Ein Zielkonflikt steht zwischen zwei Karten des Wirkungsmodells. Dort stehen noch keine zwei.
collection-conflict-hint = Was auf der Karte steht, wird zum Grund des Konflikts.
collection-said-uncovered = { $count ->
    [one] 1 Karte aufgedeckt
   *[other] { $count } Karten aufgedeckt
}
collection-said-merged = Gruppen zusammengelegt
collection-said-dissolved = Gruppe aufgelöst: { $name }
collection-said-removed-one = Gelöscht: { $name }
collection-said-restored = Zurückgeholt
collection-said-lost = Jemand anderes hat gelöscht: { $name }
collection-said-undo = Rückgängig gemacht
collection-said-redo = Wiederholt
collection-said-others = In der Sammlung: { $added ->
    [0] { "" }
    [one] 1 neue Karte
   *[other] { $added } neue Karten
}{ $changed ->
    [0] { "" }
   *[other] { $added ->
        [0] { $changed } geändert
       *[other] , { $changed } geändert
    }
}{ $deleted ->
    [0] { "" }
   *[other] { $rest ->
        [0] { $deleted } gelöscht
       *[other] , { $deleted } gelöscht
    }
}
collection-for = Wessen Worte
collection-for-me = Meine
collection-for-name = von { $name }
collection-names-yours-for = An der Karte steht: { $name }, von der Moderation eingetragen
collection-names-none-for = Ohne Namen: An der Karte steht nicht, von wem sie ist.
collection-limit-near = { $count ->
    [one] Noch Platz für 1 Zeichen
   *[other] Noch Platz für { $count } Zeichen
}
collection-limit-over = { $count ->
    [one] 1 Zeichen zu viel. Eine Karte fasst 2.000.
   *[other] { $count } Zeichen zu viel. Eine Karte fasst 2.000.
}
