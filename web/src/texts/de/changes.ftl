# When
changes-when-now = gerade eben
changes-when-minutes = { $count ->
    [one] vor 1 Minute
   *[other] vor { $count } Minuten
}
changes-when-today = heute, { $time }
changes-when-yesterday = gestern, { $time }
changes-when-day = { $date }, { $time }

# Comments
changes-somebody = Jemand
changes-comments = Kommentare
changes-comment-write = Kommentar schreiben
changes-comment-label = Kommentar zu „{ $title }“
changes-comment-placeholder = Was ist offen, was fehlt?
changes-comment-hint = Strg+Eingabe sendet ab.
changes-comment-left = Noch { NUMBER($left) } Zeichen
changes-comment-too-long = { $over ->
    [one] 1 Zeichen zu viel. Bitte kürzen Sie.
   *[other] { NUMBER($over) } Zeichen zu viel. Bitte kürzen Sie.
}
    .informal = { $over ->
    [one] 1 Zeichen zu viel. Bitte kürze.
   *[other] { NUMBER($over) } Zeichen zu viel. Bitte kürze.
}
changes-comment-send = Kommentieren
changes-comment-save = Übernehmen
changes-comment-edit = Kommentar bearbeiten
changes-comment-delete = Kommentar löschen
changes-comment-of = Kommentar von { $name }
changes-comment-count = { $count ->
    [one] 1 offener Kommentar
   *[other] { $count } offene Kommentare
}
changes-comment-add = Kommentieren …
changes-resolve = Als erledigt ablegen
changes-reopen = Wieder öffnen
changes-resolved = erledigt
changes-resolved-by = erledigt von { $name }
changes-resolved-count = { $count ->
    [one] 1 erledigter Kommentar
   *[other] { $count } erledigte Kommentare
}
changes-said-comment = Kommentar hinzugefügt
changes-said-comment-deleted = Kommentar gelöscht. Rückgängig mit Strg+Z.
changes-said-resolved = Kommentar erledigt
changes-said-reopened = Kommentar wieder offen

# Filter
changes-filter = Karten filtern
changes-filter-on = Karten filtern, gewählt: { $filter }
changes-filter-cards = Zeigen
changes-filter-by = Geändert von
changes-filter-by-level = Wer kann es ändern
changes-filter-by-origin = Kommt aus der Perspektive
changes-filter-by-organisation = Organisation
changes-filter-by-tag = Marker
changes-filter-by-group = Gruppe
changes-filter-level-municipality = Was wir selbst ändern können
changes-filter-level-county = Was der Kreis ändern kann
changes-filter-level-state = Was das Land ändern kann
changes-filter-level-federation = Was der Bund ändern kann
changes-filter-all = Alle Karten
changes-filter-comments = Mit offenen Kommentaren
changes-filter-reasons = Ohne Begründung
changes-filter-unlinked = Ohne Verbindung
changes-filter-okr = Ein OKR arbeitet daran
changes-filter-no-okr = Kein OKR arbeitet daran
changes-filter-news = Seit meinem letzten Besuch
changes-filter-local = Nur auf diesem Gerät
changes-filter-mine = Mir
changes-filter-politics = Politik
changes-filter-administration = Verwaltung
changes-filter-society = Zivilgesellschaft
changes-filter-facilitation = Moderation
changes-filter-search = Suche
changes-filter-fits = { $filter }: { $count } von { $all }
changes-filter-hidden = { $filter }: { $count ->
    [0] keine Karte ausgeblendet
    [one] 1 Karte ausgeblendet
   *[other] { $count } Karten ausgeblendet
}
changes-filter-show-all = Alle zeigen
changes-filter-none-here = Hier passt keine Karte.
changes-filter-out = passt nicht zum Filter
changes-filter-said = { $filter }: { $count } von { $all } Karten
changes-filter-said-none = Alle Karten

# Search
changes-found-note = in der Notiz
changes-found-facts = in den Angaben
changes-found-reason = in einer Begründung
changes-found-comment = in einem Kommentar

# Who deleted
changes-deleted-by = { $name } hat diese Karte gelöscht.
changes-deleted-by-short = gelöscht von { $name }

# Since I last looked
changes-news = Neues
changes-since = Seit { $when }: { $what }
changes-news-since = Neues seit { $when }
changes-show = Zeigen
changes-names-more = { $name } + { $count }
changes-mark-new = neu
changes-mark-changed = geändert
changes-sum-new = { $count ->
    [one] 1 neue Karte
   *[other] { $count } neue Karten
}
changes-sum-changed = { $count ->
    [one] 1 Karte geändert
   *[other] { $count } Karten geändert
}
changes-sum-deleted = { $count ->
    [one] 1 Karte gelöscht
   *[other] { $count } Karten gelöscht
}
changes-sum-models = { $count ->
    [one] 1 Modell geändert
   *[other] { $count } Modelle geändert
}
changes-sum-criteria = { $count ->
    [one] 1 Kriterium des Vergleichs geändert
   *[other] { $count } Kriterien des Vergleichs geändert
}
changes-sum-groups = { $count ->
    [one] 1 Gruppe geändert
   *[other] { $count } Gruppen geändert
}
changes-sum-hurdles = { $count ->
    [one] 1 Regel-Hürde geändert
   *[other] { $count } Regel-Hürden geändert
}
changes-sum-notes = { $count ->
    [one] 1 Absatz der Notizen geändert
   *[other] { $count } Absätze der Notizen geändert
}
changes-did-new = neu
changes-did-restored = zurückgeholt
changes-did-deleted = gelöscht
changes-did-title = Titel geändert
changes-did-moved = verschoben
changes-did-note = Notiz geändert
changes-did-facts = Angaben geändert
changes-did-measured = Indikator geändert
changes-did-linked = verbunden mit „{ $other }“
changes-did-unlinked = Verbindung mit „{ $other }“ gelöst
changes-did-reason = Begründung zu „{ $other }“ geändert
changes-did-judged = Annahme zu „{ $other }“ eingeschätzt
changes-did-opposed = Zielkonflikt mit „{ $other }“ angelegt
changes-did-unopposed = Zielkonflikt mit „{ $other }“ gelöscht
changes-did-disputed = Zielkonflikt mit „{ $other }“ geändert
changes-did-scored = Zielkonflikt mit „{ $other }“ eingeschätzt
changes-did-hindered = Regel-Hürde angelegt
changes-did-unhindered = Regel-Hürde gelöscht
changes-did-hurdle = Regel-Hürde geändert
changes-did-commented = kommentiert

# Deleted
changes-deleted-search = Gelöschtes suchen
changes-deleted-indicators = Indikator an der Karte „{ $title }“
changes-deleted-conflicts = Zielkonflikt
changes-deleted-hurdles = Regel-Hürde
changes-deleted-groups = Gruppe
changes-deleted-criteria = Kriterium des Vergleichs
changes-deleted-found = { $count ->
    [0] Nichts gefunden
    [one] 1 gefunden
   *[other] { $count } gefunden
}
changes-restore-chosen = { $count ->
    [one] 1 ausgewählte zurückholen
   *[other] { $count } ausgewählte zurückholen
}
changes-said-restored = { $count } zurückgeholt
changes-said-undone-kept = Rückgängig gemacht: „{ $title }“ ist jetzt gelöscht. Andere hatten darin geschrieben, Sie finden es unter „Gelöschtes zurückholen“.
    .informal = Rückgängig gemacht: „{ $title }“ ist jetzt gelöscht. Andere hatten darin geschrieben, du findest es unter „Gelöschtes zurückholen“.
