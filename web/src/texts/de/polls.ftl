# Stimmungsbilder
polls-title = Stimmungsbilder
polls-hint = Ein Stimmungsbild zeigt, wie die Gruppe denkt. Es beschließt nichts.
polls-none = Noch kein Stimmungsbild. Sobald die Moderation eines öffnet, steht es hier.
polls-none-yet = Noch kein Stimmungsbild. Bereiten Sie eines vor; die anderen sehen es erst, wenn Sie es öffnen.
    .informal = Noch kein Stimmungsbild. Bereite eines vor; die anderen sehen es erst, wenn du es öffnest.
polls-section-open = Offen
polls-section-draft = Entwürfe, nur für die Moderation
polls-section-closed = Abgeschlossen
polls-new = Stimmungsbild vorbereiten
polls-actions = Aktionen: { $question }
polls-open = Öffnen
polls-close = Schließen
polls-show = An die Wand
polls-lit = an der Wand
polls-edit = Bearbeiten
polls-delete = Entwurf löschen
polls-again = Noch einmal fragen
polls-behalf = Für jemanden eintragen
polls-fold = Ergebnis zuklappen
polls-unfold = Ergebnis zeigen

# Art
polls-kind = Was tun die Leute?
polls-kind-dots = Punkte
polls-kind-dots-how = Alle verteilen Punkte auf das, was ihnen wichtig ist.
polls-kind-scale = Skala
polls-kind-scale-how = Alle ordnen jede Sache auf einer Skala ein, die Sie festlegen.
    .informal = Alle ordnen jede Sache auf einer Skala ein, die du festlegst.
polls-kind-fist = Faust bis fünf Finger
polls-kind-fist-how = Alle zeigen ihre Zustimmung: null bis fünf Finger.
polls-kind-ranking = Reihenfolge
polls-kind-ranking-how = Alle bringen die Vorschläge in ihre Reihenfolge.
polls-kind-resistance = Widerstand
polls-kind-resistance-how = Alle sagen je Vorschlag, wie groß ihr Widerstand ist: 0 bis 10.
polls-kind-consent = Konsent
polls-kind-consent-how = Alle sagen, ob sie es mittragen, und nennen ihre Bedenken.
polls-kind-confidence = Zuversicht
polls-kind-confidence-how = Alle sagen, wie sicher sie sich sind: 0 bis 10.
polls-kind-text = Freie Worte
polls-kind-text-how = Alle antworten mit eigenen Worten.

# Wer erfährt was
polls-mode = Wer erfährt was?
polls-mode-open-title = Offen
polls-mode-hidden-title = Verdeckt bis zum Schluss
polls-mode-secret-title = Geheim
polls-mode-open = Alle sehen das Ergebnis von Anfang an. An freien Worten steht der Name.
polls-mode-hidden = Niemand sieht etwas, bis die Moderation schließt. Gespeichert wird, wer was geantwortet hat.
polls-mode-secret = Niemand weiß, wer was geantwortet hat, auch die Datei nicht. Gespeichert wird nur, wer mitgemacht hat.
polls-mode-open-short = offen
polls-mode-hidden-short = verdeckt
polls-mode-secret-short = geheim
polls-stand-draft = Entwurf, { $how }
polls-stand-open = Stimmungsbild { $how }, läuft
polls-stand-closed = Stimmungsbild { $how }, geschlossen um { $time } Uhr

# Vorbereiten
polls-new-title = Stimmungsbild vorbereiten
polls-edit-title = Stimmungsbild bearbeiten
polls-again-title = Noch einmal fragen
polls-again-hint = Alle antworten neu. Das Ergebnis dieser Runde bleibt stehen. Vorschläge können Sie ändern oder ersetzen.
    .informal = Alle antworten neu. Das Ergebnis dieser Runde bleibt stehen. Vorschläge kannst du ändern oder ersetzen.
polls-again-do = Neue Runde öffnen
polls-save = Als Entwurf speichern
polls-question = Frage
polls-options = Worum geht es?
polls-options-two = Mindestens zwei Vorschläge.
polls-options-one = Sie können das leer lassen: Dann geht es um die Frage selbst.
    .informal = Du kannst das leer lassen: Dann geht es um die Frage selbst.
polls-options-full = Mehr als { $count } Vorschläge gehen nicht. Fassen Sie zusammen, was ähnlich ist.
    .informal = Mehr als { $count } Vorschläge gehen nicht. Fasse zusammen, was ähnlich ist.
