# The reading sentence. Values are card titles that fit in as a whole.
model-reading-and = { $first } and { $last }
model-reading-untitled = untitled card
model-reading-inputs = We put in { $inputs }.
model-reading-activities = We do: { $activities }.
model-reading-outputs = We deliver { $outputs }.
model-reading-inputs-activities = With { $inputs } we do: { $activities }.
model-reading-inputs-outputs = With { $inputs } we deliver { $outputs }.
model-reading-activities-outputs = Through { $activities } we deliver { $outputs }.
model-reading-inputs-activities-outputs = With { $inputs } and through { $activities } we deliver { $outputs }.
model-reading-because = , because { $reasons }
model-reading-outcome = As a result: { $outcome }{ $because }.
model-reading-outcome-plain = As a result: { $outcome }{ $because }.
model-reading-impact = This contributes to: { $impact }{ $because }.
model-reading-impact-plain = This contributes to: { $impact }{ $because }.
model-reading-impact-alone-plain = We want: { $impact }{ $because }.
model-reading-ways = Plus { $count ->
    [one] one further way
   *[other] { $count } further ways
}.
model-reading-many-ways = Plus more than { $count } further ways.
