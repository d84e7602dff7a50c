# Was an den Karten des Wirkungsmodells arbeitet: OKR dort, wo sie etwas bewegen
work-here = { $count ->
    [0] Daran arbeiten
   *[other] Daran arbeiten ({ $count })
}
work-other-cycles = In anderen Zyklen ({ $count })
work-face-effect = OKR { $percent }
work-face-measured = OKR gemessen
work-face-activity = Aktivität gezählt
work-face-nothing = OKR: noch kein Wert
work-measured = gemessen
work-activity = Aktivität gezählt, { $percent }
work-no-key-results = noch kein Key Result
work-tie-objective = Objective verbinden
work-tie-key-result = Key Result verbinden
work-tie-objective-title = Welches Objective zahlt darauf ein?
work-tie-key-result-title = Welches Key Result bewegt das?
work-tie-objective-none = Es gibt noch kein Objective. Legen Sie eines bei den OKR an.
    .informal = Es gibt noch kein Objective. Lege eines bei den OKR an.
work-tie-key-result-none = Es gibt noch kein Key Result. Legen Sie eines bei den OKR an.
    .informal = Es gibt noch kein Key Result. Lege eines bei den OKR an.
work-what = Was bewegt „{ $title }“?
work-what-card = die Karte selbst, ohne Indikator
work-moved-by = Daran arbeiten:
work-said-untied = Verbindung gelöst: { $name }

# Das Band zwischen Output und Outcome
work-band = OKR dieses Zyklus
work-band-show = OKR zwischen den Karten zeigen
work-band-hide = OKR zwischen den Karten ausblenden
work-pays = zahlt ein auf: { $what }
work-said-band = OKR dieses Zyklus werden gezeigt.
work-said-no-band = OKR dieses Zyklus sind ausgeblendet.
work-said-pays = „{ $objective }“ zahlt auf „{ $card }“ ein.
work-legend = Objective zahlt ein

# Verbinden mit der Maus, bei den OKR
work-pull = Verbinden: klicken oder ziehen
