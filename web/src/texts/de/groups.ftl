# Ähnliche Karten unter einem Namen
groups-make = Karten gruppieren
groups-open = Gruppieren …
groups-edit = Gruppe bearbeiten
groups-hint = Ähnliche Karten kommen nebeneinander unter einen Namen. Jede bleibt, wie sie ist, mit allen, die daran geschrieben haben.
groups-name = Name der Gruppe
groups-unnamed = Gruppe ohne Namen
groups-cards = Karten in { $lane }
groups-in = jetzt in „{ $title }“
groups-do = { $count ->
    [0] Karten gruppieren
    [one] Karten gruppieren
   *[other] { $count } Karten gruppieren
}
groups-apart = Gruppe auflösen
groups-said = Gruppe „{ $title }“ mit { $count } Karten.
groups-said-apart = Die Gruppe „{ $title }“ ist aufgelöst.
groups-at-card = Gruppe mit { $count } Karten
groups-by = angelegt von { $name }
groups-found = { $count ->
    [one] 1 Gruppe gefunden
   *[other] { $count } Gruppen gefunden
}
groups-spoken = in der Gruppe { $title }
