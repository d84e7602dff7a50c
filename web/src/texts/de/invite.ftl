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
invite-closed = Der Raum ist geschlossen
invite-closed-means = Neu beitreten kann gerade niemand. Wer schon da ist, bleibt da.
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
invite-links = Links
invite-links-hint = Ein neuer Link ersetzt den alten dieser Rolle sofort. Wer schon da ist, bleibt da. Der Link der Co-Moderation gilt bis zum Ende der Veranstaltung.
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
invite-export-blueprint = Vorlage für andere (JSON)
invite-export-blueprint-means = Aufbau und Wörter von Modell und OKR, ohne Namen, Werte, Kommentare und Termine. Andere öffnen sie auf ihrer Startseite.
