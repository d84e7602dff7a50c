# The reading sentence. Values are card titles that fit in as a whole.
model-reading-and = { $first } and { $last }
model-reading-untitled = untitled card
model-reading-inputs = We put in { $inputs }.
model-reading-activities = We do: { $activities }.
model-reading-outputs = We deliver { $outputs }.
model-reading-inputs-activities = With { $inputs } we do: { $activities }.
model-reading-inputs-outputs = With { $inputs } we deliver { $outputs }.
model-reading-activities-outputs = Through { $activities } we deliver { $outputs }.
model-reading-inputs-activities-outputs = With { $inputs } and through { $activities } we deliver { $outputs }.
model-reading-because = , because { $reasons }
model-reading-outcome = As a result: { $outcome }{ $because }.
model-reading-outcome-plain = As a result: { $outcome }{ $because }.
model-reading-impact = This contributes to: { $impact }{ $because }.
model-reading-impact-plain = This contributes to: { $impact }{ $because }.
model-reading-impact-alone-plain = We want: { $impact }{ $because }.
model-reading-ways = Plus { $count ->
    [one] one further way
   *[other] { $count } further ways
}.
model-reading-many-ways = Plus more than { $count } further ways.
model-reading-back-impact = We want: { $goal }{ $because }.
model-reading-back-impact-plain = We want: { $goal }{ $because }.
model-reading-back-outcome = This takes: { $goal }{ $because }.
model-reading-back-outcome-plain = This takes: { $goal }{ $because }.
model-reading-back-outputs = For this we deliver { $outputs }{ $because }.
model-reading-back-activities = For this we do: { $activities }.
model-reading-back-inputs = For this we put in { $inputs }.
model-reading-gap-output = Still open: what “{ $card }” changes.
model-reading-gap-outcome = Still open: what “{ $card }” contributes to.
model-reading-gap-impact = Still open: what leads to “{ $card }”.
model-reading-more-gaps = Plus { $count ->
    [one] one further gap
   *[other] { $count } further gaps
}.
model-reading-less = “{ $from }” leads to less of “{ $to }”.
model-reading-more-less = { $count ->
    [one] One further link leads to less
   *[other] { $count } further links lead to less
}.
model-reading-loop = “{ $from }” acts back on “{ $to }”.
model-reading-more-loops = Plus { $count ->
    [one] one further loop
   *[other] { $count } further loops
}.

# Lanes
model-lane-input = Input
model-lane-activity = Activity
model-lane-output = Output
model-lane-outcome = Outcome
model-lane-impact = Impact
model-lane-input-short = What we put in
model-lane-activity-short = What we do
model-lane-output-short = What we deliver
model-lane-outcome-short = What changes
model-lane-impact-short = What it is for
model-lane-input-question = What do we put in?
model-lane-activity-question = What do we do with it?
model-lane-output-question = What do we deliver, and to whom?
model-lane-outcome-question = What changes for people?
model-lane-impact-question = What should this contribute to in the end?
model-lane-input-definition = An input is what we put in: money, posts, rooms, volunteers' time, data. On its own nothing happens yet.
model-lane-input-example = For example: 1.5 posts in the youth office and €92,000 a year.
model-lane-activity-definition = An activity is what we do with the means. It is work on our side, not yet an offer to people.
model-lane-activity-example = For example: writing to families and suggesting dates.
model-lane-output-definition = An output is the service that reaches people and that can be counted. It does not say yet whether it makes a difference.
model-lane-output-example = For example: 395 visits to families with a newborn.
model-lane-outcome-definition = An outcome is what people do, know or can do differently afterwards. We can contribute to it, but not bring it about ourselves.
model-lane-outcome-example = For example: families accept help earlier.
model-lane-impact-definition = An impact is the change in the town that it is all about. Many contribute to it, and it often shows only after years.
model-lane-impact-example = For example: children grow up healthy.
model-lane-help = What is { $lane }?
model-begin = Where to begin?
model-begin-what = An impact model shows how what we put in becomes impact.
model-begin-how = Begin with what is to change for people.
model-begin-reading = Nobody has added a card yet.
model-begin-do = First card in Outcome
model-lane-empty = No card yet.

