tray-title = Not accepted
tray-menu = Not accepted ({ $count })
tray-intro = The server did not accept these changes. Your words stay on this device until you put them back or discard them.
tray-empty = Nothing is left here.
tray-news = { $count ->
    [one] 1 change was not accepted. The words are kept.
   *[other] { $count } changes were not accepted. The words are kept.
}
tray-show = Look at it
tray-put-back = Put back
tray-said-put-back = Put back: { $place }
tray-discard = Discard
tray-discard-sure = Discard for good
tray-obstacle-locked = You can put it back as soon as writing is open here.
tray-obstacle-gone = Its place does not exist any more; you can copy it.
tray-untitled = untitled
tray-place-card = { $made ->
    [yes] New card “{ $title }”
   *[no] Card “{ $title }”
}
tray-place-link = Assumption “{ $title }”
tray-place-block = { $made ->
    [yes] New paragraph
   *[no] Paragraph
}
tray-place-comment = Comment on “{ $title }”
tray-place-indicator = Indicator of “{ $title }”
tray-place-measurement = Value of the indicator “{ $title }”
tray-place-conflict = { $made ->
    [yes] New goal conflict “{ $title }”
   *[no] Goal conflict “{ $title }”
}
tray-place-score = Score for the goal conflict “{ $title }”
tray-place-hurdle = { $made ->
    [yes] New rule hurdle “{ $title }”
   *[no] Rule hurdle “{ $title }”
}
tray-place-group = Group “{ $title }”
tray-place-criterion = Criterion “{ $title }”
tray-place-rating = Rating by “{ $title }”
tray-place-model = Model “{ $title }”
tray-place-organisation = { $made ->
    [yes] New organisation “{ $title }”
   *[no] Organisation “{ $title }”
}
tray-place-team = { $made ->
    [yes] New team “{ $title }”
   *[no] Team “{ $title }”
}
tray-place-goal = { $made ->
    [yes] New guiding goal “{ $title }”
   *[no] Guiding goal “{ $title }”
}
tray-place-cycle = { $made ->
    [yes] New cycle “{ $title }”
   *[no] Cycle “{ $title }”
}
tray-place-objective = { $made ->
    [yes] New objective “{ $title }”
   *[no] Objective “{ $title }”
}
tray-place-keyresult = { $made ->
    [yes] New key result “{ $title }”
   *[no] Key result “{ $title }”
}
tray-place-tie = Link from “{ $title }”
tray-place-checkin = Check-in on “{ $title }”
tray-place-kpi = { $made ->
    [yes] New KPI “{ $title }”
   *[no] KPI “{ $title }”
}
tray-place-reading = Value of the KPI “{ $title }”
tray-place-learning = { $made ->
    [yes] New learning “{ $title }”
   *[no] Learning “{ $title }”
}
tray-place-role = { $made ->
    [yes] New role “{ $title }”
   *[no] Role “{ $title }”
}
tray-place-meeting = { $made ->
    [yes] New meeting “{ $title }”
   *[no] Meeting “{ $title }”
}
tray-place-recommendation = { $made ->
    [yes] New recommendation “{ $title }”
   *[no] Recommendation “{ $title }”
}
tray-place-nextstep = { $made ->
    [yes] New step “{ $title }”
   *[no] Step “{ $title }”
}
tray-place-topic = { $made ->
    [yes] New topic “{ $title }”
   *[no] Topic “{ $title }”
}
tray-place-contribution = { $made ->
    [yes] New contribution “{ $title }”
   *[no] Contribution “{ $title }”
}
tray-place-cluster = { $made ->
    [yes] New group of contributions “{ $title }”
   *[no] Group of contributions “{ $title }”
}
tray-place-unknown = Text without a place
tray-place-lane = { $lane }
tray-field-title = Title
tray-field-note = Note
tray-field-learned = What we learned
tray-field-place = Place
tray-field-reason = Reason
tray-field-because = because …
tray-link = “{ $from }” leads to “{ $to }”
tray-deed-moved = Moved
tray-deed-deleted = Deleted
tray-deed-restored = Restored
tray-deed-changed = Changed
tray-waiting = { $count ->
    [one] 1 change waits on this device until the area is open again.
   *[other] { $count } changes wait on this device until the area is open again.
}
tray-fleeting = This browser keeps nothing. Leave the tab open until it says “Saved” again; otherwise the changes are lost.
tray-salvaged = This was not saved yet
tray-salvaged-text = Copy what you want to keep. Nothing of it stays on this device.
