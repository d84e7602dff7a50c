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
