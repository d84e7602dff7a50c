# Similar cards under one name
groups-make = Group cards
groups-open = Group …
groups-edit = Edit group
groups-hint = Similar cards are put beside each other under one name. Each stays as it is, with all who wrote in it.
groups-name = Name of the group
groups-unnamed = Group without a name
groups-cards = Cards in { $lane }
groups-in = in “{ $title }” now
groups-do = { $count ->
    [0] Group cards
    [one] Group cards
   *[other] Group { $count } cards
}
groups-apart = Take the group apart
groups-said = Group “{ $title }” with { $count } cards.
groups-said-apart = The group “{ $title }” has been taken apart.
groups-at-card = Group of { $count } cards
groups-by = made by { $name }
groups-found = { $count ->
    [one] 1 group found
   *[other] { $count } groups found
}
groups-spoken = in the group { $title }