# Board and outline
model-board = Impact model as a board
model-board-help = Arrow keys lead from card to card, Enter edits, Shift+F10 opens the actions, the question mark shows all keys. Tab leaves the board. The outline holds the same as text.
model-view = View
model-view-board = Board
model-view-outline = Outline
model-tools = Tools of the model
model-menu = More for the model
model-undo = Undo
model-redo = Redo
model-activity-show = Show Activity ({ $count })
model-activity-hide = Collapse Activity
model-activity-short = Act. ({ $count })
model-card = Card
model-card-count = { $count ->
    [one] 1 card
   *[other] { $count } cards
}
model-links = Links
model-zoom = Zoom
model-zoom-in = Zoom in
model-zoom-out = Zoom out
model-zoom-fit = Show all
model-large-title = Very large model
model-large = Very large model: { $cards } cards, { $links } links. Lines are drawn only at the cards that are in view. It is easier to survey with a filter in the outline, as a table, or spread over several models.
model-large-table = Show as a table
model-legend = Legend
model-legend-reason = with a reason
model-legend-without-reason = without a reason ({ $count })
model-new-below = { $count ->
    [one] 1 new card below
   *[other] { $count } new cards below
}

# Search
model-search = Search cards
model-search-short = Search
model-search-clear = Clear search
model-search-hits = Cards found
model-search-none = No card found.
model-search-count = { $count ->
    [0] No card found
    [one] 1 card found
   *[other] { $count } cards found
}

# Card
model-card-untitled = Untitled card
model-card-title = Title of the card
model-card-note = Note
model-card-note-placeholder = Anything else that matters …
model-card-typing-hint = Enter finishes
model-card-more = more
model-card-add-in = Add a card to { $lane }
model-card-add-below = New card below
model-card-actions = Actions: { $title }
model-card-pull = Drag to link
model-card-unlinked = not linked yet
model-card-without-reason = { $count } without a reason
model-card-link-count = { $count ->
    [one] 1 link
   *[other] { $count } links
}
model-card-links = comes from { $from }, leads to { $to }
model-card-has-note = has a note
model-card-in-chain = in the chain
model-card-deleted = deleted
model-card-offline = only on this device
model-card-locked = locked in this step
model-card-locked-short = locked
model-locked-area = You can read. Writing is locked in this step.
model-writing = { $name } is writing …
model-writing-somebody = Somebody is writing …
model-writing-several = { $count } people are writing …
model-cards-limit = A workshop holds no more than { NUMBER($limit) } cards, deleted ones included. The facilitator can remove deleted ones for good.
model-text-limit = No more than { NUMBER($limit) } characters fit into a field. Please shorten the text.
model-edit-title = Edit title
model-connect = Link to …
model-move = Move …
model-up = Move up
model-down = Move down
model-delete = Delete
model-delete-card = Delete card
model-restore = Restore
model-restore-title = Restore { $title }
model-close = Close
model-cancel = Cancel
model-back = Back

# Links
model-from = comes from
model-to = leads to
model-from-none = Nothing leads here.
model-to-none = This card does not lead to anything yet.
model-because = because
model-because-for = Reason: { $from } leads to { $to }
model-because-placeholder = … a visit takes the fear away
model-because-hint = What must be true for the one to lead to the other?
model-because-later = You can add this later, too.
model-link-without-reason = without a reason
model-link-loop = ↺ Feedback
model-link-via = via { $title }
model-disconnect = Remove link
model-connect-title = Link “{ $title }”
model-connect-direction = Direction
model-connect-filter = Narrow down the cards
model-connect-target = To which card?
model-connect-taken = linked already
model-connect-next = On to the reason
model-connect-do = Link
model-move-title = Move “{ $title }”
model-move-lane = Lane
model-move-place = Place
model-move-first = first
model-move-after = after “{ $title }”
model-move-do = Move

