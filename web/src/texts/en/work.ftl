# What works on the cards of the impact model: OKRs where they move something
work-here = { $count ->
    [0] Working on it
   *[other] Working on it ({ $count })
}
work-other-cycles = In other cycles ({ $count })
work-face-effect = OKR { $percent }
work-face-measured = OKR measured
work-face-activity = Activity counted
work-face-nothing = OKR: no value yet
work-measured = measured
work-activity = activity counted, { $percent }
work-no-key-results = no key result yet
work-tie-objective = Connect an objective
work-tie-key-result = Connect a key result
work-tie-objective-title = Which objective pays into this?
work-tie-key-result-title = Which key result moves this?
work-tie-objective-none = There is no objective yet. Add one among the OKRs.
work-tie-key-result-none = There is no key result yet. Add one among the OKRs.
work-what = What does “{ $title }” move?
work-what-card = the card itself, without an indicator
work-moved-by = Working on it:
work-said-untied = Disconnected: { $name }

# The band between output and outcome
work-band = OKRs of this cycle
work-band-show = Show OKRs between the cards
work-band-hide = Hide OKRs between the cards
work-pays = pays into: { $what }
work-said-band = OKRs of this cycle are shown.
work-said-no-band = OKRs of this cycle are hidden.
work-said-pays = “{ $objective }” pays into “{ $card }”.
work-legend = objective pays in

# Connecting by the mouse, among the OKRs
work-pull = Connect: click or drag
