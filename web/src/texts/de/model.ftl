# Der Lesesatz. Werte sind Kartentitel, die als Ganzes hineinpassen.
model-reading-and = { $first } und { $last }
model-reading-untitled = Karte ohne Titel
model-reading-inputs = Wir setzen { $inputs } ein.
model-reading-activities = Wir tun: { $activities }.
model-reading-outputs = Wir leisten { $outputs }.
model-reading-inputs-activities = Mit { $inputs } tun wir: { $activities }.
model-reading-inputs-outputs = Mit { $inputs } leisten wir { $outputs }.
model-reading-activities-outputs = Durch { $activities } leisten wir { $outputs }.
model-reading-inputs-activities-outputs = Mit { $inputs } und durch { $activities } leisten wir { $outputs }.
model-reading-because = , weil { $reasons }
model-reading-outcome = So { $outcome }{ $because }.
model-reading-outcome-plain = So erreichen wir: { $outcome }{ $because }.
model-reading-impact = Das trägt dazu bei, dass { $impact }{ $because }.
model-reading-impact-plain = Das trägt dazu bei: { $impact }{ $because }.
model-reading-impact-alone-plain = Wir wollen: { $impact }{ $because }.
model-reading-ways = Dazu { $count ->
    [one] ein weiterer Weg
   *[other] { $count } weitere Wege
}.
model-reading-many-ways = Dazu mehr als { $count } weitere Wege.
