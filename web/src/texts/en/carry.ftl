# Carrying over into the next cycle
carry-open = Carry over into the next cycle …
carry-from-last = Carry over from the last one
carry-go = On to { $cycle }, where something stands
carry-title = Carry over into the next cycle
carry-nothing = There is no cycle with objectives yet from which anything could be carried over.
carry-nowhere = There is no cycle after this one. Make one first.
carry-from = From
carry-to = Into
carry-new = { $cycle } (will be made)
carry-how = What is ticked comes along as a draft. Proposed is what has not been reached yet.
carry-which = Choice
carry-choose-open = Not reached yet
carry-choose-all = Everything
carry-choose-none = Nothing
carry-there = carried over already
carry-value-on = { $value } on { $day }
carry-look = { $count ->
    [0] Preview
    [one] Preview: 1 draft
   *[other] Preview: { $count } drafts
}
carry-preview = This will be in { $cycle }:
carry-pays = pays into: { $what }
carry-needs = needs: { $what }
carry-baseline = baseline { $value }
carry-baseline-instead = baseline { $value } instead of { $before }
carry-target = target { $value }
carry-band = band { $band }
carry-needs-target = The target is reached already: what should the next one be?
carry-stays = Check-ins, dates and scores stay in the cycle they belong to.
carry-do = { $count ->
    [one] Make 1 draft
   *[other] Make { $count } drafts
}
carry-said = { $count ->
    [one] 1 draft made in { $cycle }
   *[other] { $count } drafts made in { $cycle }
}

# Drafts
carry-draft = Draft
carry-draft-from = Draft, carried over from: { $cycle }
carry-confirm = Confirm
carry-confirm-of = Confirm the draft: { $title }
carry-confirm-one = Confirm the draft
carry-said-confirmed = Confirmed: { $title }
