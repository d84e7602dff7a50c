# The check: hints that hold nobody up
checks-aside-checks = Check
checks-aside-register = Assumptions by risk
checks-aside-whatif = What if we drop it?
checks-count = { $count ->
    [0] no hints
    [one] 1 hint
   *[other] { $count } hints
}
checks-lead = This deserves a second look. All of it may also stay as it is.
checks-empty = There is nothing to check yet.
checks-none = No hints. Whether the model is right is for the people in the room to decide.
checks-here = Hints of the check
checks-back-checks = To the check
checks-back-register = To the assumptions
checks-back-whatif = To the what-if
checks-more = Show { $count } more
checks-output-leads-nowhere = This output leads to nothing.
checks-output-leads-nowhere-heading = Outputs that lead to nothing
checks-output-leads-nowhere-advice = What changes because of it? Link it to an outcome, or leave it on purpose.
checks-outcome-without-indicator = Nobody measures this change.
checks-outcome-without-indicator-heading = Changes that nobody measures
checks-outcome-without-indicator-advice = How would we notice that it has come about? Add an indicator.
checks-outcome-without-audience = It is open for whom something changes here.
checks-outcome-without-audience-heading = Changes without a target group
checks-outcome-without-audience-advice = For whom does something change? Name the target group, the more exactly the better.
checks-impact-without-path = No way leads to this goal from any input.
checks-impact-without-path-heading = Goals that no way leads to
checks-impact-without-path-advice = What would have to change first, and what do we put in for it? Link it, or put the goal off.
checks-link-without-reason = This assumption has no reason.
checks-link-without-reason-heading = Assumptions without a reason
checks-link-without-reason-advice = Why should the one lead to the other? Half a sentence with “because” is enough.
checks-assumption-unchecked = If this assumption is wrong, the harm is great. There is little evidence for it, and nobody checks it.
checks-assumption-unchecked-heading = Risky assumptions that nobody checks
checks-assumption-unchecked-advice = Much depends on them, and there is little evidence. Settle who checks, how and by when.
checks-input-serves-nothing = This input serves no change.
checks-input-serves-nothing-heading = Inputs that serve no change
checks-input-serves-nothing-advice = What do we need it for? Link it to what we do with it, or use it elsewhere.
checks-measure-for-goal = “{ $word }” sounds like a measure, not like a goal.
checks-measure-for-goal-heading = Goals that sound like a measure
checks-measure-for-goal-advice = A goal says what is different afterwards. Who then does, can or knows something new?
checks-duplicate = Another card in this lane says the same.
checks-other = Show the other card
checks-duplicate-heading = Cards that say the same
checks-duplicate-advice = Delete one of them, or add how they differ.
checks-only-running = All money in this model is for running things as they are.
checks-only-running-heading = Money for running costs only
checks-only-running-advice = What is to bring about change? Say which part is meant for change or for trying things out.
checks-word = “{ $word }”
