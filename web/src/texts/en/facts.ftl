# What a card knows
facts-heading = Details
facts-add = Add …
facts-add-to = Add … details of: { $title }
facts-add-link = Add … details of the assumption
facts-done = Done
facts-edit = Edit
facts-clear = { $name }: remove
facts-line-audience = Target group
facts-line-responsible = Responsible
facts-line-date = Date
facts-line-resource = Means
facts-line-product = Budget product
facts-line-duty = Mandatory or voluntary
facts-line-level = Level
facts-line-attribution = Attribution
facts-line-lag = Time to effect
facts-line-sdgs = Sustainable development goals (SDG)
facts-line-field = Field of action
facts-line-origin = Where it came from
facts-line-tags = Markers
facts-line-plain = In plain words
facts-text-audience = Target group in words
facts-text-audience-placeholder = Families with a newborn
facts-text-plain = The same in plain words
facts-text-plain-placeholder = One short statement without jargon
facts-plain-hint = The projector can show this sentence instead of the title.
facts-name-responsible = Person or unit
facts-name-organisation = Organisation
facts-name-field = Field of action
facts-name-product = Number or name of the product
facts-audience = For whom?
facts-audience-citizens = people who live here
facts-audience-staff = staff
facts-audience-both = both
facts-perspective = Perspective
facts-duty-mandatory = mandatory
facts-duty-voluntary = voluntary
facts-level-hint = Who can change this?
facts-level-municipality = Municipality
facts-level-county = County
facts-level-state = State
facts-level-federation = Federation
facts-attribution-hint = How sure are we that it is our doing?
facts-attribution-direct = directly ours
facts-attribution-contribution = we contribute
facts-attribution-unclear = unclear
facts-lag-hint = After how many months can it be expected?
facts-unit-months = months
facts-months = { $count ->
    [one] after 1 month
   *[other] after { $count } months
}
facts-months-none = at once
facts-resource = Kind of means
facts-resource-money = Money
facts-resource-posts = Posts
facts-resource-hours = Volunteer hours
facts-resource-rooms = Rooms
facts-resource-other = other
facts-amount = Amount
facts-amount-money = €{ $amount }
facts-amount-posts = { $count ->
    [one] 1 post
   *[other] { $amount } posts
}
facts-amount-hours = { $count ->
    [one] 1 volunteer hour
   *[other] { $amount } volunteer hours
}
facts-amount-rooms = { $count ->
    [one] 1 room
   *[other] { $amount } rooms
}
facts-unit = Unit
facts-unit-money = €
facts-unit-posts = posts
facts-unit-hours = hours
facts-unit-rooms = rooms
facts-split = Of these not for running costs
facts-split-change = for change
facts-split-experiment = for trying things out
facts-split-rest = { $amount } remain for running costs.
facts-part-running = { $amount } running
facts-part-change = { $amount } for change
facts-part-experiment = { $amount } for trying things out
facts-tag-add = Add a marker
facts-tag-remove = Remove the marker “{ $tag }”
facts-tags-full = A card holds { $most } markers. Please remove one first.
facts-number-wrong = This is not a number. Please write, for example, { $example }.
facts-number-whole = A whole number, please, without decimals.
facts-number-least = Less than { $least } is not possible here.
facts-number-most = More than { $most } is not possible here.
facts-sdg-1 = No poverty
facts-sdg-2 = Zero hunger
facts-sdg-3 = Good health and well-being
facts-sdg-4 = Quality education
facts-sdg-5 = Gender equality
facts-sdg-6 = Clean water and sanitation
facts-sdg-7 = Affordable and clean energy
facts-sdg-8 = Decent work and economic growth
facts-sdg-9 = Industry, innovation and infrastructure
facts-sdg-10 = Reduced inequalities
facts-sdg-11 = Sustainable cities and communities
facts-sdg-12 = Responsible consumption and production
facts-sdg-13 = Climate action
facts-sdg-14 = Life below water
facts-sdg-15 = Life on land
facts-sdg-16 = Peace, justice and strong institutions
facts-sdg-17 = Partnerships for the goals

# At a glance
facts-glance-target = Target { $value }
facts-glance-sdg = SDG { $goals }

# Indicators
facts-indicator = Indicator
facts-indicators = { $count ->
    [one] Indicator
   *[other] Indicators
}
facts-indicator-none = no indicator
facts-indicator-unnamed = Unnamed indicator
facts-indicator-of = Indicator: { $name }
facts-indicator-edit = Edit the indicator: { $name }
facts-indicator-delete = Delete the indicator
facts-indicator-name = What is measured?
facts-indicator-name-placeholder = Share of families visited
facts-indicator-unit = Unit
facts-indicator-baseline = Baseline { $value }
facts-indicator-target = Target { $value }
facts-indicator-now = now { $value }
facts-indicator-now-on = { $value } on { $day }
facts-indicator-baseline-label = Baseline
facts-indicator-target-label = Target
facts-indicator-current-label = Value now
facts-indicator-date = As of
facts-indicator-source = Source
facts-indicator-source-placeholder = Statistics office, yearly survey
facts-indicator-sideEffect = How could this number be improved without helping anybody?
facts-indicator-sideEffect-placeholder = For example, because it is counted differently
facts-direction = What is good?
facts-direction-up = should rise
facts-direction-down = should fall
facts-direction-keep = should stay
facts-mark-target = Target
facts-mark-baseline = Start
facts-values = Values over time
facts-value = Value
facts-value-day = Day
facts-value-day-missing = Please say for which day the value is.
facts-value-undated = no day
facts-value-add = Add the value
facts-value-remove = Remove { $value } ({ $day })
facts-said-value = { $value } added for { $day }
facts-series = { $name }: { $count } values, from { $first } on { $from } to { $last } on { $to }.
facts-series-target = Target: { $value }.

# What an assumption knows
facts-link-heading = Details of the assumption
facts-evidence = Evidence
facts-evidence-1 = a mere guess
facts-evidence-2 = single experiences
facts-evidence-3 = many experiences agree
facts-evidence-4 = our own data support it
facts-evidence-5 = well studied
facts-harm = Harm if wrong
facts-harm-short = Harm
facts-harm-1 = hardly any
facts-harm-2 = little
facts-harm-3 = noticeable
facts-harm-4 = great
facts-harm-5 = the way does not hold then
facts-grade = { $grade } of 5
facts-grade-none = still open
facts-judge = Judge evidence and harm
facts-link-polarity = Direction
facts-link-delay = Delay
facts-link-share = Share of the money
facts-link-checkState = State of the check
facts-link-checkedBy = Who checks it
facts-link-checkHow = How it is checked
facts-link-checkHow-placeholder = How would we notice that it is not true?
facts-link-checkUntil = Check by
facts-delay-hint = After how many months does the one affect the other?
facts-polarity-more = more leads to more
facts-polarity-less = more leads to less
facts-leads-less = leads to less of
facts-comes-less = is lessened by
facts-check-open = unchecked
facts-check-running = being checked
facts-check-holds = holds
facts-check-fails = does not hold
facts-loop-hint = This link closes a circle. Each card counts on it only once.
facts-weakest = Weakest assumption on this way
facts-weakest-open = Open the assumption
facts-unchecked = { $count ->
    [one] 1 unchecked assumption
   *[other] { $count } unchecked assumptions
}
