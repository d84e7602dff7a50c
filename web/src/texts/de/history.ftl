history-menu = Frühere Stände …
history-title = Frühere Stände
history-intro = Solange gearbeitet wird, sichert Wirkraum alle 10 Minuten den ganzen Stand. Ansehen ändert nichts.
history-save-name = Name, zum Beispiel „Vor der Mittagspause“ (freiwillig)
history-save-do = Stand jetzt sichern
history-said-saved = Der Stand von jetzt ist gesichert.
history-none = Noch kein früherer Stand. Der erste kommt nach 10 Minuten Arbeit, oder sobald Sie ihn sichern.
    .informal = Noch kein früherer Stand. Der erste kommt nach 10 Minuten Arbeit, oder sobald du ihn sicherst.
history-offline = Nicht verbunden. Frühere Stände liegen auf dem Server und erscheinen hier, sobald die Verbindung wieder da ist.
history-day-today = Heute, { $date }
history-day-yesterday = Gestern, { $date }
history-day-day = { $date }
history-time = { $time } Uhr
history-reason-time = automatisch
history-reason-command = gesichert von { $name }
history-reason-before-clean-up = vor dem Leeren des Papierkorbs
history-reason-step = zu Beginn eines Schritts
history-count-cards = { $count ->
    [one] 1 Karte
   *[other] { $count } Karten
}
history-count-links = { $count ->
    [one] 1 Verbindung
   *[other] { $count } Verbindungen
}
history-count-others = { $count ->
    [one] 1 weiterer Eintrag
   *[other] { $count } weitere Einträge
}
history-count-blocks = { $count ->
    [one] 1 Absatz
   *[other] { $count } Absätze
}
history-count-comments = { $count ->
    [one] 1 Kommentar
   *[other] { $count } Kommentare
}
history-grown = { $extent } (+{ $count })
history-shrunk = { $extent } (−{ $count })
history-look = Ansehen
history-look-at = Ansehen: { $when }
history-version = Stand: { $when }
history-when = { $date }, { $time } Uhr
history-back = Zur Liste
history-waiting = Modell, OKR und Notizen sind noch nicht ganz da. Der Vergleich kommt, sobald sie es sind.
history-same = Modell, OKR und Notizen sind jetzt genau so wie in diesem Stand. Kommentare und Einschätzungen werden nicht verglichen.
history-sum = Verglichen mit jetzt: { $missing ->
    [one] 1 fehlt
   *[other] { $missing } fehlen
}, { $changed } anders, { $added } neu.
history-means = Wiederherstellen holt zurück, was fehlt, macht wie damals, was anders ist, und legt in den Papierkorb, was neu ist. Ein neues Modell geht ganz weg, seine Karten kommen in den Papierkorb. Das gilt für alle im Raum und lässt sich rückgängig machen. Kommentare und Einschätzungen zu Zielkonflikten sind Worte Einzelner und bleiben, wie sie sind. Check-ins, die endgültig gelöscht waren, kommen unter dem Namen dessen wieder, der sie zurückholt.
history-compare = Verglichen mit
history-compare-now = jetzt
history-between-same = Von { $from } bis { $to } hat sich an Modell, OKR und Notizen nichts geändert. Kommentare und Einschätzungen werden nicht verglichen.
history-between = Von { $from } bis { $to }: { $gone } entfernt, { $changed } geändert, { $added } dazugekommen.
history-between-mark-missing = entfernt
history-between-mark-added = dazugekommen
history-between-changed-in = geändert: { $aspects }
history-between-now = Danach: { $text }
history-between-now-empty = Danach: leer
history-only = Nur zeigen, was anders ist
history-mark-missing = fehlt jetzt
history-mark-changed = jetzt anders
history-mark-added = neu seitdem
history-mark-lost = lag damals im Papierkorb und ist endgültig gelöscht
history-aspect-text = Wortlaut
history-aspect-note = Notiz
history-aspect-place = Platz
history-aspect-kind = Art
history-aspect-facts = Angaben
history-aspect-measurements = Werte über die Zeit
history-aspect-ratings = Wertungen
history-aspect-checkIns = Check-ins
history-aspect-readings = Werte über die Zeit
history-changed-in = jetzt anders: { $aspects }
history-now = Jetzt: { $text }
history-now-empty = Jetzt: leer
history-empty = ohne Titel
history-link = { $from } → { $to }
history-at-card = an der Karte „{ $title }“
history-hinders = behindert „{ $title }“
history-take-back = Zurückholen
history-take-back-title = Zurückholen: { $title }
history-make-so = Wie damals
history-make-so-title = Wie damals: { $title }
history-links-title = Verbindungen
history-indicators-title = Indikatoren
history-conflicts-title = Zielkonflikte
history-hurdles-title = Regel-Hürden
history-groups-title = Gruppen
history-criteria-title = Kriterien
history-models-title = Modelle
history-organisations-title = OKR: Organisationen
history-teams-title = OKR: Teams
history-goals-title = OKR: Leitziele
history-cycles-title = OKR: Zyklen
history-objectives-title = Objectives
history-keyResults-title = Key Results
history-ties-title = OKR: Verbindungen
history-kpis-title = Kennzahlen
history-learnings-title = OKR: Erkenntnisse
history-roles-title = OKR: Rollen
history-meetings-title = OKR: Termine
history-recommendations-title = Empfehlungen
history-nextSteps-title = Nächste Schritte
history-topics-title = Themenspeicher
history-clusters-title = Sammlung: Gruppen
history-contributions-title = Sammlung: Karten
history-of-objective = zum Objective „{ $title }“
history-tie-pays = { $from } zahlt ein auf: { $to }
history-tie-moves = { $from } bewegt: { $to }
history-tie-needs = { $from } braucht: { $to }
history-role = { $role }: { $person }
history-cycle = Zyklus von { $start } bis { $end }
history-meeting = { $kind ->
    [planning] Planung
    [review] Review
    [retrospective] Retrospektive
   *[other] Check-in
} am { $day } { $time }
history-notes-title = Notizen
history-restore = Diesen Stand wiederherstellen
history-before-restore = Vor dem Wiederherstellen
history-restored = Wiederhergestellt. Rückgängig geht hier oder mit Strg+Z, im Modell, bei den OKR und in den Notizen je für sich.
history-undo = Rückgängig machen
history-said-restored = Der Stand ist wiederhergestellt: { $when }.
history-said-one = { $title } ist wieder wie damals.
history-said-undone = Es ist wieder wie vor dem Wiederherstellen.
history-bin-open = Papierkorb leeren …
history-bin-title = Papierkorb leeren?
history-bin-what = Alles Gelöschte verschwindet für alle und endgültig: Karten mit allem, was an ihnen hängt, andere gelöschte Einträge des Modells und der OKR und gelöschte Absätze der Notizen.
history-bin-lost = Rückgängig geht das nicht. Wer ohne Verbindung an etwas Gelöschtem schreibt, verliert, was er dort schreibt.
history-bin-kept = Vorher wird der Stand gesichert: Unter „Frühere Stände“ lässt sich, was zum Modell und zu den OKR gehört, weiter einzeln zurückholen, nur Kommentare und Einschätzungen nicht.
history-bin-do = Endgültig löschen
history-said-bin = Endgültig gelöscht: { $what }.
history-said-bin-empty = Der Papierkorb war leer.
