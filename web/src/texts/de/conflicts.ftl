# Zielkonflikte
conflicts-one = Zielkonflikt
conflicts-with = Zielkonflikt mit …
conflicts-add = Zielkonflikt anlegen
conflicts-add-do = Zielkonflikt anlegen
conflicts-dialog-title = Zielkonflikt: { $title }
conflicts-taken = steht schon als Zielkonflikt
conflicts-delete = Zielkonflikt löschen
conflicts-hint = Wo sich zwei Ziele in die Quere kommen. Jede Einschätzung zählt einzeln; der Abstand zwischen ihnen bleibt sichtbar.
conflicts-empty = Noch kein Zielkonflikt. Wo kommen sich zwei Ziele in die Quere?
conflicts-ways = Darstellung
conflicts-list = Liste
conflicts-matrix = Matrix
conflicts-pair = { $first } gegen { $second }
conflicts-against = steht im Konflikt mit
conflicts-against-row = steht im Konflikt mit
conflicts-at-card = { $count ->
    [one] Zielkonflikt
   *[other] Zielkonflikte
}
conflicts-count = { $count ->
    [one] 1 Zielkonflikt
   *[other] { $count } Zielkonflikte
}
conflicts-because = Besteht, weil …
conflicts-because-short = weil
conflicts-because-placeholder = dasselbe Geld nur einmal ausgegeben werden kann
conflicts-because-later = Den Grund können Sie auch später ergänzen.
    .informal = Den Grund kannst du auch später ergänzen.
conflicts-affected = Wen betrifft das?
conflicts-affected-placeholder = Familien, Beschäftigte im Jugendamt
conflicts-state = Stand
conflicts-state-open = offen
conflicts-state-negotiated = ausgehandelt
conflicts-state-endured = ausgehalten
conflicts-owner = Wer kümmert sich?
conflicts-score-ask = Wie vertragen sich die beiden?
conflicts-score-mine = Sie: { $score }
    .informal = Du: { $score }
conflicts-score-withdraw = Einschätzung zurückziehen
conflicts-score-withdraw-key = Entf bei der Skala zieht sie auch zurück.
conflicts-score-minus3 = schließen sich aus
conflicts-score-minus2 = behindern sich deutlich
conflicts-score-minus1 = behindern sich etwas
conflicts-score-plus0 = berühren sich nicht
conflicts-score-plus1 = helfen sich etwas
conflicts-score-plus2 = helfen sich deutlich
conflicts-score-plus3 = stärken sich
conflicts-end-low = schließen sich aus
conflicts-end-high = stärken sich
conflicts-spread-none = noch keine Einschätzung
conflicts-spread-same = { $count ->
    [one] 1 Einschätzung: { $lowest }
   *[other] { $count } Einschätzungen, alle { $lowest }
}
conflicts-spread-range = { $count } Einschätzungen, von { $lowest } bis { $highest }
conflicts-goals = { $count ->
    [one] Ziele auswählen (1 gewählt)
   *[other] Ziele auswählen ({ $count } gewählt)
}
conflicts-matrix-caption = Zielkonflikte der gewählten Ziele
conflicts-matrix-few = Wählen Sie mindestens zwei Ziele.
    .informal = Wähle mindestens zwei Ziele.
conflicts-matrix-legend = In den Feldern stehen die niedrigste und die höchste Einschätzung und wie viele es sind. „?“: noch keine Einschätzung. Leeres Feld: kein Zielkonflikt.
conflicts-cell-none = { $first } und { $second }: kein Zielkonflikt
conflicts-cell-add = { $first } und { $second }: Zielkonflikt anlegen
conflicts-cell-count = { $count }-mal
conflicts-said-added = Zielkonflikt angelegt: { $first } gegen { $second }
conflicts-said-withdrawn = Ihre Einschätzung ist zurückgezogen. Rückgängig mit Strg+Z.
    .informal = Deine Einschätzung ist zurückgezogen. Rückgängig mit Strg+Z.
conflicts-said-known = Diesen Zielkonflikt gibt es schon: { $first } gegen { $second }
