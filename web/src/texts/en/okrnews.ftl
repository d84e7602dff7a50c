# What others do while I look
okrnews-said = In the OKRs: { $added ->
    [0] { "" }
    [one] 1 new entry
   *[other] { $added } new entries
}{ $changed ->
    [0] { "" }
   *[other] { $added ->
        [0] { $changed } changed
       *[other] , { $changed } changed
    }
}{ $deleted ->
    [0] { "" }
   *[other] { $rest ->
        [0] { $deleted } deleted
       *[other] , { $deleted } deleted
    }
}{ $checkIns ->
    [0] { "" }
   *[other] { $others ->
        [0] { $checkIns ->
            [one] 1 check-in
           *[other] { $checkIns } check-ins
        }
       *[other] { $checkIns ->
            [one] , 1 check-in
           *[other] , { $checkIns } check-ins
        }
    }
}

# Deleted
okrnews-removed = { $count ->
    [0] “{ $title }” is deleted. Undo with Ctrl+Z.
    [one] “{ $title }” is deleted, with one key result. Undo with Ctrl+Z.
   *[other] “{ $title }” is deleted, with { $count } key results. Undo with Ctrl+Z.
}
okrnews-lost = { $name } has deleted “{ $title }”.
okrnews-lost-somebody = Somebody else has deleted “{ $title }”.

# Since I last looked
okrnews-sum-objectives-new = { $count ->
    [one] 1 new objective
   *[other] { $count } new objectives
}
okrnews-sum-objectives-changed = { $count ->
    [one] 1 objective changed
   *[other] { $count } objectives changed
}
okrnews-sum-objectives-deleted = { $count ->
    [one] 1 objective deleted
   *[other] { $count } objectives deleted
}
okrnews-sum-keyResults-new = { $count ->
    [one] 1 new key result
   *[other] { $count } new key results
}
okrnews-sum-keyResults-changed = { $count ->
    [one] 1 key result changed
   *[other] { $count } key results changed
}
okrnews-sum-keyResults-deleted = { $count ->
    [one] 1 key result deleted
   *[other] { $count } key results deleted
}
okrnews-sum-checkIns = { $count ->
    [one] check-in on 1 key result
   *[other] check-ins on { $count } key results
}
okrnews-sum-kpis = { $count ->
    [one] 1 KPI changed
   *[other] { $count } KPIs changed
}
okrnews-sum-learnings = { $count ->
    [one] 1 learning new or changed
   *[other] { $count } learnings new or changed
}
okrnews-sum-frame = { $count ->
    [one] 1 entry of the frame changed
   *[other] { $count } entries of the frame changed
}
okrnews-did-new = new
okrnews-did-deleted = deleted
okrnews-did-title = title changed
okrnews-did-moved = moved
okrnews-did-facts = facts changed
okrnews-did-checked = checked in
okrnews-did-measured = new value
okrnews-did-linked = linked
okrnews-did-unlinked = link removed
okrnews-one-objectives = Objective
okrnews-one-keyResults = Key result
okrnews-one-kpis = KPI
okrnews-one-learnings = Learning
okrnews-one-cycles = Cycle
okrnews-one-goals = Guiding goal
okrnews-one-teams = Team
okrnews-one-organisations = Organisation
okrnews-one-roles = Role
okrnews-one-meetings = Meeting

# Help with words
okrnews-reword-who = For whom?
okrnews-reword-who-example = Families with a newborn in the harbour quarter
okrnews-reword-then = What is different then?
okrnews-reword-then-example = feel invited
okrnews-missing = Still open on “{ $title }”: { $asks }
