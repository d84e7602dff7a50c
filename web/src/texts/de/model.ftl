# Der Lesesatz. Werte sind Kartentitel, die als Ganzes hineinpassen.
model-reading-and = { $first } und { $last }
model-reading-untitled = Karte ohne Titel
model-reading-inputs = Wir setzen { $inputs } ein.
model-reading-activities = Wir tun: { $activities }.
model-reading-outputs = Wir leisten { $outputs }.
model-reading-inputs-activities = Mit { $inputs } tun wir: { $activities }.
model-reading-inputs-outputs = Mit { $inputs } leisten wir { $outputs }.
model-reading-activities-outputs = Durch { $activities } leisten wir { $outputs }.
model-reading-inputs-activities-outputs = Mit { $inputs } und durch { $activities } leisten wir { $outputs }.
model-reading-because = , weil { $reasons }
model-reading-outcome = So { $outcome }{ $because }.
model-reading-outcome-plain = So erreichen wir: { $outcome }{ $because }.
model-reading-impact = Das trägt dazu bei, dass { $impact }{ $because }.
model-reading-impact-plain = Das trägt dazu bei: { $impact }{ $because }.
model-reading-impact-alone-plain = Wir wollen: { $impact }{ $because }.
model-reading-ways = Dazu { $count ->
    [one] ein weiterer Weg
   *[other] { $count } weitere Wege
}.
model-reading-many-ways = Dazu mehr als { $count } weitere Wege.
model-reading-back-impact = Wir wollen, dass { $goal }{ $because }.
model-reading-back-impact-plain = Wir wollen: { $goal }{ $because }.
model-reading-back-outcome = Dafür braucht es, dass { $goal }{ $because }.
model-reading-back-outcome-plain = Dafür braucht es: { $goal }{ $because }.
model-reading-back-outputs = Dazu leisten wir { $outputs }{ $because }.
model-reading-back-activities = Dazu tun wir: { $activities }.
model-reading-back-inputs = Dazu setzen wir { $inputs } ein.
model-reading-gap-output = Offen ist noch, was „{ $card }“ ändert.
model-reading-gap-outcome = Offen ist noch, wozu „{ $card }“ beiträgt.
model-reading-gap-impact = Offen ist noch, was zu „{ $card }“ führt.
model-reading-more-gaps = Dazu { $count ->
    [one] eine weitere Lücke
   *[other] { $count } weitere Lücken
}.
model-reading-less = „{ $from }“ führt zu weniger von „{ $to }“.
model-reading-more-less = { $count ->
    [one] Eine weitere Verbindung führt zu weniger
   *[other] { $count } weitere Verbindungen führen zu weniger
}.
model-reading-loop = „{ $from }“ wirkt zurück auf „{ $to }“.
model-reading-more-loops = Dazu { $count ->
    [one] eine weitere Rückkopplung
   *[other] { $count } weitere Rückkopplungen
}.

