stage-now = Now
stage-agenda = Agenda
stage-room = In the room
stage-kind-input = Listening
stage-kind-writing = Silent writing
stage-kind-discussion = Discussing
stage-kind-grouping = Grouping
stage-kind-poll = Straw poll
stage-kind-checkin = Round
stage-kind-break = Break
stage-kind-free = Open
stage-state-done = done
stage-state-current = running now
stage-state-skipped = left out
stage-step-runs = Step { $number } of { $total } is running
stage-step-paused = Step { $number } of { $total } is paused
stage-over = Time is up
stage-of = of { $length }
stage-late = { $minutes ->
    [one] 1 minute behind the plan
   *[other] { $minutes } minutes behind the plan
}
stage-early = { $minutes ->
    [one] 1 minute ahead of the plan
   *[other] { $minutes } minutes ahead of the plan
}
stage-on-time = on time
stage-ready = First
stage-start = Start the workshop
stage-next = Next step
stage-back = One step back
stage-pause = Pause
stage-resume = Resume
stage-extend = +{ $minutes } min
stage-more = More about this step
stage-skip = Leave out this step
stage-end = End the workshop
stage-end-title = End the workshop now?
stage-end-left = { $left ->
    [one] One step is left. It will be skipped.
   *[other] { $left } steps are left. They will be skipped.
}
stage-step-moved = Somebody else has gone on already. You see the step that is running now.
stage-empty = No agenda yet
stage-empty-means = Add a step or begin with a template.
stage-hint-answered = All answers are in. The straw poll can be closed.
stage-hint-written = Everybody has written. You can reveal the cards.
stage-hint-ready = Everybody is ready. You can go on.
stage-hint-quiet = No new card for { $minutes } minutes.
stage-hint-late = { $minutes } minutes behind the plan.
stage-hint-shorter = Could be shorter: { $steps }.
stage-hint-step = “{ $title }” by { $minutes } min
stage-written = Have written
stage-written-cards = { $count ->
    [one] 1 card, content hidden
   *[other] { $count } cards, content hidden
}
stage-written-of = { $wrote } of { $of }
stage-reveal = Reveal
stage-reveal-title = Reveal now?
stage-reveal-means = { $cards ->
    [one] One card becomes visible to everybody. This cannot be undone.
   *[other] { $cards } cards become visible to everybody, in random order. This cannot be undone.
}
stage-revealed = { $count ->
    [0] There was nothing left to reveal.
    [one] 1 card revealed.
   *[other] { $count } cards revealed.
}
stage-waiting = Still hidden
stage-waiting-step = { $count ->
    [one] 1 card from “{ $title }” is still hidden.
   *[other] { $count } cards from “{ $title }” are still hidden.
}
stage-gone-step = a deleted step
stage-areas = Open areas
stage-frozen = Everything is locked. Everybody can only read.
stage-access-write = write
stage-access-read = read
stage-access-hidden = hidden
stage-access-same = as usual
stage-access-silent = covered until the reveal
stage-access-of = { $area }: what everybody can do there
stage-access-open = Let people write in { $area }
stage-access-set = { $area }: { $access }, until the next step.
stage-for-all = For everybody
stage-gather = Bring everybody here
stage-gathered = Everybody is brought to “{ $area }”.
stage-gather-stop = No longer bring people
stage-projector-step = Step to the projector
stage-said-projector = The projector shows the step.
stage-projector-card = Card to the projector
stage-freeze = Lock everything
stage-thaw = Unlock
stage-said-frozen = Everything is locked. Everybody can only read.
stage-said-thawed = Everything is unlocked.
stage-room-lock = Close the room
stage-room-open = Open the room
stage-said-open = The room is open.
stage-said-locked = The room is closed. Nobody can join any more.
stage-note = Your note on this step
stage-note-means = For facilitators only.
stage-hands = Hands
stage-hands-none = Nobody has raised a hand.
stage-hand-for = Raise a hand for somebody
stage-hand-since = { $minutes ->
    [0] just now
   *[other] for { $minutes } min
}
stage-call = Call up
stage-call-name = Call up { $name }
stage-speaks = { $name } is speaking
stage-speaks-done = Done
stage-said-speaks = { $name } has the floor.
stage-said-silent = Nobody has the floor.
stage-spoken = spoken { $count } ×
stage-spoken-by = Spoken: { $counts }
stage-ready-count = { $count } of { $of } ready
stage-reaction-agree = Agreement
stage-reaction-question = Question
stage-reaction-thanks = Thanks
stage-reaction-slower = Slower
stage-somebody = Somebody
stage-room-count = { $people ->
    [one] 1 person
   *[other] { $people } people
}, { $devices ->
    [one] 1 device
   *[other] { $devices } devices
}
stage-room-all = Show all { $count }
stage-room-means = In the menu of a person: make them deputy, hand over, remove.
stage-deviceless = no device
stage-deputies = Deputy: { $names }
stage-deputies-none = No deputy
stage-hand-over = Hand over
stage-behalf = Enter for somebody
stage-behalf-who = For whom
stage-behalf-card = Card
stage-behalf-means = The card is marked as entered for them and stays hidden until the reveal.
stage-behalf-closed = Cards can be entered only while a step of silent writing is running.
stage-behalf-do = Enter
stage-behalf-said = Card entered for { $name }.
stage-person = Person without a device
stage-person-means = They count; you enter their cards and answers.
stage-person-name = Name
stage-person-perspective = Perspective
stage-person-unnamed = Enter a name.
stage-person-do = Enter this person
stage-person-said = { $name } is entered.
stage-from-to = { $from } to { $to }
stage-to = until { $to }
stage-minutes = { $minutes } min
stage-agenda-none = No step yet.
stage-planned-end = Planned end
stage-end-said = Planned end changed.
stage-step-add = Step
stage-step-new = New step
stage-step-edit = Change step
stage-step-change = Change …
stage-step-go = Go to this step
stage-step-skip = Leave out
stage-step-take-up = Take up again
stage-step-up = Move up
stage-step-down = Move down
stage-step-drag = Drag to move
stage-step-delete = Delete
stage-step-actions = Actions: { $title }
stage-moved = “{ $title }” is now at place { $place }.
stage-deleted = “{ $title }” deleted.
stage-step-title = Title
stage-step-kind = What everybody does
stage-step-minutes = Minutes
stage-step-prompt = Task or question
stage-step-prompt-means = Stands large on the projector and on every device.
stage-step-anonymous = Write without names
stage-step-anonymous-means = Nobody learns who wrote what, not even facilitators. This is said before anybody writes.
stage-step-poll = Straw poll
stage-step-poll-none = None yet
stage-step-poll-means = It opens when the step begins. Prepare it under “Decide”.
stage-step-area = Area it is about
stage-step-area-none = None
stage-step-rights = Rights during this step
stage-step-rights-means = What is not chosen here stays as usual.
stage-step-unnamed = Give the step a title.
stage-step-untimed = Enter 1 to 600 minutes.
stage-step-keep = Save step
stage-step-kept = “{ $title }” saved.
stage-templates = Templates
stage-templates-means = A template replaces the agenda. Everything can be changed afterwards.
stage-templates-running = While the workshop is running, the agenda cannot be replaced.
stage-template-size = { $steps ->
    [0] empty
    [one] 1 step, { $minutes } min
   *[other] { $steps } steps, { $minutes } min
}
stage-template-take = Use
stage-template-take-name = Use “{ $title }”
stage-template-replace = Replace the agenda
stage-template-sure = This replaces the agenda there is.
stage-template-taken = The agenda is “{ $title }” now.
stage-template-delete = Delete template “{ $title }”
stage-template-deleted = Template “{ $title }” deleted.
stage-template-title = This agenda as a template, under the name
stage-template-save = Save as a template
stage-template-saved = Saved as template “{ $title }”.
stage-ended = Thank you, that was the workshop
stage-ended-means = Everybody sees that the workshop has ended. What is left to do:
stage-ended-decisions = Go to “Decide”
stage-ended-minutes = Keep the minutes.
stage-ended-md = Minutes (Markdown)
stage-ended-json = Data (JSON)
stage-ended-lock-means = Close: everybody can only read, nobody can join.
stage-ended-lock = Close the workshop
stage-ended-locked = Closed: everybody can only read, nobody can join.
stage-ended-again-means = Not over yet?
stage-ended-again = Back to the last step
stage-poll = Poll of this step
stage-poll-none = None is chosen for this step yet. Prepare one and choose it at the step.
stage-poll-prepare = Prepare a poll
stage-poll-draft = Prepared, not open yet
stage-poll-all = All polls
stage-gap-go = Look at it
stage-gap-none = Nothing was left open: every step has a name and a date, every recommendation has reasons.
stage-gap-step-who = { $count ->
    [one] 1 next step without a name
   *[other] { $count } next steps without a name
}
stage-gap-step-due = { $count ->
    [one] 1 next step without a date
   *[other] { $count } next steps without a date
}
stage-gap-recommendation-reasons = { $count ->
    [one] 1 recommendation without reasons
   *[other] { $count } recommendations without reasons
}
stage-gap-topic-open = { $count ->
    [one] 1 open topic
   *[other] { $count } open topics
}
stage-gap-assumption-unchecked = { $count ->
    [one] 1 unchecked assumption
   *[other] { $count } unchecked assumptions
}
stage-gap-contribution-unsorted = { $count ->
    [one] 1 contribution that went nowhere
   *[other] { $count } contributions that went nowhere
}
stage-group = Rights in this breakout group
stage-group-means = They hold on this board alone. Agenda and time are run from the plenary.
