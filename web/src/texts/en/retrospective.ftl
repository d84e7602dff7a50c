# Retrospective: how we work together
retrospective-hint = How do we work together, and what do we change? Results are for the review.
retrospective-mine = My cards
retrospective-private = Only you see your cards until the facilitators reveal all of them at once. Names are never kept: afterwards, too, nobody knows who wrote what. Until then you can change and withdraw them in this window.
retrospective-ask = What went well, what did not, what should we do differently?
retrospective-write = Hand in unseen
retrospective-cards = { $count ->
    [one] 1 card handed in
   *[other] { $count } cards handed in
}
retrospective-change = Change
retrospective-change-of = Change: { $text }
retrospective-save = Save
retrospective-withdraw = Withdraw
retrospective-withdraw-of = Withdraw: { $text }
retrospective-waiting = { $count ->
    [0] No card is waiting yet
    [one] 1 card is waiting
   *[other] { $count } cards are waiting
}
retrospective-reveal = Reveal all cards
retrospective-reveal-ask = { $count ->
    [one] 1 card becomes visible to everybody, without a name. Nobody can withdraw it afterwards.
   *[other] { $count } cards become visible to everybody, shuffled and without names. Nobody can withdraw them afterwards.
}
retrospective-reveal-do = Reveal for everybody
retrospective-kept = What we keep
retrospective-kept-none = The cards stand here as soon as they are revealed.
retrospective-said-written = Card handed in unseen
retrospective-said-withdrawn = Card withdrawn
retrospective-said-revealed = This card is revealed already.
retrospective-said-opened = { $count ->
    [one] 1 card revealed
   *[other] { $count } cards revealed
}
