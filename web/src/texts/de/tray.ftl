tray-title = Nicht übernommen
tray-menu = Nicht übernommen ({ $count })
tray-intro = Diese Änderungen hat der Server nicht angenommen. Ihre Worte bleiben auf diesem Gerät, bis Sie sie wieder einsetzen oder verwerfen.
    .informal = Diese Änderungen hat der Server nicht angenommen. Deine Worte bleiben auf diesem Gerät, bis du sie wieder einsetzt oder verwirfst.
tray-empty = Hier liegt nichts mehr.
tray-news = { $count ->
    [one] 1 Änderung wurde nicht übernommen. Die Worte sind aufgehoben.
   *[other] { $count } Änderungen wurden nicht übernommen. Die Worte sind aufgehoben.
}
tray-show = Ansehen
tray-put-back = Wieder einsetzen
tray-said-put-back = Wieder eingesetzt: { $place }
tray-discard = Verwerfen
tray-discard-sure = Endgültig verwerfen
tray-obstacle-locked = Wieder einsetzen geht, sobald das Schreiben hier offen ist.
tray-obstacle-gone = Den Ort dafür gibt es nicht mehr; kopieren geht.
tray-untitled = ohne Titel
tray-place-card = { $made ->
    [yes] Neue Karte „{ $title }“
   *[no] Karte „{ $title }“
}
tray-place-link = Wirkungsannahme „{ $title }“
tray-place-block = { $made ->
    [yes] Neuer Absatz
   *[no] Absatz
}
tray-place-comment = Kommentar zu „{ $title }“
tray-place-indicator = Indikator zu „{ $title }“
tray-place-measurement = Wert des Indikators „{ $title }“
tray-place-conflict = { $made ->
    [yes] Neuer Zielkonflikt „{ $title }“
   *[no] Zielkonflikt „{ $title }“
}
tray-place-score = Einschätzung zum Zielkonflikt „{ $title }“
tray-place-hurdle = { $made ->
    [yes] Neue Regel-Hürde „{ $title }“
   *[no] Regel-Hürde „{ $title }“
}
tray-place-group = Gruppe „{ $title }“
tray-place-criterion = Kriterium „{ $title }“
tray-place-rating = Bewertung nach „{ $title }“
tray-place-model = Modell „{ $title }“
tray-place-organisation = { $made ->
    [yes] Neue Organisation „{ $title }“
   *[no] Organisation „{ $title }“
}
tray-place-team = { $made ->
    [yes] Neues Team „{ $title }“
   *[no] Team „{ $title }“
}
tray-place-goal = { $made ->
    [yes] Neues Leitziel „{ $title }“
   *[no] Leitziel „{ $title }“
}
tray-place-cycle = { $made ->
    [yes] Neuer Zyklus „{ $title }“
   *[no] Zyklus „{ $title }“
}
tray-place-objective = { $made ->
    [yes] Neues Objective „{ $title }“
   *[no] Objective „{ $title }“
}
tray-place-keyresult = { $made ->
    [yes] Neues Key Result „{ $title }“
   *[no] Key Result „{ $title }“
}
tray-place-tie = Verbindung von „{ $title }“
tray-place-checkin = Check-in zu „{ $title }“
tray-place-kpi = { $made ->
    [yes] Neue Kennzahl „{ $title }“
   *[no] Kennzahl „{ $title }“
}
tray-place-reading = Wert der Kennzahl „{ $title }“
tray-place-learning = { $made ->
    [yes] Neue Erkenntnis „{ $title }“
   *[no] Erkenntnis „{ $title }“
}
tray-place-role = { $made ->
    [yes] Neue Rolle „{ $title }“
   *[no] Rolle „{ $title }“
}
tray-place-meeting = { $made ->
    [yes] Neuer Termin „{ $title }“
   *[no] Termin „{ $title }“
}
tray-place-recommendation = { $made ->
    [yes] Neue Empfehlung „{ $title }“
   *[no] Empfehlung „{ $title }“
}
tray-place-nextstep = { $made ->
    [yes] Neuer Schritt „{ $title }“
   *[no] Schritt „{ $title }“
}
tray-place-topic = { $made ->
    [yes] Neues Thema „{ $title }“
   *[no] Thema „{ $title }“
}
tray-place-contribution = { $made ->
    [yes] Neuer Beitrag „{ $title }“
   *[no] Beitrag „{ $title }“
}
tray-place-cluster = { $made ->
    [yes] Neue Gruppe von Beiträgen „{ $title }“
   *[no] Gruppe von Beiträgen „{ $title }“
}
tray-place-unknown = Text ohne Ort
tray-place-lane = { $lane }
tray-field-title = Titel
tray-field-note = Notiz
tray-field-learned = Was wir gelernt haben
tray-field-place = Ort
tray-field-reason = Begründung
tray-field-because = weil …
tray-link = „{ $from }“ führt zu „{ $to }“
tray-deed-moved = Verschoben
tray-deed-deleted = Gelöscht
tray-deed-restored = Zurückgeholt
tray-deed-changed = Geändert
tray-waiting = { $count ->
    [one] 1 Änderung wartet auf diesem Gerät, bis der Bereich wieder offen ist.
   *[other] { $count } Änderungen warten auf diesem Gerät, bis der Bereich wieder offen ist.
}
tray-fleeting = Dieser Browser bewahrt nichts auf. Lassen Sie den Tab offen, bis wieder „Gespeichert“ dasteht; sonst gehen die Änderungen verloren.
    .informal = Dieser Browser bewahrt nichts auf. Lass den Tab offen, bis wieder „Gespeichert“ dasteht; sonst gehen die Änderungen verloren.
tray-salvaged = Das war noch nicht gespeichert
tray-salvaged-text = Kopieren Sie, was Sie behalten möchten. Auf diesem Gerät bleibt davon nichts.
    .informal = Kopiere, was du behalten möchtest. Auf diesem Gerät bleibt davon nichts.
