# The cards as a table
table-hint = Arrow keys go from field to field, Enter changes one. Ctrl+C copies the table, Ctrl+V fills fields from the chosen one on.
table-hint-read = Arrow keys go from field to field. Ctrl+C copies the table.
table-hint-touch = Tap a field to choose it, tap it again to change it.
table-empty = No card yet. Paste a list, or add a card on the board.
table-copy = Copy the table
table-save = Save as CSV
table-columns = Choose columns ({ $count } of { $all })
table-columns-choose = Columns of the table
table-more = Show more rows ({ $count } left)
table-said-copied = { $count ->
    [one] Table with 1 row copied.
   *[other] Table with { $count } rows copied.
}
table-fill-title = Paste into the fields
table-fill-from = From the field “{ $column }” of “{ $title }” to the right and down.
table-fill-count = { $count ->
    [0] No field changes
    [one] 1 field changes
   *[other] { $count } fields change
}
table-fill-was = before: { $before }
table-fill-empty = empty
table-fill-beyond = below the table
table-fill-refused = { $count ->
    [one] 1 field cannot be taken
   *[other] { $count } fields cannot be taken
}
table-fill-do = { $count ->
    [one] Fill 1 field
   *[other] Fill { $count } fields
}
table-fill-good = { $count ->
    [one] Fill the good field only
   *[other] Fill the { $count } good fields only
}
table-fill-none = Paste nothing
table-fill-cards = As new cards …
table-fill-said = { $count ->
    [one] 1 field filled.
   *[other] { $count } fields filled.
}
