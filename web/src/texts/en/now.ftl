now-kind-input = listening
now-kind-writing = silent writing
now-kind-discussion = discussion
now-kind-grouping = grouping
now-kind-poll = straw poll
now-kind-checkin = round
now-kind-break = break
now-kind-free = open
now-do-input-listen = Listen and think along
now-do-input-note = Note down your questions
now-do-input-hand = Raise your hand at any time
now-do-writing-one = One card for each thought
now-do-writing-alone = Everybody for themselves
now-do-writing-hidden = Nobody sees your cards before the reveal
now-do-discussion-hand = Raise your hand and speak in turn
now-do-discussion-short = Keep it short so that all get a turn
now-do-discussion-listen = Build on what was said
now-do-grouping-read = Read the cards, those of others too
now-do-grouping-group = Put together what belongs together
now-do-grouping-name = Give each group a name
now-do-poll-alone = Everybody for themselves
now-do-poll-answer = Answer as it is right for you
now-do-poll-mood = A straw poll, not a decision
now-do-checkin-turn = One after the other, all get a turn
now-do-checkin-short = One or two sentences each
now-do-checkin-listen = Listen without judging
now-do-break-rest = There is nothing to do
now-do-break-back = We go on when the time is up
now-do-free-told = The facilitators say what comes now
now-back = We go on at { $time }
now-go = Open { $area }
now-paused = Paused. The facilitators will go on in a moment.
now-written = { $cards ->
    [one] 1 card
   *[other] { $cards } cards
} by { $people ->
    [one] 1 person
   *[other] { $people } people
}, content hidden
now-before = We are about to start
now-before-text = What there is to do will soon stand here. This is the plan:
now-before-lead = Everybody sees here what there is to do as soon as you start.
now-none = No plan yet
now-none-text = The facilitators have planned nothing yet. Go on in the areas.
now-none-lead = Add steps on the stage. Everybody then sees here what there is to do.
now-to-stage = To the stage
now-ended = Thank you, that was the workshop
now-ended-text = There is nothing left to do. Everything stays here to be read.
now-ended-go = See the results
now-floor = Take part
now-hand-down = Take my hand down
now-hand-place = { $place ->
    [1] You are next.
   *[other] You are number { $place } on the list.
}
now-ready = Ready
now-ready-count = { $count } ready
now-ready-said-on = You are ready.
now-ready-said-off = You are not ready any more.
now-reactions = Feedback
now-reaction-agree = I agree
now-reaction-question = Question
now-reaction-thanks = Thank you
now-reaction-slower = Slower
now-agenda = Plan
now-agenda-sum = { $steps ->
    [one] 1 step
   *[other] { $steps } steps
}, { $minutes } minutes
now-minutes = { $minutes } min
now-so-far = What happened so far
now-so-far-sum = { $steps ->
    [one] 1 step
   *[other] { $steps } steps
}
now-so-far-cards = { $count ->
    [one] 1 card in the collection
   *[other] { $count } cards in the collection
}
now-so-far-poll = Straw poll:
