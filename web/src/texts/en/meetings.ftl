# Meetings: dates, check-in
meetings-kind = Kind of meeting
meetings-kind-planning = Planning
meetings-kind-checkin = Check-in
meetings-kind-review = Review
meetings-kind-retrospective = Retrospective
meetings-about-planning = Draft objectives and key results for the next cycle
meetings-about-checkin = Values, confidence and what is in the way, three minutes for each key result
meetings-about-review = What have we achieved, and what have we learned about the goals?
meetings-about-retrospective = How do we work together, and what do we change?
meetings-new = New meeting
meetings-add = Add meeting
meetings-save = Save meeting
meetings-change = Change
meetings-change-of = Change: { $name }
meetings-cancel = Cancel
meetings-calendar = Save for the calendar (ICS)
meetings-date = Day
meetings-date-missing = Please give a day with the complete year.
meetings-time = Time
meetings-time-wrong = Please give hours and minutes.
meetings-minutes = Length in minutes
meetings-minutes-wrong = Please give { $least } to { $most } whole minutes.
meetings-again = Repeat
meetings-every = { $weeks ->
    [0] once
    [one] every week
   *[other] every { $weeks } weeks
}
meetings-place = Place
meetings-outside = The day lies outside of the cycle { $cycle }.
meetings-undated = without a day
meetings-over = over
meetings-clock = { $time }
meetings-long = { $minutes } minutes
meetings-next = Next meeting: { $when }
meetings-said-saved = Meeting saved: { $name }

meetings-on-the-wall = Show on the projector
meetings-timer-left = Clock for this key result: { $clock }
meetings-timer-start = Start clock
meetings-timer-pause = Pause
meetings-timer-again = Once more
meetings-timer-paused = paused
meetings-timer-minute = 1 minute left
meetings-timer-over = Time is up

meetings-checkin-hint = One key result after the other, three minutes each. What was said last stands there already.
meetings-checkin-none = No key result yet in: { $cycle }
meetings-checkin-ahead = { $count ->
    [one] 1 key result, about { $minutes } minutes
   *[other] { $count } key results, about { $minutes } minutes
}
meetings-checkin-begin = Begin
meetings-checkin-go-on = Go on
meetings-checkin-place = Key result { $place } of { $count }
meetings-checkin-save-next = Save and go on
meetings-checkin-save-end = Save and finish
meetings-checkin-skip = Skip
meetings-checkin-end = Finish
meetings-checkin-nothing = Nothing is entered yet. Give a value, the confidence or what is in the way.
meetings-checkin-ended = Finished: { $heard } of { $count } entered today
meetings-checkin-people = Entered by: { $names }
meetings-checkin-help = Help wanted
meetings-checkin-help-none = Nobody has asked for help.
meetings-checkin-fell = Gone down
meetings-checkin-fell-none = Nothing has gone down.
meetings-checkin-heard = Entered today
meetings-checkin-open = Still open
meetings-fell-value = from { $before } to { $now }
meetings-fell-confidence = Confidence from { $before } to { $now }
