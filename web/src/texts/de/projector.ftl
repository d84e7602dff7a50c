projector-page-title = { $title } – Projektor – Wirkraum
projector-offline = Verbindung wird wieder hergestellt
projector-full = Kein Platz im Workshop frei, es wird weiter gefragt
projector-join = Beitreten
projector-still-join = Noch beitreten:
projector-code = Code
projector-qr = QR-Code zum Beitreten
projector-scan = QR-Code scannen oder im Browser öffnen
projector-room-code = Raumcode
projector-closed = Der Raum ist geschlossen. Wer da ist, bleibt da.
projector-people = { $count ->
    [0] Noch niemand im Raum
    [one] 1 Person im Raum
   *[other] { $count } Personen im Raum
}
projector-hidden = Dieser Bereich ist gerade nicht offen.
projector-gone = Diese Karte wurde gelöscht.
projector-gone-entry = Dieser Eintrag wurde gelöscht.
projector-okr-empty-objective = Noch kein Key Result
projector-chain-title = Wirkungsweg zu: { $title }
projector-chain = { $hidden ->
    [0] Ein Wirkungsweg
    [one] Ein Wirkungsweg, 1 weitere Karte ausgeblendet
   *[other] Ein Wirkungsweg, { $hidden } weitere Karten ausgeblendet
}
projector-chain-left = { $hidden ->
    [0] Ein Wirkungsweg, { $count } seiner Karten nicht gezeigt
   *[other] Ein Wirkungsweg, { $count } seiner Karten nicht gezeigt, { $hidden } weitere ausgeblendet
}
projector-chain-alone = Diese Karte steht noch allein.
projector-without-reason = { $count ->
    [one] { $numbers } ist noch ohne Begründung
   *[other] { $numbers } sind noch ohne Begründung
}
projector-without-reason-count = { $count ->
    [one] 1 Verbindung ist noch ohne Begründung
   *[other] { $count } Verbindungen sind noch ohne Begründung
}
projector-card-title = Karte: { $title }
projector-card-from = { $count ->
    [0] kommt von keiner Karte
    [one] kommt von 1 Karte
   *[other] kommt von { $count } Karten
}
projector-card-to = { $count ->
    [0] führt zu keiner Karte
    [one] führt zu 1 Karte
   *[other] führt zu { $count } Karten
}
projector-overview = { $count ->
    [0] Wirkungsmodell
    [one] Wirkungsmodell, 1 Karte
   *[other] Wirkungsmodell, { $count } Karten
}
projector-overview-left = Wirkungsmodell, { $left } von { $count } Karten nicht gezeigt
projector-lane-left = noch { $count } weitere
projector-empty = Noch keine Karte im Wirkungsmodell
projector-notes-empty = Noch keine Notizen
projector-card-chain = Wirkungsweg auf dem Projektor zeigen
projector-card-alone = Karte auf dem Projektor zeigen
projector-shows-chain = Auf dem Projektor: Wirkungsweg zu „{ $title }“
projector-shows-card = Auf dem Projektor: Karte „{ $title }“
projector-shows-entry = Auf dem Projektor: „{ $title }“
projector-shows-area = Auf dem Projektor: { $area }
projector-shows-room = Auf dem Projektor: Titel und Beitreten
projector-shows-neutral = Auf dem Projektor: neutrale Folie
projector-tool = Projektor
projector-choose = Zeigen
projector-choose-room = Titel und Beitreten
projector-choose-hint = Eine Karte oder ihren Wirkungsweg zeigen Sie über das Menü der Karte oder mit der Taste P.
    .informal = Eine Karte oder ihren Wirkungsweg zeigst du über das Menü der Karte oder mit der Taste P.
projector-invitation = QR-Code und Raumcode zeigen
projector-plain = In einfachen Worten
projector-plain-hint = Karten zeigen ihren einfachen Satz, wo es einen gibt
projector-neutral = Neutrale Folie
projector-neutral-hint = Alt+P; am Projektor selbst B oder Leertaste
projector-window = In neuem Fenster öffnen
projector-link = Link für ein anderes Gerät
projector-link-title = Projektor auf einem anderen Gerät
projector-link-confirm = Öffnen Sie dort den Link für Beobachtende. Haben Sie ihn noch, nehmen Sie ihn weiter. Ein neuer Link ersetzt ihn: Der bisherige öffnet danach keinen Projektor mehr. Was schon läuft, läuft weiter.
    .informal = Öffne dort den Link für Beobachtende. Hast du ihn noch, nimm ihn weiter. Ein neuer Link ersetzt ihn: Der bisherige öffnet danach keinen Projektor mehr. Was schon läuft, läuft weiter.
projector-link-do = Neuen Link erzeugen
projector-link-once = Öffnen Sie diesen Link am Projektor. Er wird nur jetzt gezeigt.
    .informal = Öffne diesen Link am Projektor. Er wird nur jetzt gezeigt.
projector-link-label = Link für den Projektor
projector-ended = Diese Anzeige ist beendet.
projector-ended-hint = Die Moderation hat einen neuen Link.
projector-notes-left = { $count ->
    [one] 1 Absatz davor nicht gezeigt
   *[other] { $count } Absätze davor nicht gezeigt
}
projector-shows-step = Auf dem Projektor: Schritt { $number }
projector-choose-step = Der laufende Schritt
projector-left = noch
projector-written-cards = { $count ->
    [one] 1 Karte
   *[other] { $count } Karten
}
projector-written-people = von { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
projector-kind-input = Zuhören
projector-kind-writing = Still schreiben, jede und jeder für sich
projector-kind-discussion = Miteinander besprechen
projector-kind-grouping = Gemeinsam ordnen
projector-kind-poll = Stimmungsbild
projector-kind-checkin = Reihum
projector-kind-break = Pause
projector-kind-free = Jetzt
