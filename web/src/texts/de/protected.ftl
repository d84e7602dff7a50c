protected-badge = Geschützt
protected-about = Geschützter Raum: was das heißt
protected-sentence = Geschützter Raum: Es werden keine Namen gespeichert, niemand sieht, wer was schreibt; nur was der Raum freigibt, verlässt ihn, und am { $date } um { $time } wird alles gelöscht.
protected-released = Freigegeben: { $areas }
protected-released-none = Freigegeben ist noch nichts.

protected-create = Geschützter Raum
protected-create-means = Keine Namen, niemand sieht, wer was schreibt, und am Ende wird alles gelöscht. Das lässt sich später nicht mehr ändern.
protected-create-at = Alles löschen am
protected-create-at-hint = Frühestens in einer Stunde, spätestens in 400 Tagen. Bis dahin nimmt der Raum mit, was er freigibt.
protected-create-at-wrong = Bitte wählen Sie einen Zeitpunkt zwischen in einer Stunde und in 400 Tagen.
    .informal = Bitte wähle einen Zeitpunkt zwischen in einer Stunde und in 400 Tagen.

protected-release = Was freigegeben ist
protected-release-means = Nur das verlässt den Raum: als Datei oder im nächsten Workshop. Alle sehen es oben am Schild. Stimmungsbilder gehören zu „Entscheiden“.
protected-release-said-on = Freigegeben: { $area }
protected-release-said-off = Nicht mehr freigegeben: { $area }

protected-export-md = Freigegebenes als Markdown
protected-export-json = Freigegebenes als JSON
protected-export-means = In den Dateien steht nur, was der Raum freigegeben hat. Was fehlt, nennen sie. Die ganze Datei des Workshops verlässt den Raum nicht.
protected-onward-means = In den nächsten Workshop geht nur, was der Raum freigegeben hat.
protected-people = Wie viele da sind, ist bekannt. Wer was tut, nicht.
