# OKRs as a table: out and back
okrfiles-open = As a table: CSV, XLSX …
okrfiles-title = OKRs as a table
okrfiles-name = OKRs { $title }
okrfiles-out = Download
okrfiles-out-how = All objectives and key results with their ids. As long as the column “ID” stays, what you change comes back.
okrfiles-csv = CSV
okrfiles-xlsx = XLSX
okrfiles-in = Read in
okrfiles-in-how = Rows with an id update, rows without one become new. First you see what becomes of it.
okrfiles-kinds = CSV or XLSX, up to 20 MB
okrfiles-offline = Not connected. XLSX needs a connection, CSV does without.
okrfiles-wrong-too-large = { $name } is larger than 20 MB. Please split the table.
okrfiles-wrong-no-table = { $name } is no table. CSV and XLSX work.
okrfiles-wrong-other-kind = This kind of file cannot be read: { $name }. Save it as XLSX or CSV.
okrfiles-wrong-columns = { $name } has no column “ID” or “Title”. Download the table here and fill it in.
okrfiles-refused = { $count ->
    [one] 1 place does not work
   *[other] { $count } places do not work
}
okrfiles-unknown = This id does not exist here. Without an id the row would be new.
okrfiles-twice = This id stands further up already.
okrfiles-homeless = Which objective does the key result belong to?
okrfiles-changes = { $count ->
    [one] 1 row updates
   *[other] { $count } rows update
}
okrfiles-change = { $column }: { $before } → { $after }
okrfiles-fresh = { $count ->
    [one] 1 row is new
   *[other] { $count } rows are new
}
okrfiles-same = { $count ->
    [one] 1 row stays as it is.
   *[other] { $count } rows stay as they are.
}
okrfiles-nothing = Nothing changes by it.
okrfiles-none = Take nothing
okrfiles-do = { $count ->
    [0] Take over
    [one] Take over 1 row
   *[other] Take over { $count } rows
}
okrfiles-said = { $count ->
    [one] 1 row taken over
   *[other] { $count } rows taken over
}
