# Pasting lists and tables
paste-open = Paste a list or table …
paste-title = Paste a list or table
paste-text = Text
paste-placeholder = Every line becomes a card.
paste-hint = Rows copied from a spreadsheet, a CSV file or a list. First you see what becomes of it.
paste-lane = Cards that do not say where they belong go to
paste-columns = What the columns mean ({ $count } of { $all } assigned)
paste-header = The first row holds the names of the columns
paste-column = Column { $number }
paste-column-none = leave out
paste-makes = { $count ->
    [0] This makes no card
    [one] This makes 1 card
   *[other] This makes { $count } cards
}
paste-more = and { $count } more
paste-refused = { $count ->
    [one] 1 row cannot be taken
   *[other] { $count } rows cannot be taken
}
paste-line = Row { $line }
paste-do = { $count ->
    [one] Make 1 card
   *[other] Make { $count } cards
}
paste-do-good = { $count ->
    [one] Make the good card only
   *[other] Make the { $count } good cards only
}
paste-none = Make nothing
paste-said = { $count ->
    [one] 1 card made.
   *[other] { $count } cards made.
}
paste-fault-value-unknown = This word is not known here.
paste-fault-number-unclear = This is no clear number.
paste-fault-number-negative = Less than zero is not possible here.
paste-fault-date-unclear = This is no clear day.
paste-fault-text-too-long = This is too long.
paste-fault-title-missing = The title is missing.
paste-fault-too-many-cells = The row has more fields than the table has columns.
paste-fault-too-many-cards = The workshop does not hold so many cards.
paste-fault-ends-missing = The arrow has no beginning or no end.
paste-fault-lane-missing = It does not go without a lane of the model.
paste-fault-no-row = The table does not have so many rows.
paste-fault-no-column = The table does not have so many columns.
paste-fault-in = { $column }: { $fault }
paste-list-all = Show all { $count }
paste-list-save = Save this list
paste-list-place = Place
paste-list-text = Content
paste-list-reason = Reason
paste-file = Choose a file …
paste-file-kinds = CSV, a list, or a causal map from PRSM or as GML
paste-file-unreadable = { $name } cannot be read. Text, CSV, PRSM and GML up to 20 MB can.
paste-links = { $count ->
    [one] 1 link
   *[other] { $count } links
}
paste-entry = Entry { $number }
paste-refused-entries = { $count ->
    [one] 1 entry cannot be taken
   *[other] { $count } entries cannot be taken
}
