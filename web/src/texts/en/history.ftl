history-menu = Earlier versions …
history-title = Earlier versions
history-intro = While people work, Wirkraum keeps the whole state every 10 minutes. Looking changes nothing.
history-save-name = Name, for example “Before lunch” (optional)
history-save-do = Keep this version now
history-said-saved = The version of now is kept.
history-none = No earlier version yet. The first comes after 10 minutes of work, or when you keep one.
history-offline = Not connected. Earlier versions are on the server and appear here as soon as the connection is back.
history-day-today = Today, { $date }
history-day-yesterday = Yesterday, { $date }
history-day-day = { $date }
history-time = { $time }
history-reason-time = automatic
history-reason-command = kept by { $name }
history-reason-before-clean-up = before the bin was emptied
history-reason-step = at the start of a step
history-count-cards = { $count ->
    [one] 1 card
   *[other] { $count } cards
}
history-count-links = { $count ->
    [one] 1 link
   *[other] { $count } links
}
history-count-others = { $count ->
    [one] 1 other entry
   *[other] { $count } other entries
}
history-count-blocks = { $count ->
    [one] 1 paragraph
   *[other] { $count } paragraphs
}
history-count-comments = { $count ->
    [one] 1 comment
   *[other] { $count } comments
}
history-grown = { $extent } (+{ $count })
history-shrunk = { $extent } (−{ $count })
history-look = Look at it
history-look-at = Look at it: { $when }
history-version = Version: { $when }
history-when = { $date }, { $time }
history-back = Back to the list
history-waiting = Model, OKRs and notes have not fully arrived yet. The comparison comes as soon as they have.
history-same = Model, OKRs and notes are now exactly as in this version. Comments and scores are not compared.
history-sum = Compared with now: { $missing } missing, { $changed } different, { $added } new.
history-means = Restoring brings back what is missing, makes what is different as it was, and puts what is new into the bin. A new model goes altogether, its cards into the bin. This holds for everybody in the room and can be undone. Comments and the scores of goal conflicts are each person’s own word and stay as they are. Check-ins that were deleted for good come back under the name of whoever brings them back.
history-compare = Compared with
history-compare-now = now
history-between-same = Nothing in model, OKRs and notes changed between { $from } and { $to }. Comments and scores are not compared.
history-between = Between { $from } and { $to }: { $gone } removed, { $changed } changed, { $added } added.
history-between-mark-missing = removed
history-between-mark-added = added
history-between-changed-in = changed: { $aspects }
history-between-now = Afterwards: { $text }
history-between-now-empty = Afterwards: empty
history-only = Show only what is different
history-mark-missing = missing now
history-mark-changed = different now
history-mark-added = new since
history-mark-lost = lay in the bin then and was deleted for good
history-aspect-text = words
history-aspect-note = note
history-aspect-place = place
history-aspect-kind = kind
history-aspect-facts = details
history-aspect-measurements = values over time
history-aspect-ratings = ratings
history-aspect-checkIns = check-ins
history-aspect-readings = values over time
history-changed-in = different now: { $aspects }
history-now = Now: { $text }
history-now-empty = Now: empty
history-empty = without a title
history-link = { $from } → { $to }
history-at-card = at the card “{ $title }”
history-hinders = hinders “{ $title }”
history-take-back = Bring back
history-take-back-title = Bring back: { $title }
history-make-so = As it was
history-make-so-title = As it was: { $title }
history-links-title = Links
history-indicators-title = Indicators
history-conflicts-title = Goal conflicts
history-hurdles-title = Rule hurdles
history-groups-title = Groups
history-criteria-title = Criteria
history-models-title = Models
history-organisations-title = OKRs: organisations
history-teams-title = OKRs: teams
history-goals-title = OKRs: guiding goals
history-cycles-title = OKRs: cycles
history-objectives-title = Objectives
history-keyResults-title = Key results
history-ties-title = OKRs: links
history-kpis-title = KPIs
history-learnings-title = OKRs: learnings
history-roles-title = OKRs: roles
history-meetings-title = OKRs: meetings
history-recommendations-title = Recommendations
history-nextSteps-title = Next steps
history-topics-title = Topics for later
history-clusters-title = Collection: groups
history-contributions-title = Collection: cards
history-of-objective = of the objective “{ $title }”
history-tie-pays = { $from } pays into: { $to }
history-tie-moves = { $from } moves: { $to }
history-tie-needs = { $from } needs: { $to }
history-role = { $role }: { $person }
history-cycle = Cycle from { $start } to { $end }
history-meeting = { $kind ->
    [planning] Planning
    [review] Review
    [retrospective] Retrospective
   *[other] Check-in
} on { $day } { $time }
history-notes-title = Notes
history-restore = Restore this version
history-before-restore = Before restoring
history-restored = Restored. Undo it here or with Ctrl+Z, in the model, the OKRs and the notes each for itself.
history-undo = Undo
history-said-restored = The version is restored: { $when }.
history-said-one = { $title } is as it was.
history-said-undone = It is again as it was before restoring.
history-bin-open = Empty bin …
history-bin-title = Empty the bin?
history-bin-what = Everything deleted goes for everybody and for good: cards with all that hangs on them, other deleted entries of the model and the OKRs, and deleted paragraphs of the notes.
history-bin-lost = This cannot be undone. Whoever writes in something deleted while not connected loses what they write there.
history-bin-kept = The version before is kept: under “Earlier versions”, what belongs to the model and the OKRs can still be brought back one by one, except for comments and scores.
history-bin-do = Delete for good
history-said-bin = Deleted for good: { $what }.
history-said-bin-empty = The bin was empty.
