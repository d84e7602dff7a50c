# Collection: writing in silence, grouping, passing on
collection-ask = Your card
collection-each = one card per thought
collection-write = Create card
collection-own = Your cards
collection-private = Only you see these cards until the facilitators reveal them. They do not see them either.
collection-names-yours = Your name stands at your cards: { $name }
collection-names-none = Without names: nobody can tell that a card is yours.
collection-closed = Locked. The facilitators will let you write again in a moment.
collection-edit-of = Edit: { $text }
collection-withdraw-of = Withdraw: { $text }
collection-save = Save
collection-unsent = Not sent, only on this device
collection-unsure = No answer. The card may have arrived already.
collection-turned-none = New in this step: cards bear no names.
collection-turned-yours = New in this step: your name stands at the card: { $name }
collection-turned-go = Go on like this
collection-wall-empty = No card in the collection yet
collection-send-again = Send again
collection-take-back = Put the text into the field
collection-said-written = Card created
collection-said-changed = Card changed
collection-said-withdrawn = Card withdrawn
collection-said-revealed = This card is revealed already. It is in the collection.
collection-add = Card
collection-edit = Edit
collection-move = Into group …
collection-send = Send to …
collection-choose = Select or deselect
collection-remove = Delete card
collection-actions = Actions: { $text }
collection-untitled = without text
collection-nameless = without a name
collection-on-behalf = entered by the facilitators
collection-is-chosen = selected
collection-loose = No group
collection-group = Group
collection-group-new = New group
collection-group-name = Name of the group
collection-group-unnamed = Group without a name
collection-group-actions = Actions: { $name }
collection-merge = Merge with { $name }
collection-dissolve = Dissolve group
collection-heap = { $name }, { $count ->
    [one] 1 card
   *[other] { $count } cards
}
collection-move-title = { $count ->
    [one] Put card into a group
   *[other] Put { $count } cards into a group
}
collection-move-do = Put into the group
collection-send-title = { $count ->
    [one] Send card
   *[other] Send { $count } cards
}
collection-send-to = Where to
collection-send-do = Send
collection-send-nowhere = You cannot write in any other area at the moment.
collection-aim-model = Impact model
collection-aim-conflict = Goal conflicts
collection-aim-okr = OKRs, as an objective
collection-aim-topic = Topics for later
collection-aim-recommendation = Recommendations
collection-aim-nextStep = Next steps
collection-sent-model = in the model
collection-sent-conflict = as a goal conflict
collection-sent-okr = among the OKRs
collection-sent-topic = among the topics
collection-sent-recommendation = among the recommendations
collection-sent-nextStep = among the next steps
collection-empty = No card yet
collection-empty-text = Cards stand here once they are revealed. Or create one yourself.
collection-empty-reading = Cards stand here once the facilitators reveal them.
collection-said-chosen = { $count ->
    [0] No card selected
    [one] 1 card selected
   *[other] { $count } cards selected
}
collection-said-grouped = { $count ->
    [0] Group created
    [one] 1 card moved
   *[other] { $count } cards moved
}
collection-said-sent = { $count ->
    [one] 1 card sent
   *[other] { $count } cards sent
}
collection-said-removed = { $count ->
    [one] 1 card deleted
   *[other] { $count } cards deleted
}
collection-restore = Bring back
collection-restore-of = Bring back: { $name }
collection-bin = Deleted
collection-bin-empty = Nothing was deleted here.
collection-contributions-one = Card
collection-clusters-one = Group
collection-menu = More about the collection
collection-show = Show on the projector
collection-search = Search the cards
collection-search-end = Show all cards
collection-question = Question
collection-question-all = All questions
collection-question-none = without a question
collection-found = { $count } of { $all } cards
collection-origin = From the collection
collection-conflict-a = Between
collection-conflict-choose = Please choose
collection-conflict-none = A goal conflict stands between two cards of the impact model. There are no two yet.
collection-conflict-hint = What the card says becomes the reason for the conflict.
collection-said-uncovered = { $count ->
    [one] 1 card revealed
   *[other] { $count } cards revealed
}
collection-said-merged = Groups merged
collection-said-dissolved = Group dissolved: { $name }
collection-said-removed-one = Deleted: { $name }
collection-said-restored = Brought back
collection-said-lost = Somebody else deleted: { $name }
collection-said-undo = Undone
collection-said-redo = Redone
collection-said-others = In the collection: { $added ->
    [0] { "" }
    [one] 1 new card
   *[other] { $added } new cards
}{ $changed ->
    [0] { "" }
   *[other] { $added ->
        [0] { $changed } changed
       *[other] , { $changed } changed
    }
}{ $deleted ->
    [0] { "" }
   *[other] { $rest ->
        [0] { $deleted } deleted
       *[other] , { $deleted } deleted
    }
}
collection-for = Whose words
collection-for-me = Mine
collection-for-name = by { $name }
collection-names-yours-for = The card says: { $name }, entered by the facilitators
collection-names-none-for = Without names: the card does not say whose it is.
collection-limit-near = { $count ->
    [one] Room for 1 more character
   *[other] Room for { $count } more characters
}
collection-limit-over = { $count ->
    [one] 1 character too many. A card holds 2,000.
   *[other] { $count } characters too many. A card holds 2,000.
}
