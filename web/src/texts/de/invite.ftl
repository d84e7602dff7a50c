invite-page-title = Einladen: { $title } – Wirkraum
invite-title = Jetzt beitreten
invite-scan = Code scannen
invite-or = oder im Browser öffnen
invite-room-code = Raumcode
invite-qr = QR-Code zum Beitreten
invite-people = { $count ->
    [0] Noch niemand im Raum
    [one] 1 Person im Raum
   *[other] { $count } Personen im Raum
}
invite-closed = Der Raum ist geschlossen. Wer schon da ist, bleibt da; neu beitreten kann niemand.
invite-to-model = Zum Wirkungsmodell
invite-tools = Moderation
invite-room = Raum
invite-room-open = offen
invite-room-locked = geschlossen
invite-room-hint = Beitreten mit QR-Code, Link oder Raumcode
invite-rights = Rechte
invite-rights-of = { $area }: { $role }
invite-access-write = schreiben
invite-access-read = lesen
invite-access-hidden = verborgen
invite-roster = Personen
invite-roster-empty = Noch niemand ist beigetreten.
invite-me = { $name } (Sie)
    .informal = { $name } (du)
invite-away = nicht verbunden
invite-remove = { $name } entfernen
invite-remove-title = { $name } entfernen?
invite-remove-text = { $name } verliert sofort den Zugang. Was { $name } geschrieben hat, bleibt stehen.
invite-remove-again = Mit dem Link oder dem Raumcode kann jede Person neu beitreten, solange der Raum offen ist.
invite-remove-do = Entfernen
invite-removed = { $name } wurde entfernt.
invite-unnamed = Zuschauend
invite-links = Links
invite-links-hint = Ein neuer Link ersetzt den alten dieser Rolle sofort. Wer schon da ist, bleibt da.
invite-link-new = Neuer Link: { $role }
invite-link-title = Neuer Link: { $role }
invite-link-once = Dieser Link wird nur jetzt gezeigt. Kopieren Sie ihn gleich.
    .informal = Dieser Link wird nur jetzt gezeigt. Kopiere ihn gleich.
invite-link-label = Link
invite-link-confirm = Der bisherige Link dieser Rolle gilt danach nicht mehr.
invite-link-do = Neuen Link erzeugen
invite-export = Exportieren
invite-export-md = Protokoll (Markdown)
invite-export-json = Daten (JSON)
invite-export-wirkraum = Workshop-Datei (.wirkraum)
