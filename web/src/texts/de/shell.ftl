shell-page-title = { $area }: { $title } – Wirkraum
shell-areas = Bereiche
shell-tab-now = Jetzt
shell-tab-stage = Regie
shell-tab-collection = Sammlung
shell-tab-model = Modell
shell-tab-okr = OKR
shell-tab-decisions = Entscheiden
shell-tab-notes = Notizen
shell-tab-more = Mehr
shell-tab-more-here = Mehr, hier: { $room }
shell-step = Schritt { $number } von { $total }
shell-timer-last = noch 1 Minute
shell-timer-over = Zeit ist um
shell-timer-paused = angehalten
shell-timer-mark = { $minutes ->
    [0] Die Zeit ist um.
    [one] Noch 1 Minute.
   *[other] Noch { $minutes } Minuten.
}
shell-hand = Melden
shell-hand-said-up = Sie haben sich gemeldet.
    .informal = Du hast dich gemeldet.
shell-hand-said-down = Ihre Meldung ist zurückgezogen.
    .informal = Deine Meldung ist zurückgezogen.
shell-hand-called = Sie haben das Wort.
    .informal = Du hast das Wort.
shell-gathered = Die Moderation hat Sie zu „{ $area }“ geholt.
    .informal = Die Moderation hat dich zu „{ $area }“ geholt.
shell-gathered-label = Hergeholt
shell-gathered-back = Zurück
shell-notices = Hinweise
shell-tools = Werkzeuge
shell-menu = Menü
shell-settings = Einstellungen
shell-settings-where = Für diesen Browser, in jedem Workshop.
shell-settings-language = Sprache
shell-settings-announcements = Änderungen anderer ansagen
shell-settings-announcements-hint = Ein Screenreader liest höchstens alle fünf Sekunden in einem Satz vor, was andere geändert haben.
shell-settings-cursors = Zeiger anderer zeigen
shell-settings-cursors-hint = Auf der Tafel ist zu sehen, wo andere gerade sind.
shell-settings-gather = Mitgehen, wenn die Moderation alle holt
shell-settings-gather-hint = Die Seite wechselt dann in den Bereich, um den es geht. Zurück geht es mit einem Klick.
shell-settings-sound = Ton zur Zeit
shell-settings-sound-hint = Leise Töne fünf Minuten und eine Minute vor dem Ende eines Schritts und am Ende.
shell-settings-letters = Einzelne Buchstaben als Tasten
shell-settings-letters-hint = Zum Beispiel N für eine neue Karte. Beim Diktieren besser aus.
shell-invite = Einladen
shell-return-code = Ihr Rückkehrcode
    .informal = Dein Rückkehrcode
shell-return-code-text = Mit diesem Code kommen Sie auf jedem Gerät in diesen Workshop zurück, mit demselben Namen und denselben Rechten. Geben Sie ihn niemandem.
    .informal = Mit diesem Code kommst du auf jedem Gerät in diesen Workshop zurück, mit demselben Namen und denselben Rechten. Gib ihn niemandem.
shell-return-code-news = Ihr Rückkehrcode: { $code }. Er steht auch im Menü.
    .informal = Dein Rückkehrcode: { $code }. Er steht auch im Menü.
shell-return-code-menu = Mit Ihrem Rückkehrcode kommen Sie auf jedem Gerät zurück. Er steht im Menü.
    .informal = Mit deinem Rückkehrcode kommst du auf jedem Gerät zurück. Er steht im Menü.
shell-return-code-show = Rückkehrcode anzeigen
shell-export-md = Protokoll herunterladen (Markdown)
shell-export-json = Daten herunterladen (JSON)
shell-leave = Workshop verlassen
shell-leave-title = Workshop verlassen?
shell-leave-text = Mit Ihrem Rückkehrcode { $code } können Sie jederzeit zurückkommen.
    .informal = Mit deinem Rückkehrcode { $code } kannst du jederzeit zurückkommen.
