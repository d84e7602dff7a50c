now-kind-input = zuhören
now-kind-writing = still schreiben
now-kind-discussion = besprechen
now-kind-grouping = ordnen
now-kind-poll = Stimmungsbild
now-kind-checkin = reihum
now-kind-break = Pause
now-kind-free = offen
now-do-input-listen = Zuhören und mitdenken
now-do-input-note = Fragen gern gleich notieren
now-do-input-hand = Melden geht jederzeit
now-do-writing-one = Eine Karte je Gedanke
now-do-writing-alone = Jede und jeder für sich
now-do-writing-hidden = Niemand sieht Ihre Karten vor dem Aufdecken
    .informal = Niemand sieht deine Karten vor dem Aufdecken
now-do-discussion-hand = Melden und der Reihe nach sprechen
now-do-discussion-short = Kurz bleiben, damit alle drankommen
now-do-discussion-listen = An das Gesagte anknüpfen
now-do-grouping-read = Karten lesen, auch die der anderen
now-do-grouping-group = Zusammenlegen, was zusammengehört
now-do-grouping-name = Jeder Gruppe einen Namen geben
now-do-poll-alone = Jede und jeder für sich
now-do-poll-answer = Antworten, wie es für Sie stimmt
    .informal = Antworten, wie es für dich stimmt
now-do-poll-mood = Stimmungsbild, kein Beschluss
now-do-checkin-turn = Reihum, alle kommen dran
now-do-checkin-short = Ein oder zwei Sätze je Person
now-do-checkin-listen = Zuhören, nichts bewerten
now-do-break-rest = Sie müssen nichts tun
    .informal = Du musst nichts tun
now-do-break-back = Pünktlich weiter, wenn die Zeit um ist
now-do-free-told = Die Moderation sagt, was jetzt dran ist
now-back = Weiter um { $time } Uhr
now-go = { $area } öffnen
now-paused = Angehalten. Die Moderation setzt gleich fort.
now-written = { $cards ->
    [one] 1 Karte
   *[other] { $cards } Karten
} von { $people ->
    [one] 1 Person
   *[other] { $people } Personen
}, Inhalt verdeckt
now-before = Es geht gleich los
now-before-text = Hier steht gleich, was zu tun ist. So läuft es ab:
now-before-lead = Alle sehen hier, was zu tun ist, sobald Sie beginnen.
    .informal = Alle sehen hier, was zu tun ist, sobald du beginnst.
now-none = Noch kein Ablauf
now-none-text = Die Moderation hat noch nichts geplant. Arbeiten Sie in den Bereichen weiter.
    .informal = Die Moderation hat noch nichts geplant. Arbeite in den Bereichen weiter.
now-none-lead = Legen Sie in der Regie Schritte an. Alle sehen dann hier, was zu tun ist.
    .informal = Lege in der Regie Schritte an. Alle sehen dann hier, was zu tun ist.
now-to-stage = Zur Regie
now-ended = Danke, das war der Workshop
now-ended-text = Sie müssen nichts mehr tun. Alles bleibt hier zum Nachlesen.
    .informal = Du musst nichts mehr tun. Alles bleibt hier zum Nachlesen.
now-ended-go = Ergebnisse ansehen
now-floor = Sich beteiligen
now-hand-down = Meldung zurückziehen
now-hand-place = { $place ->
    [1] Sie sind als Nächstes dran.
   *[other] Sie stehen auf Platz { $place } der Liste.
}
    .informal = { $place ->
    [1] Du bist als Nächstes dran.
   *[other] Du stehst auf Platz { $place } der Liste.
}
now-ready = Fertig
now-ready-count = { $count } fertig
now-ready-said-on = Als fertig gemeldet.
now-ready-said-off = Nicht mehr als fertig gemeldet.
now-reactions = Rückmeldung
now-reaction-agree = Zustimmung
now-reaction-question = Frage
now-reaction-thanks = Danke
now-reaction-slower = Langsamer
now-agenda = Ablauf
now-agenda-sum = { $steps ->
    [one] 1 Schritt
   *[other] { $steps } Schritte
}, { $minutes } Minuten
now-minutes = { $minutes } min
now-so-far = Was bisher geschah
now-so-far-sum = { $steps ->
    [one] 1 Schritt
   *[other] { $steps } Schritte
}
now-so-far-cards = { $count ->
    [one] 1 Karte in der Sammlung
   *[other] { $count } Karten in der Sammlung
}
now-so-far-poll = Stimmungsbild:
