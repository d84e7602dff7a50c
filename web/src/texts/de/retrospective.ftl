# Retrospektive: wie wir zusammenarbeiten
retrospective-hint = Wie arbeiten wir zusammen, und was ändern wir? Um Ergebnisse geht es im Review.
retrospective-mine = Meine Karten
retrospective-private = Nur Sie sehen Ihre Karten, bis die Moderation alle zugleich aufdeckt. Namen werden nie gespeichert: Auch danach weiß niemand, wer was geschrieben hat. In diesem Fenster können Sie sie bis dahin ändern und zurückziehen.
    .informal = Nur du siehst deine Karten, bis die Moderation alle zugleich aufdeckt. Namen werden nie gespeichert: Auch danach weiß niemand, wer was geschrieben hat. In diesem Fenster kannst du sie bis dahin ändern und zurückziehen.
retrospective-ask = Was lief gut, was nicht, was sollten wir anders machen?
retrospective-write = Verdeckt abgeben
retrospective-cards = { $count ->
    [one] 1 Karte abgegeben
   *[other] { $count } Karten abgegeben
}
retrospective-change = Ändern
retrospective-change-of = Ändern: { $text }
retrospective-save = Speichern
retrospective-withdraw = Zurückziehen
retrospective-withdraw-of = Zurückziehen: { $text }
retrospective-waiting = { $count ->
    [0] Noch keine Karte wartet
    [one] 1 Karte wartet
   *[other] { $count } Karten warten
}
retrospective-reveal = Alle Karten aufdecken
retrospective-reveal-ask = { $count ->
    [one] 1 Karte wird für alle sichtbar, ohne Namen. Danach kann sie niemand mehr zurückziehen.
   *[other] { $count } Karten werden für alle sichtbar, gemischt und ohne Namen. Danach kann sie niemand mehr zurückziehen.
}
retrospective-reveal-do = Für alle aufdecken
retrospective-kept = Was wir festhalten
retrospective-kept-none = Hier stehen die Karten, sobald sie aufgedeckt sind.
retrospective-said-written = Karte verdeckt abgegeben
retrospective-said-withdrawn = Karte zurückgezogen
retrospective-said-revealed = Diese Karte ist schon aufgedeckt.
retrospective-said-opened = { $count ->
    [one] 1 Karte aufgedeckt
   *[other] { $count } Karten aufgedeckt
}
