stage-now = Jetzt
stage-agenda = Agenda
stage-room = Im Raum
stage-kind-input = Zuhören
stage-kind-writing = Still schreiben
stage-kind-discussion = Besprechen
stage-kind-grouping = Ordnen
stage-kind-poll = Stimmungsbild
stage-kind-checkin = Reihum
stage-kind-break = Pause
stage-kind-free = Offen
stage-state-done = erledigt
stage-state-current = läuft jetzt
stage-state-skipped = ausgelassen
stage-step-runs = Schritt { $number } von { $total } läuft
stage-step-paused = Schritt { $number } von { $total } ist angehalten
stage-over = Zeit ist um
stage-of = von { $length }
stage-late = { $minutes ->
    [one] 1 Minute hinter dem Plan
   *[other] { $minutes } Minuten hinter dem Plan
}
stage-early = { $minutes ->
    [one] 1 Minute vor dem Plan
   *[other] { $minutes } Minuten vor dem Plan
}
stage-on-time = im Plan
stage-ready = Als Erstes
stage-start = Workshop starten
stage-next = Nächster Schritt
stage-back = Einen Schritt zurück
stage-pause = Anhalten
stage-resume = Fortsetzen
stage-extend = +{ $minutes } min
stage-more = Mehr zum Schritt
stage-skip = Diesen Schritt auslassen
stage-end = Workshop beenden
stage-end-title = Workshop jetzt beenden?
stage-end-left = { $left ->
    [one] Ein Schritt ist noch übrig. Er fällt weg.
   *[other] { $left } Schritte sind noch übrig und fallen weg.
}
stage-step-moved = Jemand anderes hat schon weitergeschaltet. Sie sehen den Schritt, der jetzt läuft.
    .informal = Jemand anderes hat schon weitergeschaltet. Du siehst den Schritt, der jetzt läuft.
stage-empty = Noch kein Ablauf
stage-empty-means = Legen Sie einen Schritt an oder beginnen Sie mit einer Vorlage.
    .informal = Lege einen Schritt an oder beginne mit einer Vorlage.
stage-hint-answered = Alle Antworten sind da. Das Stimmungsbild kann geschlossen werden.
stage-hint-written = Alle haben geschrieben. Sie können aufdecken.
    .informal = Alle haben geschrieben. Du kannst aufdecken.
stage-hint-ready = Alle sind fertig. Es kann weitergehen.
stage-hint-quiet = Seit { $minutes } Minuten ist keine neue Karte gekommen.
stage-hint-late = { $minutes } Minuten hinter dem Plan.
stage-hint-shorter = Kürzer werden könnten: { $steps }.
stage-hint-step = „{ $title }“ um { $minutes } min
stage-written = Geschrieben haben
stage-written-cards = { $count ->
    [one] 1 Karte, Inhalt verdeckt
   *[other] { $count } Karten, Inhalt verdeckt
}
stage-written-of = { $wrote } von { $of }
stage-reveal = Aufdecken
stage-reveal-title = Jetzt aufdecken?
stage-reveal-means = { $cards ->
    [one] Eine Karte wird für alle sichtbar. Das lässt sich nicht zurücknehmen.
   *[other] { $cards } Karten werden für alle sichtbar, in zufälliger Reihenfolge. Das lässt sich nicht zurücknehmen.
}
stage-revealed = { $count ->
    [0] Es lag nichts mehr zum Aufdecken bereit.
    [one] 1 Karte aufgedeckt.
   *[other] { $count } Karten aufgedeckt.
}
stage-waiting = Noch verdeckt
stage-waiting-step = { $count ->
    [one] 1 Karte aus „{ $title }“ ist noch verdeckt.
   *[other] { $count } Karten aus „{ $title }“ sind noch verdeckt.
}
stage-gone-step = einem gelöschten Schritt
stage-areas = Offene Bereiche
stage-frozen = Alles ist gesperrt. Alle können nur lesen.
stage-access-write = schreiben
stage-access-read = lesen
stage-access-hidden = verborgen
stage-access-same = wie sonst
stage-access-silent = verdeckt bis zum Aufdecken
stage-access-of = { $area }: was alle dort können
stage-access-open = In { $area } schreiben lassen
stage-access-set = { $area }: { $access }, bis zum nächsten Schritt.
stage-for-all = Für alle
stage-gather = Alle hierher holen
stage-gathered = Alle werden zu „{ $area }“ geholt.
stage-gather-stop = Nicht mehr holen
stage-projector-step = Schritt an den Beamer
stage-said-projector = Der Beamer zeigt den Schritt.
stage-projector-card = Karte an den Beamer
stage-freeze = Alles sperren
stage-thaw = Sperre aufheben
stage-said-frozen = Alles ist gesperrt. Alle können nur lesen.
stage-said-thawed = Die Sperre ist aufgehoben.
stage-room-lock = Raum schließen
stage-room-open = Raum öffnen
stage-said-open = Der Raum ist offen.
stage-said-locked = Der Raum ist geschlossen. Niemand kann neu dazukommen.
stage-note = Ihre Notiz zum Schritt
    .informal = Deine Notiz zum Schritt