# Lanes
model-lane-input = Input
model-lane-activity = Aktivität
model-lane-output = Output
model-lane-outcome = Outcome
model-lane-impact = Impact
model-lane-input-short = Was wir einsetzen
model-lane-activity-short = Was wir tun
model-lane-output-short = Was wir leisten
model-lane-outcome-short = Was sich ändert
model-lane-impact-short = Wozu das Ganze
model-lane-input-question = Was setzen wir ein?
model-lane-activity-question = Was tun wir damit?
model-lane-output-question = Was leisten wir für wen?
model-lane-outcome-question = Was ändert sich für die Menschen?
model-lane-impact-question = Wozu soll das am Ende beitragen?
model-lane-input-definition = Ein Input ist, was wir hineingeben: Geld, Stellen, Räume, Zeit von Ehrenamtlichen, Daten. Ohne ihn geschieht noch nichts.
model-lane-input-example = Zum Beispiel: 1,5 Stellen im Jugendamt und 92.000 € im Jahr.
model-lane-activity-definition = Eine Aktivität ist, was wir mit den Mitteln tun. Das ist Arbeit bei uns, noch kein Angebot bei den Menschen.
model-lane-activity-example = Zum Beispiel: Familien anschreiben und Termine vorschlagen.
model-lane-output-definition = Ein Output ist die Leistung, die bei den Menschen ankommt und die sich zählen lässt. Er sagt noch nicht, ob sie etwas bewirkt.
model-lane-output-example = Zum Beispiel: 395 Besuche bei Familien mit einem Neugeborenen.
model-lane-outcome-definition = Ein Outcome ist, was Menschen danach anders tun, wissen oder können. Wir können dazu beitragen, aber es nicht selbst bewirken.
model-lane-outcome-example = Zum Beispiel: Familien nehmen Hilfe früher an.
model-lane-impact-definition = Ein Impact ist die Veränderung in der Stadt, um die es am Ende geht. Viele tragen dazu bei, und sie zeigt sich oft erst nach Jahren.
model-lane-impact-example = Zum Beispiel: Kinder wachsen gesund auf.
model-lane-help = Was ist { $lane }?
model-begin = Womit beginnen?
model-begin-what = Ein Wirkungsmodell zeigt, wie aus dem, was wir einsetzen, Wirkung wird.
model-begin-how = Beginnen Sie mit dem, was sich für die Menschen ändern soll.
    .informal = Beginne mit dem, was sich für die Menschen ändern soll.
model-begin-reading = Noch hat niemand eine Karte angelegt.
model-begin-do = Erste Karte in Outcome
model-lane-empty = Noch keine Karte.

# Board and outline
model-board = Wirkungsmodell als Tafel
model-board-help = Pfeiltasten führen von Karte zu Karte, Eingabe bearbeitet, Umschalt+F10 öffnet die Aktionen, Fragezeichen zeigt alle Tasten. Mit Tab verlassen Sie die Tafel. In der Gliederung steht dasselbe als Text.
    .informal = Pfeiltasten führen von Karte zu Karte, Eingabe bearbeitet, Umschalt+F10 öffnet die Aktionen, Fragezeichen zeigt alle Tasten. Mit Tab verlässt du die Tafel. In der Gliederung steht dasselbe als Text.
model-view = Ansicht
model-view-board = Tafel
model-view-outline = Gliederung
model-tools = Werkzeuge des Modells
model-menu = Weitere Funktionen des Modells
model-undo = Rückgängig
model-redo = Wiederholen
model-activity-show = Aktivität zeigen ({ $count })
model-activity-hide = Aktivität einklappen
model-activity-short = Akt. ({ $count })
model-card = Karte
model-card-count = { $count ->
    [one] 1 Karte
   *[other] { $count } Karten
}
model-links = Verbindungen
model-zoom = Zoom
model-zoom-in = Vergrößern
model-zoom-out = Verkleinern
model-zoom-fit = Alles zeigen
model-large-title = Sehr großes Modell
model-large = Sehr großes Modell: { $cards } Karten, { $links } Verbindungen. Linien sind hier nur an den Karten gezeichnet, die gerade zu sehen sind. Übersichtlicher wird es mit einem Filter in der Gliederung, als Tabelle oder auf mehrere Modelle verteilt.
model-large-table = Als Tabelle zeigen
model-legend = Legende
model-legend-reason = mit Begründung
model-legend-without-reason = ohne Begründung ({ $count })
model-new-below = { $count ->
    [one] 1 neue Karte unten
   *[other] { $count } neue Karten unten
}

# Search
model-search = Karten suchen
model-search-short = Suchen
model-search-clear = Suche leeren
model-search-hits = Gefundene Karten
model-search-none = Keine Karte gefunden.
model-search-count = { $count ->
    [0] Keine Karte gefunden
    [one] 1 Karte gefunden
   *[other] { $count } Karten gefunden
}

