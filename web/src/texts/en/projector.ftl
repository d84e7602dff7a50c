projector-page-title = { $title } – Projector – Wirkraum
projector-offline = Reconnecting
projector-full = No place free in the workshop, still asking
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
projector-gone-entry = This entry was deleted.
projector-okr-empty-objective = No key result yet
projector-chain-title = Chain of: { $title }
projector-chain = { $hidden ->
    [0] One chain
    [one] One chain, 1 more card hidden
   *[other] One chain, { $hidden } more cards hidden
}
projector-chain-left = { $hidden ->
    [0] One chain, { $count } of its cards not shown
   *[other] One chain, { $count } of its cards not shown, { $hidden } more hidden
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
projector-card-chain = Show the chain on the projector
projector-card-alone = Show the card on the projector
projector-shows-chain = On the projector: chain of “{ $title }”
projector-shows-card = On the projector: card “{ $title }”
projector-shows-entry = On the projector: “{ $title }”
projector-shows-area = On the projector: { $area }
projector-shows-room = On the projector: title and joining
projector-shows-neutral = On the projector: neutral slide
projector-tool = Projector
projector-choose = Show
projector-choose-room = Title and joining
projector-choose-hint = A card or its chain is shown from the menu of the card or with the key P.
projector-invitation = Show QR code and room code
projector-plain = In plain words
projector-plain-hint = Cards show their plain line where they have one
projector-neutral = Neutral slide
projector-neutral-hint = Alt+P; at the projector itself B or space bar
projector-window = Open in a new window
projector-link = Link for another device
projector-link-title = Projector on another device
projector-link-confirm = Open the link for observers there. If you still have it, go on using it. A new link replaces it: the old one then opens no projector any more. What is running goes on.
projector-link-do = Make a new link
projector-link-once = Open this link at the projector. It is shown only now.
projector-link-label = Link for the projector
projector-ended = This display has ended.
projector-ended-hint = The facilitators have a new link.
projector-notes-left = { $count ->
    [one] 1 paragraph before this not shown
   *[other] { $count } paragraphs before this not shown
}
projector-shows-step = On the projector: step { $number }
projector-choose-step = The running step
projector-left = left
projector-written-cards = { $count ->
    [one] 1 card
   *[other] { $count } cards
}
projector-written-people = by { $count ->
    [one] 1 person
   *[other] { $count } people
}
projector-kind-input = Listening
projector-kind-writing = Silent writing, everybody for themselves
projector-kind-discussion = Talking it over
projector-kind-grouping = Sorting together
projector-kind-poll = Straw poll
projector-kind-checkin = One after the other
projector-kind-break = Break
projector-kind-free = Now