polls-option = Vorschlag
polls-option-number = Vorschlag { $number }
polls-option-today = Vorschlag { $number }: wie bisher
polls-option-add = Vorschlag
polls-option-pick = Karten wählen
polls-option-today-add = Wie bisher
polls-option-remove = Vorschlag { $number } entfernen
polls-as-today = Wie bisher
polls-as-today-mark = wie bisher
polls-pick-none = Noch keine Karte, kein Beitrag und kein Objective. Tragen Sie Vorschläge von Hand ein.
    .informal = Noch keine Karte und kein Objective. Trage Vorschläge von Hand ein.
polls-pick-search = Karten, Beiträge und Objectives suchen
polls-pick-nothing = Nichts gefunden. Andere Worte finden vielleicht mehr.
polls-pick-more = { $count } weitere. Suchen Sie mit einem Wort.
    .informal = { $count } weitere. Suche mit einem Wort.
polls-dots-each = Punkte je Person
polls-dots-most = Höchstens je Vorschlag
polls-scale-low = Kleinster Wert
polls-scale-low-label = Was er bedeutet
polls-scale-high = Größter Wert
polls-scale-high-label = Was der größte bedeutet
polls-number-wrong = Bitte eine ganze Zahl von { $low } bis { $high }.
polls-flaw-question = Bitte eine Frage eintragen.
polls-flaw-options = Bitte mindestens zwei Vorschläge eintragen.
polls-flaw-scale = Der größte Wert muss über dem kleinsten liegen.

# Antworten
polls-send = Antwort abgeben
polls-replace = Antwort ersetzen
polls-abstain = Ich enthalte mich
polls-change = Ändern
polls-given = Ihre Antwort zählt. Sie können sie ändern, bis die Moderation schließt.
    .informal = Deine Antwort zählt. Du kannst sie ändern, bis die Moderation schließt.
polls-given-abstained = Sie haben sich enthalten. Sie können das ändern, bis die Moderation schließt.
    .informal = Du hast dich enthalten. Du kannst das ändern, bis die Moderation schließt.
polls-given-secret = Ihre Antwort wird hier nicht mehr gezeigt. Sie können sie nur durch eine neue ersetzen.
    .informal = Deine Antwort wird hier nicht mehr gezeigt. Du kannst sie nur durch eine neue ersetzen.
polls-given-elsewhere = Sie haben schon geantwortet. Ändern lässt sich eine geheime Antwort nur dort, wo sie abgegeben wurde.
    .informal = Du hast schon geantwortet. Ändern lässt sich eine geheime Antwort nur dort, wo sie abgegeben wurde.
polls-unsent = Das Stimmungsbild ist inzwischen geschlossen. Was Sie zuletzt eingetragen haben, zählt nicht mehr.
    .informal = Das Stimmungsbild ist inzwischen geschlossen. Was du zuletzt eingetragen hast, zählt nicht mehr.
polls-no-value = noch keine Angabe
polls-low-resistance = kein Widerstand
polls-high-resistance = nicht tragbar
polls-low-confidence = gar nicht sicher
polls-high-confidence = ganz sicher
polls-low-fist = Faust: so nicht
polls-high-fist = fünf Finger: voll dafür
polls-consent-0 = Ich trage es mit
polls-consent-1 = Ich trage es mit Bedenken mit
polls-consent-2 = Ich trage es nicht mit
polls-reason = Was spricht für Sie dagegen?
    .informal = Was spricht für dich dagegen?
polls-minority = Als Minderheitsvotum ins Protokoll
polls-minority-hint = Ihre Begründung steht dann wörtlich im Protokoll.
    .informal = Deine Begründung steht dann wörtlich im Protokoll.
polls-minority-note = Minderheitsvotum
polls-text = Ihre Antwort
    .informal = Deine Antwort
polls-dots-rule = { $dots ->
    [one] Sie haben 1 Punkt.
   *[other] { $most ->
        [one] Sie haben { $dots } Punkte, je Vorschlag höchstens einen.
       *[other] Sie haben { $dots } Punkte, je Vorschlag höchstens { $most }.
    }
}
    .informal = { $dots ->
        [one] Du hast 1 Punkt.
       *[other] { $most ->
            [one] Du hast { $dots } Punkte, je Vorschlag höchstens einen.
           *[other] Du hast { $dots } Punkte, je Vorschlag höchstens { $most }.
        }
    }