shell-leave-unsaved = { $count ->
    [one] 1 Änderung ist noch nicht gespeichert und geht verloren.
   *[other] { $count } Änderungen sind noch nicht gespeichert und gehen verloren.
}
shell-leave-unsent = { $count ->
    [one] 1 Änderung ist nur auf diesem Gerät.
   *[other] { $count } Änderungen sind nur auf diesem Gerät.
} Übertragen wird das, sobald Sie hier mit Ihrem Rückkehrcode zurückkommen.
    .informal = { $count ->
    [one] 1 Änderung ist nur auf diesem Gerät.
   *[other] { $count } Änderungen sind nur auf diesem Gerät.
} Übertragen wird das, sobald du hier mit deinem Rückkehrcode zurückkommst.
shell-leave-do = Verlassen
shell-connection-connecting = Wird verbunden …
shell-connection-saved = Gespeichert
shell-connection-sending = { $count ->
    [0] Wird übertragen …
   *[other] Wird übertragen ({ $count })
}
shell-connection-offline = { $count ->
    [0] Nicht verbunden
    [one] Nicht verbunden, 1 Änderung nur auf diesem Gerät
   *[other] Nicht verbunden, { $count } Änderungen nur auf diesem Gerät
}
shell-connection-offline-brief = { $count ->
    [0] Nicht verbunden
    [one] Nicht verbunden, 1 Änderung nur hier
   *[other] Nicht verbunden, { $count } Änderungen nur hier
}
shell-connection-stalled = { $count ->
    [0] Server antwortet nicht
    [one] Server antwortet nicht, 1 Änderung nur auf diesem Gerät
   *[other] Server antwortet nicht, { $count } Änderungen nur auf diesem Gerät
}
shell-connection-stalled-brief = { $count ->
    [0] Server antwortet nicht
   *[other] Keine Antwort, { $count } nur hier
}
shell-connection-reconnected = Wieder verbunden, alles gespeichert
shell-connection-full = { $count ->
    [0] Kein Platz frei
    [one] Kein Platz frei, 1 Änderung nur auf diesem Gerät
   *[other] Kein Platz frei, { $count } Änderungen nur auf diesem Gerät
}
shell-connection-full-brief = { $count ->
    [0] Kein Platz frei
   *[other] Kein Platz frei, { $count } nur hier
}
shell-full-workshop = Dieser Workshop ist voll. { $places ->
    [one] Der einzige Platz ist belegt
   *[other] Alle { NUMBER($places) } Plätze sind belegt
}; jedes offene Fenster braucht einen.
shell-full-server = Der Server ist voll. { $places ->
    [one] Der einzige Platz für alle Workshops ist belegt
   *[other] Alle { NUMBER($places) } Plätze für alle Workshops sind belegt
}; jedes offene Fenster braucht einen.
shell-full-socket = Dieses Fenster ist noch in einem anderen Workshop. Ein Fenster hat Platz in einem Workshop zur Zeit.
shell-full-kept = Was Sie schreiben, bleibt auf diesem Gerät und wird übertragen, sobald Sie einen Platz haben.
    .informal = Was du schreibst, bleibt auf diesem Gerät und wird übertragen, sobald du einen Platz hast.
shell-full-do = Schließen Sie Fenster, die Sie nicht brauchen, oder bitten Sie andere darum. Die Seite fragt alle paar Sekunden von selbst wieder.
    .informal = Schließe Fenster, die du nicht brauchst, oder bitte andere darum. Die Seite fragt alle paar Sekunden von selbst wieder.
shell-full-knock = Jetzt nach einem Platz fragen
shell-full-asked = Zuletzt gefragt um { $time }
shell-full-over = Ein Platz ist frei geworden. Sie sind im Workshop.
    .informal = Ein Platz ist frei geworden. Du bist im Workshop.
shell-read-only = Nur lesen: Die Moderation hat das Schreiben hier geschlossen.
shell-locked-step = In diesem Schritt gesperrt. Lesen geht weiter.
shell-locked-all = Gerade ist alles gesperrt. Die Moderation öffnet es wieder.
shell-hidden = Dieser Bereich ist gerade nicht offen. Die Moderation öffnet ihn, wenn es so weit ist.
shell-waiting = Inhalt wird geladen …
shell-set-aside = { $count ->
    [one] Eine Änderung ({ $areas }) kann der Server gerade nicht lesen.
   *[other] { $count } Änderungen ({ $areas }) kann der Server gerade nicht lesen.
} Alle arbeiten weiter, und nichts ist verloren: Nur Exporte und Zählungen enden davor. Exportieren Sie erst, wenn dieser Hinweis von selbst verschwunden ist. Geschrieben von: { $authors }.
    .informal = { $count ->
    [one] Eine Änderung ({ $areas }) kann der Server gerade nicht lesen.
   *[other] { $count } Änderungen ({ $areas }) kann der Server gerade nicht lesen.
} Alle arbeiten weiter, und nichts ist verloren: Nur Exporte und Zählungen enden davor. Exportiere erst, wenn dieser Hinweis von selbst verschwunden ist. Geschrieben von: { $authors }.
