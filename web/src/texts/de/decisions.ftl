# Entscheiden: Empfehlungen, nächste Schritte, Themenspeicher
decisions-view = Ansicht
decisions-view-results = Ergebnisse
decisions-view-polls = Stimmungsbilder
decisions-menu = Weitere Aktionen
decisions-undo = Rückgängig
decisions-redo = Wiederholen
decisions-recommendations = Empfehlungen
decisions-recommendations-one = Empfehlung
decisions-recommendations-add = Empfehlung anlegen
decisions-recommendations-placeholder = Was empfehlen wir wem?
decisions-recommendations-empty = Noch keine Empfehlung. Was soll nach diesem Workshop anders gemacht werden?
decisions-nextSteps = Nächste Schritte
decisions-nextSteps-one = Nächster Schritt
decisions-nextSteps-add = Schritt anlegen
decisions-nextSteps-placeholder = Was ist als Nächstes zu tun?
decisions-nextSteps-empty = Noch kein Schritt. Wer tut was bis wann?
decisions-topics = Themenspeicher
decisions-topics-one = Thema
decisions-topics-add = Thema merken
decisions-topics-placeholder = Worüber wollen wir noch sprechen?
decisions-topics-empty = Was heute keinen Platz hat, geht hier nicht verloren.
decisions-empty-reading = Sobald jemand etwas anlegt, steht es hier.
decisions-count = { $count ->
    [one] 1 Eintrag
   *[other] { $count } Einträge
}
decisions-untitled = ohne Text
decisions-field-text = Text
decisions-field-title = Thema
decisions-field-note = Notiz
decisions-field-reasons = Gründe
decisions-field-minority = Minderheitsvotum
decisions-reasons-missing = Gründe fehlen noch
decisions-who = Wer
decisions-who-missing = Wer? Noch offen
decisions-due = Bis wann
decisions-until = bis { $day }
decisions-wall-empty = Noch keine Empfehlung und kein nächster Schritt
decisions-due-missing = Bis wann? Noch offen
decisions-done = Erledigt
decisions-settled = Geklärt
decisions-open = noch offen
decisions-gap-reasons = { $count ->
    [one] 1 ohne Gründe
   *[other] { $count } ohne Gründe
}
decisions-gap-steps = { $count ->
    [one] 1 Schritt ohne Namen oder Datum
   *[other] { $count } Schritte ohne Namen oder Datum
}
decisions-gap-topics = { $count ->
    [one] 1 Thema offen
   *[other] { $count } Themen offen
}
decisions-actions = Aktionen: { $name }
decisions-drag = Ziehen, um zu ordnen
decisions-up = Nach oben
decisions-down = Nach unten
decisions-delete = Löschen
decisions-show = Ergebnisse an den Beamer
decisions-relate = Mit Karte oder Objective verbinden
decisions-relate-do = Verbinden
decisions-relate-search = Karte oder Objective suchen
decisions-relate-list = Karten und Objectives
decisions-relate-none = Nichts gefunden. Versuchen Sie ein anderes Wort.
    .informal = Nichts gefunden. Versuch ein anderes Wort.
decisions-relate-empty = Noch gibt es keine Karte und kein Objective mit einem Titel.
decisions-relate-taken = schon verbunden
decisions-unrelate = Verbindung lösen: { $name }
decisions-about = Gehört zu
decisions-at-card = Entscheiden
decisions-go = Hingehen, { $group }:
decisions-poll = Stimmungsbild dazu
decisions-poll-none = keines
decisions-poll-go = Zum Stimmungsbild: { $question }
decisions-bin = Gelöschtes
decisions-bin-empty = Hier wurde nichts gelöscht.
decisions-restore = Zurückholen
decisions-restore-of = Zurückholen: { $name }
decisions-said-moved = Jetzt an Stelle { $place } von { $count }
decisions-said-removed = Gelöscht: { $name }
decisions-said-lost = Jemand anderes hat gelöscht: { $name }
decisions-said-others = Beim Entscheiden: { $added ->
    [0] { "" }
    [one] 1 neuer Eintrag
   *[other] { $added } neue Einträge
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
decisions-said-restored = Zurückgeholt: { $name }
decisions-said-undo = Rückgängig gemacht
decisions-said-redo = Wiederholt
decisions-said-related = Verbunden mit { $name }
decisions-said-unrelated = Nicht mehr verbunden mit { $name }
decisions-said-done = Erledigt
decisions-said-not-done = Nicht mehr erledigt
decisions-said-settled = Geklärt
decisions-said-open = Wieder offen
decisions-said-shown = Steht am Beamer
