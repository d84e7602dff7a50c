breakout-label = Breakout groups
breakout-means = Each breakout group works on a board of its own. Agenda and time stay those of the plenary; what it makes you bring in here afterwards, with where it came from.
breakout-form = Form breakout groups
breakout-how = Who works together
breakout-how-mixed = Mixed
breakout-how-mixed-means = At random, the perspectives spread as evenly as possible
breakout-how-perspective = By perspective
breakout-how-perspective-means = One breakout group for each perspective
breakout-how-hand = By hand
breakout-how-hand-means = Empty at first; you put everybody in yourself
breakout-count = How many
breakout-title = Name of breakout group { $number }
breakout-number = Breakout group { $number }
breakout-content = What they begin with
breakout-content-empty = An empty board
breakout-content-empty-means = Everything they make is added later
breakout-content-plenary = What is in the plenary
breakout-content-plenary-means = What participants see here lies ready as a copy. Changes to the copy stay in the breakout group, what is new comes into the plenary.
breakout-formed = { $count ->
    [one] One breakout group is formed
   *[other] { $count } breakout groups are formed
}
breakout-size = { $count ->
    [one] 1 person
   *[other] { $count } people
}
breakout-move = Into the breakout group “{ $group }”
breakout-move-person = Move { $name }
breakout-take-out = Take out of the breakout group
breakout-moved = { $name } is in “{ $group }” now
breakout-taken-out = { $name } is in no breakout group any more
breakout-alone = In no breakout group
breakout-look = Look in
breakout-merge = Bring into the plenary
breakout-merged = { $added ->
    [0] Nothing new came from “{ $group }”.
    [one] One entry from “{ $group }” was added.
   *[other] { $added } entries from “{ $group }” were added.
} { $different ->
    [0] {""}
    [one] One differs between here and there and stays as it is.
   *[other] { $different } differ between here and there and stay as they are.
}
breakout-merged-before = Brought into the plenary already. Doing it again brings only what came since.
breakout-call = Call back
breakout-on = Let them go on
breakout-said-called = The breakout groups are called back
breakout-said-on = The breakout groups go on
breakout-end = End the breakout groups
breakout-end-means = Everybody comes back into the plenary. You can still look at the boards of the breakout groups, but nobody writes there any more. What has not been brought in stays there.
breakout-said-ended = The breakout groups are ended
breakout-past = Earlier breakout groups
breakout-mine = You work in the breakout group “{ $group }” ({ $count ->
    [one] 1 person
   *[other] { $count } people
}).
breakout-go = To the breakout group
breakout-here = Breakout group “{ $group }” of “{ $title }”
breakout-called = The facilitators call “{ $group }” back into the plenary. What is here stays.
breakout-back = Back into the plenary
breakout-over = The breakout group has ended, or you are in another one now.
breakout-from = From the breakout group “{ $group }”
