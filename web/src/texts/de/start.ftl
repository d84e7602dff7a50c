start-page-title = Start – Wirkraum
start-new = Neuer Workshop
start-title = Titel
start-title-example = Zum Beispiel: Sprachförderung in Kitas, was wirkt?
start-template = Vorlage
start-language = Sprache der Vorlage
start-language-de = Deutsch
start-language-en = Englisch
start-address = Anrede
start-address-formal = Sie
start-address-informal = Du
start-create = Workshop anlegen
start-creating = Workshop wird angelegt …
start-after-create = Danach Ihr Name, dann der QR-Code für den Raum.
start-yours = Ihre Workshops
start-none = Noch kein Workshop. Legen Sie einen an oder öffnen Sie eine Datei.
start-open-file = Datei öffnen
start-open = Öffnen
start-actions = Aktionen: { $title }
start-delete = Löschen …
start-running = läuft
start-meta-today = heute, { $time } Uhr
start-meta-yesterday = gestern, { $time } Uhr
start-people = { $count ->
    [0] noch niemand
    [one] 1 Person
   *[other] { $count } Personen
}
start-connected = { $count ->
    [one] 1 verbunden
   *[other] { $count } verbunden
}
start-room-locked = Raum geschlossen
start-file-unreadable = Datei nicht lesbar
start-file-newer = Datei einer neueren Version
start-delete-title = Workshop löschen?
start-delete-named = „{ $title }“ und alles darin wird gelöscht: Karten, Begründungen, Notizen und die Namen aller Beteiligten.
start-delete-final = Das lässt sich nicht rückgängig machen.
start-delete-keep = Wollen Sie etwas davon behalten? Im Workshop können Sie unter „Exportieren“ die Workshop-Datei herunterladen.
start-delete-open = Erst öffnen
start-delete-file = Die Datei { $id } wird gelöscht, obwohl sie nicht gelesen werden konnte.
start-delete-do = Workshop löschen
start-deleted = Der Workshop wurde gelöscht.
start-drop = Datei hier ablegen
start-drop-kinds = .wirkraum, .json oder eine Vorlage
start-uploading = { $name } wird übertragen, { $percent } %
start-checking = { $name } wird geprüft …
start-imported = „{ $title }“ ist geöffnet und steht in der Liste.
start-reach = So erreichen andere diesen Rechner
start-reach-hint = Im selben Netz: Code scannen oder Adresse eintippen. Danach fragt Wirkraum nach dem Raumcode.
start-reach-local = Wirkraum antwortet nur auf diesem Rechner. Starten Sie es ohne --listen 127.0.0.1, damit andere beitreten können.
start-reach-qr = QR-Code: { $url }
start-code-title = Workshop beitreten
start-code = Raumcode
start-code-hint = Acht Zeichen, sie stehen an der Wand oder in der Einladung.
start-code-short = Der Raumcode hat acht Zeichen.
start-code-go = Weiter
start-organise = Ich organisiere
start-key = Organisationsschlüssel
start-key-hint = Er steht in der Ausgabe von Wirkraum und in der Datei organiser-key im Datenordner.
start-key-go = Anmelden
start-loading-list = Ihre Workshops werden geladen …
