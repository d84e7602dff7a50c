# Weitere Ansichten des Modells
views-more = Weitere Ansichten
views-more-current = { $name }: weitere Ansichten
views-back = Zurück zum Modell
views-conflicts = Zielkonflikte
views-hurdles = Regel-Hürden
views-alternatives = Alternativen
views-table = Tabelle
views-steps = Stufen
views-map = Landkarte
