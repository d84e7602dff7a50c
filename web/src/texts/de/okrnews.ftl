# What others do while I look
okrnews-said = Bei den OKR: { $added ->
    [0] { "" }
    [one] 1 neuer Eintrag
   *[other] { $added } neue Einträge
}{ $changed ->
    [0] { "" }
   *[other] { $added ->
        [0] { $changed } geändert
       *[other] , { $changed } geändert
    }
}{ $deleted ->
    [0] { "" }
   *[other] { $rest ->
        [0] { $deleted } gelöscht
       *[other] , { $deleted } gelöscht
    }
}{ $checkIns ->
    [0] { "" }
   *[other] { $others ->
        [0] { $checkIns ->
            [one] 1 Check-in
           *[other] { $checkIns } Check-ins
        }
       *[other] { $checkIns ->
            [one] , 1 Check-in
           *[other] , { $checkIns } Check-ins
        }
    }
}

# Deleted
okrnews-removed = { $count ->
    [0] „{ $title }“ ist gelöscht. Rückgängig mit Strg+Z.
    [one] „{ $title }“ ist gelöscht, mit einem Key Result. Rückgängig mit Strg+Z.
   *[other] „{ $title }“ ist gelöscht, mit { $count } Key Results. Rückgängig mit Strg+Z.
}
okrnews-lost = { $name } hat „{ $title }“ gelöscht.
okrnews-lost-somebody = Jemand anderes hat „{ $title }“ gelöscht.

# Since I last looked
okrnews-sum-objectives-new = { $count ->
    [one] 1 neues Objective
   *[other] { $count } neue Objectives
}
okrnews-sum-objectives-changed = { $count ->
    [one] 1 Objective geändert
   *[other] { $count } Objectives geändert
}
okrnews-sum-objectives-deleted = { $count ->
    [one] 1 Objective gelöscht
   *[other] { $count } Objectives gelöscht
}
okrnews-sum-keyResults-new = { $count ->
    [one] 1 neues Key Result
   *[other] { $count } neue Key Results
}
okrnews-sum-keyResults-changed = { $count ->
    [one] 1 Key Result geändert
   *[other] { $count } Key Results geändert
}
okrnews-sum-keyResults-deleted = { $count ->
    [one] 1 Key Result gelöscht
   *[other] { $count } Key Results gelöscht
}
okrnews-sum-checkIns = { $count ->
    [one] Check-in bei 1 Key Result
   *[other] Check-ins bei { $count } Key Results
}
okrnews-sum-kpis = { $count ->
    [one] 1 Kennzahl geändert
   *[other] { $count } Kennzahlen geändert
}
okrnews-sum-learnings = { $count ->
    [one] 1 Erkenntnis neu oder geändert
   *[other] { $count } Erkenntnisse neu oder geändert
}
okrnews-sum-frame = { $count ->
    [one] 1 Angabe im Rahmen geändert
   *[other] { $count } Angaben im Rahmen geändert
}
okrnews-did-new = neu
okrnews-did-deleted = gelöscht
okrnews-did-title = Titel geändert
okrnews-did-moved = verschoben
okrnews-did-facts = Angaben geändert
okrnews-did-checked = Check-in
okrnews-did-measured = neuer Wert
okrnews-did-linked = verbunden
okrnews-did-unlinked = Verbindung gelöst
okrnews-one-objectives = Objective
okrnews-one-keyResults = Key Result
okrnews-one-kpis = Kennzahl
okrnews-one-learnings = Erkenntnis
okrnews-one-cycles = Zyklus
okrnews-one-goals = Leitziel
okrnews-one-teams = Team
okrnews-one-organisations = Organisation
okrnews-one-roles = Rolle
okrnews-one-meetings = Termin

# Help with words
okrnews-reword-who = Für wen?
okrnews-reword-who-example = Familien mit Neugeborenem im Hafen
okrnews-reword-then = Was ist dann anders?
okrnews-reword-then-example = fühlen sich eingeladen
okrnews-missing = Noch offen bei „{ $title }“: { $asks }
