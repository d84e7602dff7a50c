# Money along the chain
money-amount = €{ $amount }
money-cost = What does this cost us?
money-where = Where does the money go?
money-on = Of this goes on
money-none = No money leads here so far.
money-stays = { $amount } lead no further from here.
money-basis = { $count ->
    [one] Calculated with 1 assumption
   *[other] Calculated with { $count } assumptions
}
money-equal = Where nobody sets a share, equal parts apply.
money-percent-equal = { $share }, equal part
money-loops = { $count ->
    [one] One loop does not count: money goes each way only once.
   *[other] { $count } loops do not count: money goes each way only once.
}
money-scaled = The shares at “{ $title }” were more than 100% together. They are scaled down.
money-over = The shares are more than 100% together. They are scaled down.
money-share-set = Set shares
money-share-to = Share for “{ $title }”
money-share-hint = An empty field means: an equal part of the rest.
money-along = { $amount } go this way:
money-cut = No money goes this way: it closes a loop.
money-sum = Money in the model
money-sum-reached = arrives at changes
money-sum-open = leads to no change yet
