# OKRs at a glance: matrix, alignment, teams, year, my contribution
overview-scope = Which cycles
overview-scope-one = this cycle
overview-scope-all = all cycles
overview-objectives-none = There is no objective with a title here yet.
overview-goals-none = no guiding goal yet
overview-key-results-none = no key result yet
overview-confidence-range = Confidence { $low } to { $high } of 10
overview-said-untied = Connection removed: { $name }

# Matrix
overview-matrix-hint = Which objective pays into what? Connect and disconnect right here.
overview-matrix-hint-read = Which objective pays into what?
overview-matrix-above = What is paid into
overview-matrix-goal = Guiding goals
overview-matrix-card = Outcome and impact
overview-matrix-goal-none = No guiding goal yet. The matrix shows which objective pays into which guiding goal.
overview-matrix-card-none = No objective pays into outcome or impact yet. Both can be connected at the objective.
overview-matrix-goal-caption = Objectives and the guiding goals they pay into. Arrow keys go from field to field, the space bar connects or disconnects.
overview-matrix-card-caption = Objectives and the cards at outcome and impact they pay into. Arrow keys go from field to field, the space bar connects or disconnects.
overview-matrix-cell = { $objective } pays into { $above }
overview-matrix-sum = pays into
overview-matrix-sums = How many pay in
overview-matrix-goal-not = no guiding goal
overview-matrix-card-not = no card
overview-matrix-nobody = nobody
overview-matrix-pays = { $count ->
    [one] pays into one
   *[other] pays into { $count }
}
overview-matrix-idle = Nobody pays into these
overview-pays-itself = pays in itself
overview-pays-through = by way of another objective
overview-pays-not = does not pay in

# Teams
overview-teams-hint = Who takes on what, side by side.
overview-by = Arrange by
overview-by-organisation = Organisations
overview-by-team = Teams
overview-by-organisation-none = Without an organisation
overview-by-team-none = Without a team
overview-by-organisation-empty = No organisation yet.
overview-by-team-empty = No team yet.
overview-column-empty = No objective yet.

# My contribution
overview-mine-hint = What I take care of, and where it leads.
overview-mine-who = Contribution of
overview-mine-me = { $name } (me)
overview-mine-nobody = “{ $name }” stands nowhere under “Who takes care of it?” yet. Take something on below, or write your name at an objective or key result. If it is spelled differently there, choose it above.
overview-mine-nothing = { $name } takes care of none of this.
overview-mine-key-results = { $count ->
    [one] 1 key result
   *[other] { $count } key results
}
overview-mine-objectives = { $count ->
    [one] 1 objective
   *[other] { $count } objectives
}
overview-way = Where it leads
overview-way-moves = moves
overview-way-objective = Objective
overview-way-goal = Guiding goal
overview-way-effect = Effect
overview-way-ends = The objective leads to no guiding goal and no effect yet.
overview-due = Next check-in: { $day }
overview-today = today
overview-free = Nobody takes care of these yet
overview-take = I take this on
overview-take-of = I take this on: { $title }
overview-said-taken = Taken on: { $title }

# Alignment
overview-alignment-hint = Who needs whom, who works towards whose objective, what stands in each other’s way and what is still loose.
overview-picture = Picture of the connections between teams
overview-picture-of = { $count ->
    [one] One arrow between the objectives of the teams. The lists below say the same.
   *[other] { $count } arrows between the objectives of the teams. The lists below say the same.
}
overview-needs = Who needs whom?
overview-needs-none = Nobody has said yet whom or what it takes.
overview-needs-who = Who needs something?
overview-between = What pays into other teams’ work?
overview-pays-none = No objective pays into that of another team.
overview-conflicts = What stands in each other’s way?
overview-conflicts-none = No open goal conflict between objectives.
overview-conflict-of = Goal conflict in the impact model: “{ $first }” and “{ $second }”
overview-conflict-show = Look at goal conflicts
overview-loose = What is still loose?
overview-loose-none = Nothing: everything leads somewhere.
overview-loose-goals = Guiding goals nobody pays into
overview-loose-pays = Objectives that pay into nothing
overview-loose-measure = Objectives without a key result
overview-loose-moves = Key results that move nothing
overview-loose-to-matrix = Connect in the matrix
overview-mend-of = { $way }: { $title }

# Year
overview-year-hint = All cycles side by side. What was carried over stands in one row.
overview-year-caption = Objectives by years and cycles. What was carried over from cycle to cycle stands in one row.
overview-year-none = Without a year
overview-permanent = make permanent
overview-carried = carried over
overview-carried-from = carried over from: { $cycle }
