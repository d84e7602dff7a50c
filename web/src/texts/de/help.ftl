# Einführung
help-tour = Einführung
help-tour-how = Esc beendet die Einführung.
help-tour-step = Schritt { $step } von { $count }
help-tour-next = Weiter
help-tour-back = Zurück
help-tour-skip = Überspringen
help-tour-done = Fertig
help-tour-invite-title = Alle hereinholen
help-tour-invite-text = Unter „Einladen“ stehen QR-Code und Raumcode. An der Wand gezeigt, sind alle in wenigen Sekunden da.
help-tour-build-title = Gemeinsam bauen
help-tour-build-text = Im Wirkungsmodell legt das Plus eine Karte an. Alle sehen sie sofort und schreiben mit. Das Fragezeichen erklärt jede Spalte.
help-tour-show-title = An der Wand zeigen
help-tour-show-text = Auf dem Projektor steht nur, was die Moderation dorthin schickt: das ganze Modell, eine Karte oder ihren Wirkungsweg.
help-tour-lanes-title = Von den Mitteln zur Wirkung
help-tour-lanes-text = Links steht, was wir einsetzen; rechts, was sich dadurch ändern soll. Das Fragezeichen erklärt jede Spalte.
help-tour-card-title = Eine Karte, eine Aussage
help-tour-card-text = Mit dem Plus legen Sie eine Karte an. Alle sehen sie sofort.
    .informal = Mit dem Plus legst du eine Karte an. Alle sehen sie sofort.
help-tour-link-title = Verbinden und begründen
help-tour-link-text = Wählen Sie eine Karte, dann „Verbinden mit …“. Das „weil“ sagt, warum das eine zum anderen führt.
    .informal = Wähle eine Karte, dann „Verbinden mit …“. Das „weil“ sagt, warum das eine zum anderen führt.
help-tour-okr-title = Bis zum Ende des Zyklus
help-tour-okr-text = Unter „OKR“ steht, was wir uns für ein Quartal oder Tertial vornehmen, und welche Wirkung es bewegt. „Was ist was?“ im Menü dort erklärt die Wörter.
help-tour-saved-title = Nichts geht verloren
help-tour-saved-text = „Gespeichert“ heißt: Es liegt auf der Festplatte. Im Menü stehen Rückkehrcode, Einstellungen und diese Einführung.

# Begriffe
help-words = Begriffe und Beispiele
help-word-reason = Begründung („weil“)
help-word-reason-means = Die Begründung sagt, warum das eine zum anderen führt. Was dasteht, lässt sich prüfen und bestreiten.
help-word-reason-example = Zum Beispiel: … weil ein Besuch zu Hause die Scheu nimmt.
help-word-projector = Projektor
help-word-projector-means = Der Projektor zeigt nur, was die Moderation dorthin schickt, und keine Namen. Alle anderen arbeiten derweil weiter.
help-word-projector-example = Zum Beispiel: den Wirkungsweg einer Karte, über den gerade gesprochen wird.
help-word-notes = Notizen
help-word-notes-means = In den Notizen steht, was nicht auf eine Karte passt: für alle, von allen, und fürs Protokoll.
help-word-notes-example = Zum Beispiel: „Jugendamt klärt bis Freitag, wer die Briefe übersetzt.“
