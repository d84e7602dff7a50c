# Further views of the model
views-more = More views
views-more-current = { $name }: more views
views-back = Back to the model
views-conflicts = Goal conflicts
views-hurdles = Rule hurdles
views-alternatives = Alternatives
views-table = Table
views-steps = Steps
views-map = Map
