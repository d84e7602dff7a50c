# Decisions: recommendations, next steps, topics for later
decisions-view = View
decisions-view-results = Results
decisions-view-polls = Straw polls
decisions-menu = More actions
decisions-undo = Undo
decisions-redo = Redo
decisions-recommendations = Recommendations
decisions-recommendations-one = Recommendation
decisions-recommendations-add = Add a recommendation
decisions-recommendations-placeholder = What do we recommend, and to whom?
decisions-recommendations-empty = No recommendation yet. What should be done differently after this workshop?
decisions-nextSteps = Next steps
decisions-nextSteps-one = Next step
decisions-nextSteps-add = Add a step
decisions-nextSteps-placeholder = What is to be done next?
decisions-nextSteps-empty = No step yet. Who does what, and by when?
decisions-topics = Topics for later
decisions-topics-one = Topic
decisions-topics-add = Keep a topic
decisions-topics-placeholder = What do we still want to talk about?
decisions-topics-empty = What has no room today is not lost here.
decisions-empty-reading = As soon as somebody adds something, it stands here.
decisions-count = { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
decisions-untitled = without text
decisions-field-text = Text
decisions-field-title = Topic
decisions-field-note = Note
decisions-field-reasons = Reasons
decisions-field-minority = Minority note
decisions-reasons-missing = Reasons are missing
decisions-who = Who
decisions-who-missing = Who? Still open
decisions-due = By when
decisions-until = by { $day }
decisions-wall-empty = No recommendation and no next step yet
decisions-due-missing = By when? Still open
decisions-done = Done
decisions-settled = Settled
decisions-open = still open
decisions-gap-reasons = { $count ->
    [one] 1 without reasons
   *[other] { $count } without reasons
}
decisions-gap-steps = { $count ->
    [one] 1 step without a name or a date
   *[other] { $count } steps without a name or a date
}
decisions-gap-topics = { $count ->
    [one] 1 topic open
   *[other] { $count } topics open
}
decisions-actions = Actions: { $name }
decisions-drag = Drag to put in order
decisions-up = Move up
decisions-down = Move down
decisions-delete = Delete
decisions-show = Show the results on the projector
decisions-relate = Connect with a card or objective
decisions-relate-do = Connect
decisions-relate-search = Find a card or objective
decisions-relate-list = Cards and objectives
decisions-relate-none = Nothing found. Try another word.
decisions-relate-empty = There is no card and no objective with a title yet.
decisions-relate-taken = connected already
decisions-unrelate = Disconnect: { $name }
decisions-about = Belongs to
decisions-at-card = Decisions
decisions-go = Go to { $group }:
decisions-poll = Straw poll on this
decisions-poll-none = none
decisions-poll-go = Go to the straw poll: { $question }
decisions-bin = Deleted
decisions-bin-empty = Nothing was deleted here.
decisions-restore = Bring back
decisions-restore-of = Bring back: { $name }
decisions-said-moved = Now at place { $place } of { $count }
decisions-said-removed = Deleted: { $name }
decisions-said-lost = Somebody else has deleted: { $name }
decisions-said-others = In the decisions: { $added ->
    [0] { "" }
    [one] 1 new entry
   *[other] { $added } new entries
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
decisions-said-restored = Brought back: { $name }
decisions-said-undo = Undone
decisions-said-redo = Done again
decisions-said-related = Connected with { $name }
decisions-said-unrelated = No longer connected with { $name }
decisions-said-done = Done
decisions-said-not-done = No longer done
decisions-said-settled = Settled
decisions-said-open = Open again
decisions-said-shown = Stands on the projector
