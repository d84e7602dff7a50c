# Was eine Karte weiß
facts-heading = Angaben
facts-add = Ergänzen …
facts-add-to = Ergänzen … Angaben zu: { $title }
facts-add-link = Ergänzen … Angaben zur Wirkungsannahme
facts-done = Fertig
facts-edit = Bearbeiten
facts-clear = { $name }: Angabe entfernen
facts-line-audience = Zielgruppe
facts-line-responsible = Verantwortlich
facts-line-date = Termin
facts-line-resource = Mittel
facts-line-product = Produkt im Haushalt
facts-line-duty = Pflicht oder freiwillig
facts-line-level = Ebene
facts-line-attribution = Zurechnung
facts-line-lag = Zeit bis zur Wirkung
facts-line-sdgs = Nachhaltigkeitsziele (SDG)
facts-line-field = Handlungsfeld
facts-line-origin = Herkunft
facts-line-tags = Marker
facts-line-plain = In einfachen Worten
facts-text-audience = Zielgruppe in Worten
facts-text-audience-placeholder = Familien mit Neugeborenen
facts-text-plain = Dasselbe in einfachen Worten
facts-text-plain-placeholder = Eine kurze Aussage ohne Fachwörter
facts-plain-hint = Der Projektor kann diesen Satz statt des Titels zeigen.
facts-name-responsible = Person oder Stelle
facts-name-organisation = Organisation
facts-name-field = Handlungsfeld
facts-name-product = Nummer oder Name des Produkts
facts-audience = Für wen?
facts-audience-citizens = Menschen in der Kommune
facts-audience-staff = Beschäftigte
facts-audience-both = beide
facts-perspective = Perspektive
facts-duty-mandatory = Pflicht
facts-duty-voluntary = freiwillig
facts-level-hint = Wer kann das ändern?
facts-level-municipality = Kommune
facts-level-county = Kreis
facts-level-state = Land
facts-level-federation = Bund
facts-attribution-hint = Wie sicher geht das auf uns zurück?
facts-attribution-direct = direkt auf uns
facts-attribution-contribution = wir tragen bei
facts-attribution-unclear = unklar
facts-lag-hint = Nach wie vielen Monaten ist das zu erwarten?
facts-unit-months = Monate
facts-months = { $count ->
    [one] nach 1 Monat
   *[other] nach { $count } Monaten
}
facts-months-none = sofort
facts-resource = Art der Mittel
facts-resource-money = Geld
facts-resource-posts = Stellen
facts-resource-hours = Stunden im Ehrenamt
facts-resource-rooms = Räume
facts-resource-other = anderes
facts-amount = Menge
facts-amount-money = { $amount } €
facts-amount-posts = { $count ->
    [one] 1 Stelle
   *[other] { $amount } Stellen
}
facts-amount-hours = { $count ->
    [one] 1 Std. Ehrenamt
   *[other] { $amount } Std. Ehrenamt
}
facts-amount-rooms = { $count ->
    [one] 1 Raum
   *[other] { $amount } Räume
}
facts-unit = Einheit
facts-unit-money = €
facts-unit-posts = Stellen
facts-unit-hours = Stunden
facts-unit-rooms = Räume
facts-split = Davon nicht für den laufenden Betrieb
facts-split-change = für Veränderung
facts-split-experiment = für Erprobung
facts-split-rest = Für den laufenden Betrieb bleiben { $amount }.
facts-part-running = { $amount } laufend
facts-part-change = { $amount } für Veränderung
facts-part-experiment = { $amount } für Erprobung
facts-tag-add = Marker hinzufügen
facts-tag-remove = Marker „{ $tag }“ entfernen
facts-tags-full = Eine Karte fasst { $most } Marker. Bitte entfernen Sie erst einen.
    .informal = Eine Karte fasst { $most } Marker. Bitte entferne erst einen.
facts-number-wrong = Das ist keine Zahl. Bitte schreiben Sie zum Beispiel { $example }.
    .informal = Das ist keine Zahl. Bitte schreibe zum Beispiel { $example }.
facts-number-whole = Bitte eine ganze Zahl ohne Komma.
facts-number-least = Weniger als { $least } geht hier nicht.
facts-number-most = Mehr als { $most } geht hier nicht.
facts-sdg-1 = Keine Armut
facts-sdg-2 = Kein Hunger
facts-sdg-3 = Gesundheit und Wohlergehen
facts-sdg-4 = Hochwertige Bildung
facts-sdg-5 = Geschlechtergleichheit
facts-sdg-6 = Sauberes Wasser und Sanitäreinrichtungen
facts-sdg-7 = Bezahlbare und saubere Energie
facts-sdg-8 = Menschenwürdige Arbeit und Wirtschaftswachstum
facts-sdg-9 = Industrie, Innovation und Infrastruktur
facts-sdg-10 = Weniger Ungleichheiten
facts-sdg-11 = Nachhaltige Städte und Gemeinden
facts-sdg-12 = Nachhaltiger Konsum und nachhaltige Produktion
facts-sdg-13 = Maßnahmen zum Klimaschutz
facts-sdg-14 = Leben unter Wasser
facts-sdg-15 = Leben an Land
facts-sdg-16 = Frieden, Gerechtigkeit und starke Institutionen
facts-sdg-17 = Partnerschaften zur Erreichung der Ziele

