# What if we drop it?
whatif-lead = Only you see this what-if, until you show it as a proposal.
whatif-none = Nothing is dropped yet. Select a card and choose “What if we drop it?” there.
whatif-drop = What if we drop it?
whatif-keep = Keep after all
whatif-keep-title = Keep after all: { $title }
whatif-dropped = Dropped
whatif-proposals = Proposed to everybody to be dropped
whatif-others = { $count ->
    [one] Think the proposal along
   *[other] Think { $count } proposals along
}
whatif-nothing = No change loses anything by this, and no money is freed.
whatif-freed = { $amount } would be freed.
whatif-all = Nothing supports this any more
whatif-some = This loses some support
whatif-some-of = Of { $before } cards before it { $after ->
    [one] 1 still supports
   *[other] { $after } still support
} it.
whatif-some-behind = One way to it is gone.
whatif-stranded = This then serves no goal any more
whatif-hanging = { $amount } would need a new purpose
whatif-relieved = This is held back less
whatif-propose = Show as a proposal
whatif-propose-hint = Everybody then sees which cards should be dropped. Nothing is deleted.
whatif-forget = End the what-if
whatif-show = Show consequences
whatif-bar = What-if
whatif-bar-words = { $count ->
    [one] What-if: 1 card dropped. Only you see this.
   *[other] What-if: { $count } cards dropped. Only you see this.
}
whatif-fate-dropped = dropped (private)
whatif-fate-all = nothing supports it
whatif-fate-some = loses some support
whatif-fate-stranded = serves no goal
whatif-fate-relieved = held back less
whatif-proposed = Proposal: drop
whatif-proposed-since = Proposal: drop ({ $when })
whatif-withdraw = Take the proposal back
whatif-said-dropped = What-if: “{ $title }” dropped. { $count ->
    [0] No change loses anything by this.
    [one] One change loses support by this.
   *[other] { $count } changes lose support by this.
}
whatif-said-kept = What-if: “{ $title }” stays.
whatif-said-proposed = { $count ->
    [one] 1 card proposed to be dropped.
   *[other] { $count } cards proposed to be dropped.
}
whatif-said-forgotten = What-if ended, nothing has changed.
whatif-said-withdrawn = “{ $title }” is no longer proposed to be dropped.
