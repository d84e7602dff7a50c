# Gedankenspiel: Was, wenn wir das streichen?
whatif-lead = Nur Sie sehen dieses Gedankenspiel, bis Sie es als Vorschlag zeigen.
    .informal = Nur du siehst dieses Gedankenspiel, bis du es als Vorschlag zeigst.
whatif-none = Noch ist nichts gestrichen. Wählen Sie eine Karte und dort „Was, wenn wir das streichen?“.
    .informal = Noch ist nichts gestrichen. Wähle eine Karte und dort „Was, wenn wir das streichen?“.
whatif-drop = Was, wenn wir das streichen?
whatif-keep = Doch behalten
whatif-keep-title = Doch behalten: { $title }
whatif-dropped = Gestrichen
whatif-proposals = Für alle zum Streichen vorgeschlagen
whatif-others = { $count ->
    [one] Den Vorschlag mitdenken
   *[other] { $count } Vorschläge mitdenken
}
whatif-nothing = Keine Wirkung verliert dadurch etwas, und kein Geld wird frei.
whatif-freed = { $amount } werden frei.
whatif-all = Das trägt dann nichts mehr
whatif-some = Das verliert einen Teil
whatif-some-of = Von { $before } Karten davor { $after ->
    [one] trägt noch 1
   *[other] tragen noch { $after }
}.
whatif-some-behind = Ein Weg dorthin fällt weg.
whatif-stranded = Das dient dann keinem Ziel mehr
whatif-hanging = { $amount } brauchen einen neuen Zweck
whatif-relieved = Das wird weniger gehemmt
whatif-propose = Als Vorschlag zeigen
whatif-propose-hint = Alle sehen dann, welche Karten gestrichen werden sollen. Gelöscht wird nichts.
whatif-forget = Gedankenspiel beenden
whatif-show = Folgen zeigen
whatif-bar = Gedankenspiel
whatif-bar-words = { $count ->
    [one] Gedankenspiel: 1 Karte gestrichen. Nur Sie sehen das.
   *[other] Gedankenspiel: { $count } Karten gestrichen. Nur Sie sehen das.
}
    .informal = { $count ->
    [one] Gedankenspiel: 1 Karte gestrichen. Nur du siehst das.
   *[other] Gedankenspiel: { $count } Karten gestrichen. Nur du siehst das.
}
whatif-fate-dropped = gestrichen (privat)
whatif-fate-all = nichts trägt das mehr
whatif-fate-some = verliert einen Teil
whatif-fate-stranded = dient keinem Ziel
whatif-fate-relieved = wird weniger gehemmt
whatif-proposed = Vorschlag: streichen
whatif-proposed-since = Vorschlag: streichen ({ $when })
whatif-withdraw = Vorschlag zurücknehmen
whatif-said-dropped = Gedankenspiel: „{ $title }“ gestrichen. { $count ->
    [0] Keine Wirkung verliert dadurch etwas.
    [one] Eine Wirkung verliert dadurch etwas.
   *[other] { $count } Wirkungen verlieren dadurch etwas.
}
whatif-said-kept = Gedankenspiel: „{ $title }“ bleibt.
whatif-said-proposed = { $count ->
    [one] 1 Karte zum Streichen vorgeschlagen.
   *[other] { $count } Karten zum Streichen vorgeschlagen.
}
whatif-said-forgotten = Gedankenspiel beendet, nichts ist geändert.
whatif-said-withdrawn = „{ $title }“ soll nicht mehr gestrichen werden.
