projector-page-title = { $title } – Projector – Wirkraum
projector-offline = Reconnecting
projector-join = Join
projector-still-join = Still joining:
projector-code = Code
projector-qr = QR code for joining
projector-scan = Scan the QR code or open in a browser
projector-room-code = Room code
projector-closed = The room is closed. Those who are in stay in.
projector-people = { $count ->
    [0] Nobody in the room yet
    [one] 1 person in the room
   *[other] { $count } people in the room
}
projector-hidden = This area is not open at the moment.
projector-gone = This card has been deleted.
projector-chain-title = Chain of: { $title }
projector-chain = { $hidden ->
    [0] One chain
    [one] One chain, 1 more card hidden
   *[other] One chain, { $hidden } more cards hidden
}
projector-chain-left = { $count ->
    [one] 1 card of the chain has no room here
   *[other] { $count } cards of the chain have no room here
}
projector-chain-alone = This card still stands alone.
projector-without-reason = { $count ->
    [one] { $numbers } has no reason yet
   *[other] { $numbers } have no reason yet
}
projector-without-reason-count = { $count ->
    [one] 1 link has no reason yet
   *[other] { $count } links have no reason yet
}
projector-card-title = Card: { $title }
projector-card-from = { $count ->
    [0] follows from no card
    [one] follows from 1 card
   *[other] follows from { $count } cards
}
projector-card-to = { $count ->
    [0] leads to no card
    [one] leads to 1 card
   *[other] leads to { $count } cards
}
projector-overview = { $count ->
    [0] Impact model
    [one] Impact model, 1 card
   *[other] Impact model, { $count } cards
}
projector-overview-left = Impact model, { $left } of { $count } cards not shown
projector-lane-left = { $count } more
projector-empty = No card in the impact model yet
projector-notes-empty = No notes yet