# Auf einen Blick
facts-glance-target = Ziel { $value }
facts-glance-sdg = SDG { $goals }

# Indikatoren
facts-indicator = Indikator
facts-indicators = { $count ->
    [one] Indikator
   *[other] Indikatoren
}
facts-indicator-none = kein Indikator
facts-indicator-unnamed = Indikator ohne Namen
facts-indicator-of = Indikator: { $name }
facts-indicator-edit = Indikator bearbeiten: { $name }
facts-indicator-delete = Indikator löschen
facts-indicator-name = Was wird gemessen?
facts-indicator-name-placeholder = Anteil besuchter Familien
facts-indicator-unit = Einheit
facts-indicator-baseline = Ausgangswert { $value }
facts-indicator-target = Ziel { $value }
facts-indicator-now = jetzt { $value }
facts-indicator-now-on = { $value } am { $day }
facts-indicator-baseline-label = Ausgangswert
facts-indicator-target-label = Ziel
facts-indicator-current-label = Wert jetzt
facts-indicator-date = Stand
facts-indicator-source = Quelle
facts-indicator-source-placeholder = Statistikstelle, jährliche Befragung
facts-indicator-sideEffect = Wie könnte sich diese Zahl verbessern, ohne dass es jemandem hilft?
facts-indicator-sideEffect-placeholder = Zum Beispiel, weil anders gezählt wird
facts-direction = Was ist gut?
facts-direction-up = soll steigen
facts-direction-down = soll sinken
facts-direction-keep = soll bleiben
facts-mark-target = Ziel
facts-mark-baseline = Beginn
facts-values = Werte über die Zeit
facts-value = Wert
facts-value-day = Tag
facts-value-day-missing = Bitte noch den Tag angeben, für den der Wert gilt.
facts-value-undated = ohne Tag
facts-value-add = Wert eintragen
facts-value-remove = { $value } ({ $day }) entfernen
facts-said-value = { $value } für { $day } eingetragen
facts-series = { $name }: { $count } Werte, von { $first } am { $from } zu { $last } am { $to }.
facts-series-target = Ziel: { $value }.

# Was eine Wirkungsannahme weiß
facts-link-heading = Angaben zur Wirkungsannahme
facts-evidence = Beleg
facts-evidence-1 = reine Vermutung
facts-evidence-2 = einzelne Erfahrungen
facts-evidence-3 = viele Erfahrungen stimmen überein
facts-evidence-4 = eigene Daten sprechen dafür
facts-evidence-5 = gut untersucht
facts-harm = Schaden bei Irrtum
facts-harm-short = Schaden
facts-harm-1 = kaum
facts-harm-2 = gering
facts-harm-3 = spürbar
facts-harm-4 = groß
facts-harm-5 = der Weg trägt dann nicht
facts-grade = { $grade } von 5
facts-grade-none = noch offen
facts-judge = Beleg und Schaden einschätzen
facts-link-polarity = Richtung
facts-link-delay = Verzögerung
facts-link-share = Anteil am Geld
facts-link-checkState = Stand der Prüfung
facts-link-checkedBy = Wer prüft
facts-link-checkHow = Wie wird geprüft
facts-link-checkHow-placeholder = Woran würden wir merken, dass es nicht stimmt?
facts-link-checkUntil = Prüfen bis
facts-delay-hint = Nach wie vielen Monaten wirkt das eine auf das andere?
facts-polarity-more = mehr führt zu mehr
facts-polarity-less = mehr führt zu weniger
facts-leads-less = führt zu weniger von
facts-comes-less = wird weniger durch
facts-check-open = ungeprüft
facts-check-running = wird geprüft
facts-check-holds = trägt
facts-check-fails = trägt nicht
facts-loop-hint = Diese Verbindung schließt einen Kreis. Jede Karte zählt auf ihm nur einmal.
facts-weakest = Schwächste Annahme auf diesem Weg
facts-weakest-open = Annahme öffnen
facts-unchecked = { $count ->
    [one] 1 ungeprüfte Annahme
   *[other] { $count } ungeprüfte Annahmen
}