stage-note-means = Nur für die Moderation.
stage-hands = Wortmeldungen
stage-hands-none = Niemand hat sich gemeldet.
stage-hand-for = Für jemanden melden
stage-hand-since = { $minutes ->
    [0] seit eben
   *[other] seit { $minutes } min
}
stage-call = Aufrufen
stage-call-name = { $name } aufrufen
stage-speaks = { $name } spricht
stage-speaks-done = Fertig
stage-said-speaks = { $name } hat das Wort.
stage-said-silent = Niemand hat das Wort.
stage-spoken = { $count } × gesprochen
stage-spoken-by = Gesprochen: { $counts }
stage-ready-count = { $count } von { $of } fertig
stage-reaction-agree = Zustimmung
stage-reaction-question = Frage
stage-reaction-thanks = Danke
stage-reaction-slower = Langsamer
stage-somebody = Jemand
stage-room-count = { $people ->
    [one] 1 Person
   *[other] { $people } Personen
}, { $devices ->
    [one] 1 Gerät
   *[other] { $devices } Geräte
}
stage-room-all = Alle { $count } zeigen
stage-room-means = Im Menü einer Person: Vertretung bestimmen, Moderation übergeben, entfernen.
stage-deviceless = ohne Gerät
stage-deputies = Vertretung: { $names }
stage-deputies-none = Keine Vertretung
stage-hand-over = Übergeben
stage-behalf = Für jemanden eintragen
stage-behalf-who = Für wen
stage-behalf-card = Karte
stage-behalf-means = Die Karte ist als eingetragen gekennzeichnet und bleibt bis zum Aufdecken verdeckt.
stage-behalf-closed = Karten gehen nur, während ein Schritt zum stillen Schreiben läuft.
stage-behalf-do = Eintragen
stage-behalf-said = Karte für { $name } eingetragen.
stage-person = Person ohne Gerät
stage-person-means = Die Person zählt mit; ihre Karten und Antworten tragen Sie ein.
    .informal = Die Person zählt mit; ihre Karten und Antworten trägst du ein.
stage-person-name = Name
stage-person-perspective = Perspektive
stage-person-unnamed = Geben Sie einen Namen ein.
    .informal = Gib einen Namen ein.
stage-person-do = Person eintragen
stage-person-said = { $name } ist eingetragen.
stage-from-to = { $from } bis { $to } Uhr
stage-to = bis { $to } Uhr
stage-minutes = { $minutes } min
stage-agenda-none = Noch kein Schritt.
stage-planned-end = Geplantes Ende
stage-end-said = Geplantes Ende geändert.
stage-step-add = Schritt
stage-step-new = Neuer Schritt
stage-step-edit = Schritt ändern
stage-step-change = Ändern …
stage-step-go = Zu diesem Schritt
stage-step-skip = Auslassen
stage-step-take-up = Wieder aufnehmen
stage-step-up = Nach oben
stage-step-down = Nach unten
stage-step-drag = Ziehen zum Verschieben
stage-step-delete = Löschen
stage-step-actions = Aktionen: { $title }
stage-moved = „{ $title }“ steht jetzt auf Platz { $place }.
stage-deleted = „{ $title }“ gelöscht.
stage-step-title = Titel
stage-step-kind = Was alle tun
stage-step-minutes = Minuten
stage-step-prompt = Auftrag oder Frage
stage-step-prompt-means = Steht groß auf dem Beamer und auf jedem Gerät.
stage-step-anonymous = Ohne Namen schreiben
stage-step-anonymous-means = Niemand erfährt, wer was geschrieben hat, auch die Moderation nicht. Das steht da, bevor jemand schreibt.
stage-step-poll = Stimmungsbild
stage-step-poll-none = Noch keines
stage-step-poll-means = Es öffnet sich, wenn der Schritt beginnt. Vorbereiten lässt es sich unter „Entscheiden“.
stage-step-area = Bereich, um den es geht
stage-step-area-none = Keiner
stage-step-rights = Rechte in diesem Schritt
stage-step-rights-means = Was hier nicht gewählt ist, gilt wie sonst.
stage-step-unnamed = Geben Sie dem Schritt einen Titel.
    .informal = Gib dem Schritt einen Titel.
