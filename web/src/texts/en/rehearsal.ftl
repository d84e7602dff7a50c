rehearsal-title = Practise
rehearsal-means = In a copy, invented people take part: they write, answer and raise their hands. Nothing of it comes back here.
rehearsal-go = { $count ->
    [one] Practise with one simulated person
   *[other] Practise with { $count } simulated people
}
rehearsal-going = Making the copy
rehearsal-bar = Rehearsal · nothing of it gets into the event
rehearsal-label = Rehearsal
rehearsal-end = End rehearsal
rehearsal-end-title = End the rehearsal?
rehearsal-end-means = The copy is deleted with everything in it. The workshop itself has not changed.