polls-dots-left = { $count ->
    [0] Kein Punkt mehr übrig
    [one] Noch 1 Punkt übrig
   *[other] Noch { $count } Punkte übrig
}
polls-dots-less = Einen Punkt weniger: { $title }
polls-dots-more = Einen Punkt mehr: { $title }
polls-dots-given = { $count ->
    [one] 1 Punkt
   *[other] { $count } Punkte
}
polls-rank-rule = Das Beste nach oben: ziehen, mit den Pfeilen oder mit Alt und Pfeiltaste.
polls-rank-best = bester Platz
polls-rank-up = Nach oben: { $title }
polls-rank-down = Nach unten: { $title }
polls-rank-said = { $title }: Platz { $place } von { $count }
polls-missing-value = Bitte zu jedem Vorschlag einen Wert wählen.
polls-missing-dots = Bitte mindestens einen Punkt vergeben.
polls-missing-reason = Bitte kurz sagen, was dagegen spricht.
polls-missing-text = Bitte erst etwas schreiben.

# Für jemanden eintragen
polls-behalf-hint = Im Ergebnis steht, wie viele Antworten so eingetragen wurden.
polls-behalf-secret = Geheim: Danach lässt sich die Antwort weder ansehen noch ändern.
polls-behalf-given = Die Antwort zählt. Sie können sie ändern, bis die Moderation schließt.
    .informal = Die Antwort zählt. Du kannst sie ändern, bis die Moderation schließt.
polls-behalf-given-secret = Für diese Person ist geantwortet. Eine geheime Antwort lässt sich hier nicht ändern.
polls-behalf-person = Für wen?
polls-behalf-choose = Bitte wählen
polls-behalf-nobody = Niemand ist ohne Gerät dabei. Tragen Sie die Person zuerst in der Regie ein.
    .informal = Niemand ist ohne Gerät dabei. Trage die Person zuerst in der Regie ein.

# Schließen
polls-close-title = Stimmungsbild schließen?
polls-close-ask = Danach sehen alle das Ergebnis, und niemand kann mehr antworten.
polls-close-secret = Bei weniger als { $threshold } Antworten zeigen wir keine Zahlen.
polls-close-do = Schließen und zeigen

# Ergebnis
polls-so-far = Ergebnis bis jetzt
polls-no-decision = Stimmungsbild, kein Beschluss
polls-turnout = { $answered } von { $of } haben geantwortet
polls-turnout-behalf = davon { $count } für jemanden eingetragen
polls-turnout-abstained = { $count ->
    [one] 1 Enthaltung
   *[other] { $count } Enthaltungen
}
polls-same-name = { $count } von ihnen heißen gleich. Vielleicht ist jemand zweimal dabei.
polls-withheld = Weniger als { $threshold } Antworten. Damit niemand erkennbar ist, zeigen wir keine Zahlen.
polls-nobody = Niemand hat eine Zahl oder Worte abgegeben.
polls-all = alle
polls-group = { $group }, n = { $n }
polls-together = { $groups } zusammen
polls-joined = Unter { $threshold } Antworten zeigen wir keine eigene Zahl. Damit sie sich nicht errechnen lässt, stehen { $groups } zusammen.
polls-percent = { $percent } %
polls-acceptance = { $percent } % Akzeptanz
polls-acceptance-head = Akzeptanz
polls-before = vorher { $value }
polls-table = Als Tabelle
polls-table-of = Zahlen zu: { $question }
polls-sum = Summe
polls-mean = Mittel
polls-mean-place = mittlerer Platz
polls-mean-of = Mittel { $mean }, Streuung { $spread }, n = { $n }
polls-spread = Streuung
polls-rounds = Runden im Vergleich
polls-round = { $round }. Runde
polls-not-asked = nicht gefragt
polls-words-then = damals: { $words }

# An der Wand
polls-wall-kind = { $kind }: ein Stimmungsbild, kein Beschluss
polls-wall-answered = { $answered } von { $of }
polls-wall-word = haben geantwortet
polls-wall-how = Antworten Sie auf Ihrem Gerät unter „Jetzt“.
    .informal = Antworte auf deinem Gerät unter „Jetzt“.
polls-wall-more = { $count ->
    [one] 1 weiterer auf den Bildschirmen
   *[other] { $count } weitere auf den Bildschirmen
}

# Ansagen
polls-said-given = Antwort abgegeben
polls-said-closed = Das Stimmungsbild ist inzwischen geschlossen. Ihre Antwort kam zu spät.
    .informal = Das Stimmungsbild ist inzwischen geschlossen. Deine Antwort kam zu spät.
polls-said-answered = Sie haben schon geantwortet.
    .informal = Du hast schon geantwortet.
polls-said-saved = Entwurf gespeichert: { $question }
polls-said-again = Neue Runde geöffnet: { $question }
polls-said-opened = Geöffnet: { $question }
polls-said-shown = An der Wand: { $question }
polls-said-deleted = Entwurf gelöscht: { $question }
polls-said-ended = Geschlossen: { $question }
