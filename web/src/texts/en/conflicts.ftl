# Goal conflicts
conflicts-one = Goal conflict
conflicts-with = Goal conflict with …
conflicts-add = Add a goal conflict
conflicts-add-do = Add the goal conflict
conflicts-dialog-title = Goal conflict: { $title }
conflicts-taken = is a goal conflict already
conflicts-delete = Delete the goal conflict
conflicts-hint = Where two goals get in each other’s way. Every judgement counts by itself; the distance between them stays visible.
conflicts-empty = No goal conflict yet. Where do two goals get in each other’s way?
conflicts-ways = Shown as
conflicts-list = List
conflicts-matrix = Matrix
conflicts-pair = { $first } against { $second }
conflicts-against = is in conflict with
conflicts-against-row = is in conflict with
conflicts-at-card = { $count ->
    [one] Goal conflict
   *[other] Goal conflicts
}
conflicts-count = { $count ->
    [one] 1 goal conflict
   *[other] { $count } goal conflicts
}
conflicts-because = It exists because …
conflicts-because-short = because
conflicts-because-placeholder = the same money can be spent only once
conflicts-because-later = You can add the reason later.
conflicts-affected = Who is affected?
conflicts-affected-placeholder = Families, staff of the youth office
conflicts-state = State
conflicts-state-open = open
conflicts-state-negotiated = negotiated
conflicts-state-endured = endured
conflicts-owner = Who looks after it?
conflicts-score-ask = How do the two get along?
conflicts-score-mine = You: { $score }
conflicts-score-withdraw = Withdraw your score
conflicts-score-withdraw-key = The Delete key on the scale withdraws it too.
conflicts-score-minus3 = rule each other out
conflicts-score-minus2 = clearly hinder each other
conflicts-score-minus1 = hinder each other a little
conflicts-score-plus0 = do not touch
conflicts-score-plus1 = help each other a little
conflicts-score-plus2 = clearly help each other
conflicts-score-plus3 = strengthen each other
conflicts-end-low = rule each other out
conflicts-end-high = strengthen each other
conflicts-spread-none = no judgement yet
conflicts-spread-same = { $count ->
    [one] 1 judgement: { $lowest }
   *[other] { $count } judgements, all { $lowest }
}
conflicts-spread-range = { $count } judgements, from { $lowest } to { $highest }
conflicts-goals = { $count ->
    [one] Choose goals (1 chosen)
   *[other] Choose goals ({ $count } chosen)
}
conflicts-matrix-caption = Goal conflicts of the chosen goals
conflicts-matrix-few = Choose at least two goals.
conflicts-matrix-legend = A field shows the lowest and the highest judgement and how many there are. “?”: no judgement yet. Empty field: no goal conflict.
conflicts-cell-none = { $first } and { $second }: no goal conflict
conflicts-cell-add = { $first } and { $second }: add a goal conflict
conflicts-cell-count = { $count } ×
conflicts-said-added = Goal conflict added: { $first } against { $second }
conflicts-said-withdrawn = Your score is withdrawn. Undo with Ctrl+Z.
conflicts-said-known = This goal conflict exists already: { $first } against { $second }
