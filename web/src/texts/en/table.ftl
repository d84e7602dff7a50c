# The cards as a table
table-hint = Arrow keys go from field to field, Enter changes one. Ctrl+C copies the table, Ctrl+V puts rows in as cards.
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
