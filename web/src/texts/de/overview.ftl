# OKR im Überblick: Matrix, Abstimmung, Teams, Jahr, mein Beitrag
overview-scope = Welche Zyklen
overview-scope-one = dieser Zyklus
overview-scope-all = alle Zyklen
overview-objectives-none = Hier steht noch kein Objective mit Titel.
overview-goals-none = noch kein Leitziel
overview-key-results-none = noch kein Key Result
overview-confidence-range = Zuversicht { $low } bis { $high } von 10
overview-said-untied = Verbindung gelöst: { $name }

# Matrix
overview-matrix-hint = Welches Objective zahlt worauf ein? Verbinden und lösen geht gleich hier.
overview-matrix-hint-read = Welches Objective zahlt worauf ein?
overview-matrix-above = Worauf eingezahlt wird
overview-matrix-goal = Leitziele
overview-matrix-card = Outcome und Impact
overview-matrix-goal-none = Noch kein Leitziel. Die Matrix zeigt, welches Objective auf welches Leitziel einzahlt.
overview-matrix-card-none = Noch zahlt kein Objective auf Outcome oder Impact ein. Verbinden lässt sich beides beim Objective.
overview-matrix-goal-caption = Objectives und die Leitziele, auf die sie einzahlen. Pfeiltasten gehen von Feld zu Feld, die Leertaste verbindet oder löst.
overview-matrix-card-caption = Objectives und die Karten bei Outcome und Impact, auf die sie einzahlen. Pfeiltasten gehen von Feld zu Feld, die Leertaste verbindet oder löst.
overview-matrix-cell = { $objective } zahlt ein auf { $above }
overview-matrix-sum = zahlt ein auf
overview-matrix-sums = So viele zahlen ein
overview-matrix-goal-not = kein Leitziel
overview-matrix-card-not = keine Karte
overview-matrix-nobody = niemand
overview-matrix-pays = { $count ->
    [one] zahlt auf eines ein
   *[other] zahlt auf { $count } ein
}
overview-matrix-idle = Hier zahlt niemand ein
overview-pays-itself = zahlt selbst ein
overview-pays-through = über ein anderes Objective
overview-pays-not = zahlt nicht ein

# Teams
overview-teams-hint = Wer sich was vornimmt, nebeneinander.
overview-by = Ordnen nach
overview-by-organisation = Organisationen
overview-by-team = Teams
overview-by-organisation-none = Ohne Organisation
overview-by-team-none = Ohne Team
overview-by-organisation-empty = Noch keine Organisation.
overview-by-team-empty = Noch kein Team.
overview-column-empty = Noch kein Objective.

# Mein Beitrag
overview-mine-hint = Worum ich mich kümmere, und wohin es führt.
overview-mine-who = Beitrag von
overview-mine-me = { $name } (ich)
overview-mine-nobody = Noch steht „{ $name }“ nirgends unter „Wer kümmert sich?“. Übernehmen Sie unten etwas, oder tragen Sie Ihren Namen bei einem Objective oder Key Result ein. Steht er anders geschrieben da, wählen Sie ihn oben.
    .informal = Noch steht „{ $name }“ nirgends unter „Wer kümmert sich?“. Übernimm unten etwas, oder trage deinen Namen bei einem Objective oder Key Result ein. Steht er anders geschrieben da, wähle ihn oben.
overview-mine-nothing = Um nichts davon kümmert sich { $name }.
overview-mine-key-results = { $count ->
    [one] 1 Key Result
   *[other] { $count } Key Results
}
overview-mine-objectives = { $count ->
    [one] 1 Objective
   *[other] { $count } Objectives
}
overview-way = Wohin es führt
overview-way-moves = bewegt
overview-way-objective = Objective
overview-way-goal = Leitziel
overview-way-effect = Wirkung
overview-way-ends = Das Objective führt noch zu keinem Leitziel und keiner Wirkung.
overview-due = Nächster Check-in: { $day }
overview-today = heute
overview-free = Darum kümmert sich noch niemand
overview-take = Übernehme ich
overview-take-of = Übernehme ich: { $title }
overview-said-taken = Übernommen: { $title }

# Abstimmung
overview-alignment-hint = Wer wen braucht, wer wem zuarbeitet, was sich im Weg steht und was noch lose ist.
overview-picture = Bild der Verbindungen zwischen Teams
overview-picture-of = { $count ->
    [one] Ein Pfeil zwischen den Objectives der Teams. Die Listen darunter sagen dasselbe.
   *[other] { $count } Pfeile zwischen den Objectives der Teams. Die Listen darunter sagen dasselbe.
}
overview-needs = Wer braucht wen?
overview-needs-none = Bisher sagt niemand, wen oder was es dafür braucht.
overview-needs-who = Wer braucht etwas?
overview-between = Was zahlt bei anderen Teams ein?
overview-pays-none = Kein Objective zahlt auf das eines anderen Teams ein.
overview-conflicts = Was steht sich im Weg?
overview-conflicts-none = Kein offener Zielkonflikt zwischen Objectives.
overview-conflict-of = Zielkonflikt im Wirkungsmodell: „{ $first }“ und „{ $second }“
overview-conflict-show = Zielkonflikte ansehen
overview-loose = Was ist noch lose?
overview-loose-none = Nichts: Alles führt irgendwohin.
overview-loose-goals = Leitziele, auf die niemand einzahlt
overview-loose-pays = Objectives, die in nichts einzahlen
overview-loose-measure = Objectives ohne Key Result
overview-loose-moves = Key Results, die nichts bewegen
overview-loose-to-matrix = In der Matrix verbinden
overview-mend-of = { $way }: { $title }

# Jahr
overview-year-hint = Alle Zyklen nebeneinander. Was übernommen wurde, steht in einer Zeile.
overview-year-caption = Objectives nach Jahren und Zyklen. Was von Zyklus zu Zyklus übernommen wurde, steht in einer Zeile.
overview-year-none = Ohne Jahr
overview-permanent = verstetigen
overview-carried = übernommen
overview-carried-from = übernommen aus: { $cycle }
