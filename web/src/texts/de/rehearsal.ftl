rehearsal-title = Üben
rehearsal-means = In einer Kopie schreiben, antworten und melden sich erfundene Leute. Nichts davon kommt hierher zurück.
rehearsal-go = { $count ->
    [one] Mit einer simulierten Person üben
   *[other] Mit { $count } simulierten Leuten üben
}
rehearsal-going = Kopie wird angelegt
rehearsal-bar = Probe · nichts davon kommt in die Veranstaltung
rehearsal-label = Probe
rehearsal-end = Probe beenden
rehearsal-end-title = Probe beenden?
rehearsal-end-means = Die Kopie wird mit allem darin gelöscht. Der Workshop selbst ist unverändert.