# Card
model-card-untitled = Karte ohne Titel
model-card-title = Titel der Karte
model-card-note = Notiz
model-card-note-placeholder = Was sonst noch wichtig ist …
model-card-typing-hint = Eingabe schließt ab
model-card-more = mehr
model-card-add-in = Karte in { $lane } anlegen
model-card-add-below = Neue Karte darunter
model-card-actions = Aktionen: { $title }
model-card-pull = Ziehen, um zu verbinden
model-card-unlinked = noch nicht verbunden
model-card-without-reason = { $count } ohne Begründung
model-card-link-count = { $count ->
    [one] 1 Verbindung
   *[other] { $count } Verbindungen
}
model-card-links = kommt von { $from }, führt zu { $to }
model-card-has-note = mit Notiz
model-card-in-chain = im Wirkungsweg
model-card-deleted = gelöscht
model-card-offline = nur auf diesem Gerät
model-card-locked = in diesem Schritt gesperrt
model-card-locked-short = gesperrt
model-locked-area = Sie können lesen. Schreiben ist in diesem Schritt gesperrt.
    .informal = Du kannst lesen. Schreiben ist in diesem Schritt gesperrt.
model-writing = { $name } schreibt …
model-writing-somebody = Jemand schreibt …
model-writing-several = { $count } Personen schreiben …
model-cards-limit = Mehr als { NUMBER($limit) } Karten fasst ein Workshop nicht, gelöschte mitgezählt. Die Moderation kann Gelöschtes endgültig entfernen.
model-text-limit = Mehr als { NUMBER($limit) } Zeichen passen nicht in ein Feld. Bitte kürzen Sie.
    .informal = Mehr als { NUMBER($limit) } Zeichen passen nicht in ein Feld. Bitte kürze.
model-edit-title = Titel bearbeiten
model-connect = Verbinden mit …
model-move = Verschieben …
model-up = Nach oben
model-down = Nach unten
model-delete = Löschen
model-delete-card = Karte löschen
model-restore = Zurückholen
model-restore-title = { $title } zurückholen
model-close = Schließen
model-cancel = Abbrechen
model-back = Zurück

# Links
model-from = kommt von
model-to = führt zu
model-from-none = Nichts führt hierher.
model-to-none = Diese Karte führt noch zu nichts.
model-because = weil
model-because-for = Begründung: { $from } führt zu { $to }
model-because-placeholder = … ein Besuch die Scheu nimmt
model-because-hint = Was muss stimmen, damit das eine zum anderen führt?
model-because-later = Sie können das auch später ergänzen.
    .informal = Du kannst das auch später ergänzen.
model-link-without-reason = ohne Begründung
model-link-loop = ↺ Rückkopplung
model-link-via = über { $title }
model-disconnect = Verbindung lösen
model-connect-title = „{ $title }“ verbinden
model-connect-direction = Richtung
model-connect-filter = Karten eingrenzen
model-connect-target = Mit welcher Karte?
model-connect-taken = schon verbunden
model-connect-next = Weiter zur Begründung
model-connect-do = Verbinden
model-move-title = „{ $title }“ verschieben
model-move-lane = Spalte
model-move-place = Stelle
model-move-first = an erster Stelle
model-move-after = nach „{ $title }“
model-move-do = Verschieben

# Panel
model-panel-card = Karte
model-panel-link = Wirkungsannahme
model-panel-overview = Das Modell auf einen Blick
model-panel-close = Schließen
model-missing-heading = Begründungen
model-links-none = Noch keine Verbindung zwischen zwei Karten.
model-missing-none = Jede Verbindung ist begründet.
model-missing-count = { $count ->
    [one] 1 Verbindung ohne Begründung
   *[other] { $count } Verbindungen ohne Begründung
}
model-missing-more = und { $count } weitere
model-overview-hint = Wählen Sie eine Karte, um ihren Wirkungsweg zu sehen.
    .informal = Wähle eine Karte, um ihren Wirkungsweg zu sehen.
model-reading = Lesesatz
model-reading-alone = Diese Karte steht noch allein. Verbinden Sie sie mit einer anderen (Taste V).
    .informal = Diese Karte steht noch allein. Verbinde sie mit einer anderen (Taste V).