stage-step-untimed = Geben Sie 1 bis 600 Minuten ein.
    .informal = Gib 1 bis 600 Minuten ein.
stage-step-keep = Schritt speichern
stage-step-kept = „{ $title }“ gespeichert.
stage-templates = Vorlagen
stage-templates-means = Eine Vorlage ersetzt die Agenda. Danach lässt sich alles ändern.
stage-templates-running = Während der Workshop läuft, lässt sich die Agenda nicht ersetzen.
stage-template-size = { $steps ->
    [0] leer
    [one] 1 Schritt, { $minutes } min
   *[other] { $steps } Schritte, { $minutes } min
}
stage-template-take = Verwenden
stage-template-take-name = „{ $title }“ verwenden
stage-template-replace = Agenda ersetzen
stage-template-sure = Die jetzige Agenda wird dadurch ersetzt.
stage-template-taken = Die Agenda ist jetzt „{ $title }“.
stage-template-delete = Vorlage „{ $title }“ löschen
stage-template-deleted = Vorlage „{ $title }“ gelöscht.
stage-template-title = Diese Agenda als Vorlage, unter dem Namen
stage-template-save = Als Vorlage speichern
stage-template-saved = Als Vorlage „{ $title }“ gespeichert.
stage-ended = Danke, das war der Workshop
stage-ended-means = Alle sehen, dass der Workshop beendet ist. Was jetzt noch zu tun ist:
stage-ended-decisions = Entscheiden öffnen
stage-ended-minutes = Das Protokoll sichern.
stage-ended-md = Protokoll (Markdown)
stage-ended-json = Daten (JSON)
stage-ended-lock-means = Abschließen: alle können nur noch lesen, niemand kommt neu dazu.
stage-ended-lock = Abschließen
stage-ended-locked = Abgeschlossen: alle können nur noch lesen, niemand kommt neu dazu.
stage-ended-again-means = Doch noch nicht zu Ende?
stage-ended-again = Zurück zum letzten Schritt
stage-poll = Stimmungsbild dieses Schritts
stage-poll-none = Für diesen Schritt ist noch keins gewählt. Bereiten Sie eins vor und wählen Sie es am Schritt.
    .informal = Für diesen Schritt ist noch keins gewählt. Bereite eins vor und wähle es am Schritt.
stage-poll-prepare = Stimmungsbild vorbereiten
stage-poll-draft = Vorbereitet, noch nicht offen
stage-poll-all = Alle Stimmungsbilder
stage-gap-go = Ansehen
stage-gap-none = Nichts ist offen geblieben: Jeder Schritt hat Namen und Datum, jede Empfehlung Gründe.
stage-gap-step-who = { $count ->
    [one] 1 nächster Schritt ohne Namen
   *[other] { $count } nächste Schritte ohne Namen
}
stage-gap-step-due = { $count ->
    [one] 1 nächster Schritt ohne Datum
   *[other] { $count } nächste Schritte ohne Datum
}
stage-gap-recommendation-reasons = { $count ->
    [one] 1 Empfehlung ohne Gründe
   *[other] { $count } Empfehlungen ohne Gründe
}
stage-gap-topic-open = { $count ->
    [one] 1 offenes Thema im Themenspeicher
   *[other] { $count } offene Themen im Themenspeicher
}
stage-gap-assumption-unchecked = { $count ->
    [one] 1 ungeprüfte Annahme
   *[other] { $count } ungeprüfte Annahmen
}
stage-gap-contribution-unsorted = { $count ->
    [one] 1 Beitrag, der nirgendwohin ging
   *[other] { $count } Beiträge, die nirgendwohin gingen
}
stage-group = Rechte in dieser Kleingruppe
stage-group-means = Diese Rechte gelten nur auf diesem Board. Ablauf und Zeit steuern Sie im Plenum.
    .informal = Diese Rechte gelten nur auf diesem Board. Ablauf und Zeit steuerst du im Plenum.
