# Treffen: Termine, Check-in
meetings-kind = Art des Treffens
meetings-kind-planning = Planung
meetings-kind-checkin = Check-in
meetings-kind-review = Review
meetings-kind-retrospective = Retrospektive
meetings-about-planning = Objectives und Key Results für den nächsten Zyklus entwerfen
meetings-about-checkin = Werte, Zuversicht und was im Weg steht, drei Minuten je Key Result
meetings-about-review = Was haben wir erreicht, und was haben wir über die Ziele gelernt?
meetings-about-retrospective = Wie arbeiten wir zusammen, und was ändern wir?
meetings-new = Neuer Termin
meetings-add = Termin anlegen
meetings-save = Termin speichern
meetings-change = Ändern
meetings-change-of = Ändern: { $name }
meetings-cancel = Abbrechen
meetings-calendar = Für den Kalender speichern (ICS)
meetings-date = Tag
meetings-date-missing = Bitte geben Sie einen Tag mit vollständigem Jahr an.
    .informal = Bitte gib einen Tag mit vollständigem Jahr an.
meetings-time = Uhrzeit
meetings-time-wrong = Bitte geben Sie Stunden und Minuten an.
    .informal = Bitte gib Stunden und Minuten an.
meetings-minutes = Dauer in Minuten
meetings-minutes-wrong = Bitte geben Sie { $least } bis { $most } ganze Minuten an.
    .informal = Bitte gib { $least } bis { $most } ganze Minuten an.
meetings-again = Wiederholen
meetings-every = { $weeks ->
    [0] einmal
    [one] jede Woche
   *[other] alle { $weeks } Wochen
}
meetings-place = Ort
meetings-outside = Der Tag liegt außerhalb des Zyklus { $cycle }.
meetings-undated = ohne Tag
meetings-over = vorbei
meetings-clock = { $time } Uhr
meetings-long = { $minutes } Minuten
meetings-next = Nächster Termin: { $when }
meetings-said-saved = Termin gespeichert: { $name }

meetings-on-the-wall = Auf dem Projektor zeigen
meetings-timer-left = Uhr für dieses Key Result: { $clock }
meetings-timer-start = Uhr starten
meetings-timer-pause = Anhalten
meetings-timer-again = Noch einmal
meetings-timer-paused = angehalten
meetings-timer-minute = noch 1 Minute
meetings-timer-over = Zeit ist um

meetings-checkin-hint = Ein Key Result nach dem anderen, je drei Minuten. Was zuletzt gesagt wurde, steht schon da.
meetings-checkin-none = Noch kein Key Result in: { $cycle }
meetings-checkin-ahead = { $count ->
    [one] 1 Key Result, etwa { $minutes } Minuten
   *[other] { $count } Key Results, etwa { $minutes } Minuten
}
meetings-checkin-begin = Beginnen
meetings-checkin-go-on = Weitermachen
meetings-checkin-place = Key Result { $place } von { $count }
meetings-checkin-save-next = Speichern und weiter
meetings-checkin-save-end = Speichern und abschließen
meetings-checkin-skip = Überspringen
meetings-checkin-end = Abschließen
meetings-checkin-nothing = Noch ist nichts eingetragen. Nennen Sie einen Wert, die Zuversicht oder was im Weg steht.
    .informal = Noch ist nichts eingetragen. Nenne einen Wert, die Zuversicht oder was im Weg steht.
meetings-checkin-ended = Abgeschlossen: { $heard } von { $count } heute eingetragen
meetings-checkin-people = Eingetragen von: { $names }
meetings-checkin-help = Hilfe erwünscht
meetings-checkin-help-none = Niemand hat um Hilfe gebeten.
meetings-checkin-fell = Gesunken
meetings-checkin-fell-none = Nichts ist gesunken.
meetings-checkin-heard = Heute eingetragen
meetings-checkin-open = Noch offen
meetings-fell-value = von { $before } auf { $now }
meetings-fell-confidence = Zuversicht von { $before } auf { $now }