model-deselect = Auswahl aufheben
model-deselect-short = Aufheben

# Deleted
model-deleted-open = Gelöschtes zurückholen ({ $count })
model-deleted-title = Gelöschtes zurückholen
model-deleted-none = Nichts ist gelöscht.
model-deleted-hint = Was an einer Karte hängt, kommt mit ihr zurück.

# What is said to screen readers
model-said-brought = { $name } ist bei „{ $title }“.
model-said-deleted = { $title } gelöscht. Rückgängig mit Strg+Z.
model-said-lost = Jemand anderes hat diese Karte gelöscht: { $title }. Eingabe holt sie zurück.
model-said-restored = { $title } zurückgeholt
model-said-moved = { $lane }, Stelle { $place } von { $count }
model-said-connected = { $from } führt jetzt zu { $to }
model-said-disconnected = Verbindung von { $from } zu { $to } gelöst
model-said-undone = Rückgängig gemacht
model-said-redone = Wiederholt
model-said-remote = { $added ->
    [0] { "" }
    [one] 1 neue Karte
   *[other] { $added } neue Karten
}{ $changed ->
    [0] { "" }
    [one] { $added ->
        [0] 1 Karte geändert
       *[other] , 1 geändert
    }
   *[other] { $added ->
        [0] { $changed } Karten geändert
       *[other] , { $changed } geändert
    }
}{ $deleted ->
    [0] { "" }
   *[other] { $rest ->
        [0] { $deleted ->
            [one] 1 Karte gelöscht
           *[other] { $deleted } Karten gelöscht
        }
       *[other] , { $deleted } gelöscht
    }
}

# Keys
model-keys-open = Alle Tasten
model-keys-title = Alle Tasten
model-keys-move = Sich bewegen
model-keys-edit = Bearbeiten
model-keys-view = Ansehen
model-keys-letters = Einzelne Buchstaben als Tasten benutzen
model-key-enter = Eingabe
model-key-delete = Entf
model-key-escape = Esc
model-key-home-end = Pos1, Ende
model-key-menu = Umschalt+F10
model-key-undo = Strg+Z
model-keys-does-updown = Karte in der Spalte, Zeile in der Gliederung
model-keys-does-leftright = einer Verbindung entlang; in der Gliederung auf und zu
model-keys-does-homeend = erste und letzte
model-keys-does-escape = Text verlassen, dann Auswahl aufheben
model-keys-does-enter = Titel bearbeiten
model-keys-does-n = neue Karte
model-keys-does-v = verbinden
model-keys-does-m = verschieben
model-keys-does-k = kommentieren
model-keys-does-g = Karten gruppieren
model-keys-does-z = Zielkonflikt anlegen
model-keys-does-r = Regel-Hürde anlegen
model-keys-does-order = Reihenfolge ändern
model-keys-does-delete = löschen
model-keys-does-menu = Aktionen der Karte
model-keys-does-undo = rückgängig; mit Umschalt wiederholen
model-keys-does-zoom = größer, kleiner
model-keys-does-fit = alles zeigen
model-keys-does-checks = Prüfung zeigen
model-keys-does-whatif = Karte im Gedankenspiel streichen
model-keys-does-wall = Wirkungsweg der Karte auf dem Projektor zeigen
model-keys-does-neutral = neutrale Folie auf dem Projektor, an und aus
model-keys-does-help = diese Übersicht

# Outline
model-outline = Wirkungsmodell als Gliederung
model-lane-open = { $lane } aufklappen
model-lane-close = { $lane } zuklappen
model-activity-collapsed = auf der Tafel eingeklappt
model-hints = Wichtige Tasten
model-hint-row = Zeile
model-hint-open = auf, zu
model-hint-edit = bearbeiten
model-hint-new = neue Karte
model-hint-connect = verbinden
model-hint-move = verschieben
model-hint-keys = alle Tasten

# List on the phone
model-lanes = Spalten
model-disconnect-from = Verbindung von { $from } zu { $to } lösen
