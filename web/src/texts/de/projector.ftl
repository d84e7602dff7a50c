projector-page-title = { $title } – Projektor – Wirkraum
projector-offline = Verbindung wird wieder hergestellt
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
projector-chain-title = Wirkungsweg zu: { $title }
projector-chain = { $hidden ->
    [0] Ein Wirkungsweg
    [one] Ein Wirkungsweg, 1 weitere Karte ausgeblendet
   *[other] Ein Wirkungsweg, { $hidden } weitere Karten ausgeblendet
}
projector-chain-left = { $count ->
    [one] 1 Karte des Weges hat hier keinen Platz
   *[other] { $count } Karten des Weges haben hier keinen Platz
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