# Panel
model-panel-card = Card
model-panel-link = Assumption
model-panel-overview = The model at a glance
model-panel-close = Close
model-missing-heading = Reasons
model-links-none = No link between two cards yet.
model-missing-none = Every link has a reason.
model-missing-count = { $count ->
    [one] 1 link without a reason
   *[other] { $count } links without a reason
}
model-missing-more = and { $count } more
model-overview-hint = Choose a card to see its chain.
model-reading = Reading
model-reading-alone = This card stands alone. Link it to another one (key V).
model-deselect = Clear selection
model-deselect-short = Clear

# Deleted
model-deleted-open = Restore deleted ({ $count })
model-deleted-title = Restore deleted
model-deleted-none = Nothing is deleted.
model-deleted-hint = What hangs on a card comes back with it.

# What is said to screen readers
model-said-brought = { $name } is at “{ $title }”.
model-said-deleted = { $title } deleted. Undo with Ctrl+Z.
model-said-lost = Somebody else has deleted this card: { $title }. Enter brings it back.
model-said-restored = { $title } restored
model-said-moved = { $lane }, place { $place } of { $count }
model-said-connected = { $from } now leads to { $to }
model-said-disconnected = Link from { $from } to { $to } removed
model-said-undone = Undone
model-said-redone = Redone
model-said-remote = { $added ->
    [0] { "" }
    [one] 1 new card
   *[other] { $added } new cards
}{ $changed ->
    [0] { "" }
    [one] { $added ->
        [0] 1 card changed
       *[other] , 1 changed
    }
   *[other] { $added ->
        [0] { $changed } cards changed
       *[other] , { $changed } changed
    }
}{ $deleted ->
    [0] { "" }
   *[other] { $rest ->
        [0] { $deleted ->
            [one] 1 card deleted
           *[other] { $deleted } cards deleted
        }
       *[other] , { $deleted } deleted
    }
}

# Keys
model-keys-open = All keys
model-keys-title = All keys
model-keys-move = Moving about
model-keys-edit = Editing
model-keys-view = Viewing
model-keys-letters = Use single letters as keys
model-key-enter = Enter
model-key-delete = Del
model-key-escape = Esc
model-key-home-end = Home, End
model-key-menu = Shift+F10
model-key-undo = Ctrl+Z
model-keys-does-updown = card in the lane, row in the outline
model-keys-does-leftright = along a link; in the outline open and close
model-keys-does-homeend = first and last
model-keys-does-escape = leave the text, then clear the selection
model-keys-does-enter = edit the title
model-keys-does-n = new card
model-keys-does-v = link
model-keys-does-m = move
model-keys-does-k = comment
model-keys-does-g = group cards
model-keys-does-z = add a goal conflict
model-keys-does-r = add a rule hurdle
model-keys-does-order = change the order
model-keys-does-delete = delete
model-keys-does-menu = actions of the card
model-keys-does-undo = undo; with Shift redo
model-keys-does-zoom = larger, smaller
model-keys-does-fit = show all
model-keys-does-checks = show the check
model-keys-does-whatif = drop the card in a what-if
model-keys-does-wall = show the card's chain on the projector
model-keys-does-neutral = neutral slide on the projector, on and off
model-keys-does-help = this list

# Outline
model-outline = Impact model as an outline
model-lane-open = Expand { $lane }
model-lane-close = Collapse { $lane }
model-activity-collapsed = collapsed on the board
model-hints = Important keys
model-hint-row = row
model-hint-open = open, close
model-hint-edit = edit
model-hint-new = new card
model-hint-connect = link
model-hint-move = move
model-hint-keys = all keys

# List on the phone
model-lanes = Lanes
model-disconnect-from = Remove link from { $from } to { $to }
