# Das Verzeichnis der Annahmen
register-lead = Was großen Schaden macht, wenn es nicht stimmt, und kaum belegt ist, steht oben.
register-none = Noch gibt es keine Wirkungsannahmen. Jede Verbindung zweier Karten ist eine.
register-stale = Die Einschätzungen haben sich geändert.
register-sort = Neu ordnen
register-unchecked = niemand prüft
register-overdue = Prüfung überfällig
register-who = Wer prüft
register-until = bis { $day }
