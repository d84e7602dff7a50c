# Rule hurdles
hurdles-one = Rule hurdle
hurdles-add = Add a rule hurdle
hurdles-delete = Delete the rule hurdle
hurdles-unnamed = Rule hurdle without a name
hurdles-hint = Rules that hinder an effect: what they are for, what room for manoeuvre they leave and who carries the risk.
hurdles-empty = No rule hurdle yet. Which regulation stands in the way of an effect?
hurdles-row = is hindered by
hurdles-at-card = { $count ->
    [one] Rule hurdle
   *[other] Rule hurdles
}
hurdles-count = { $count ->
    [one] 1 rule hurdle
   *[other] { $count } rule hurdles
}
hurdles-rule = Rule
hurdles-rule-placeholder = Data protection: addresses may not be passed on
hurdles-purpose-short = Purpose
hurdles-purpose = What is it for?
hurdles-purpose-placeholder = To protect families from having their data passed on
hurdles-hinders = Which effect does it hinder?
hurdles-hinders-short = hinders
hurdles-hinders-none = not at any card yet
hurdles-open-card = Open the card
hurdles-room-short = Room for manoeuvre
hurdles-room = What room for manoeuvre is there?
hurdles-room-placeholder = Ask for consent in the maternity ward already
hurdles-risk-short = Risk carried by
hurdles-risk = Who carries the risk?
hurdles-risk-placeholder = The head of the youth office
