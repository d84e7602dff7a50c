# When
changes-when-now = just now
changes-when-minutes = { $count ->
    [one] 1 minute ago
   *[other] { $count } minutes ago
}
changes-when-today = today, { $time }
changes-when-yesterday = yesterday, { $time }
changes-when-day = { $date }, { $time }

# Comments
changes-somebody = Somebody
changes-comments = Comments
changes-comment-write = Write a comment
changes-comment-label = Comment on “{ $title }”
changes-comment-placeholder = What is open, what is missing?
changes-comment-hint = Ctrl+Enter sends it.
changes-comment-left = { NUMBER($left) } characters left
changes-comment-too-long = { $over ->
    [one] 1 character too many. Please shorten it.
   *[other] { NUMBER($over) } characters too many. Please shorten it.
}
changes-comment-send = Comment
changes-comment-save = Apply
changes-comment-edit = Edit comment
changes-comment-delete = Delete comment
changes-comment-of = Comment by { $name }
changes-comment-count = { $count ->
    [one] 1 open comment
   *[other] { $count } open comments
}
changes-comment-add = Comment …
changes-resolve = Mark as resolved
changes-reopen = Open again
changes-resolved = resolved
changes-resolved-by = resolved by { $name }
changes-resolved-count = { $count ->
    [one] 1 resolved comment
   *[other] { $count } resolved comments
}
changes-said-comment = Comment added
changes-said-comment-deleted = Comment deleted. Undo with Ctrl+Z.
changes-said-resolved = Comment resolved
changes-said-reopened = Comment open again

# Filter
changes-filter = Filter cards
changes-filter-on = Filter cards, chosen: { $filter }
changes-filter-cards = Show
changes-filter-by = Changed by
changes-filter-by-level = Who can change it
changes-filter-by-origin = From the perspective
changes-filter-by-organisation = Organisation
changes-filter-by-tag = Marker
changes-filter-by-group = Group
changes-filter-level-municipality = What we can change ourselves
changes-filter-level-county = What the county can change
changes-filter-level-state = What the state can change
changes-filter-level-federation = What the federation can change
changes-filter-all = All cards
changes-filter-comments = With open comments
changes-filter-reasons = Without a reason
changes-filter-unlinked = Without a link
changes-filter-okr = An OKR works on it
changes-filter-no-okr = No OKR works on it
changes-filter-news = Since my last visit
changes-filter-local = On this device only
changes-filter-mine = Me
changes-filter-politics = Politics
changes-filter-administration = Administration
changes-filter-society = Civil society
changes-filter-facilitation = Facilitation
changes-filter-search = Search
changes-filter-fits = { $filter }: { $count } of { $all }
changes-filter-hidden = { $filter }: { $count ->
    [0] no card hidden
    [one] 1 card hidden
   *[other] { $count } cards hidden
}
changes-filter-show-all = Show all
changes-filter-none-here = No card fits here.
changes-filter-out = does not fit the filter
changes-filter-said = { $filter }: { $count } of { $all } cards
changes-filter-said-none = All cards

# Search
changes-found-note = in the note
changes-found-facts = in the details
changes-found-reason = in a reason
changes-found-comment = in a comment

# Who deleted
changes-deleted-by = { $name } deleted this card.
changes-deleted-by-short = deleted by { $name }

# Since I last looked
changes-news = News
changes-since = Since { $when }: { $what }
changes-news-since = News since { $when }
changes-show = Show
changes-names-more = { $name } + { $count }
changes-mark-new = new
changes-mark-changed = changed
changes-sum-new = { $count ->
    [one] 1 new card
   *[other] { $count } new cards
}
changes-sum-changed = { $count ->
    [one] 1 card changed
   *[other] { $count } cards changed
}
changes-sum-deleted = { $count ->
    [one] 1 card deleted
   *[other] { $count } cards deleted
}
changes-sum-models = { $count ->
    [one] 1 model changed
   *[other] { $count } models changed
}
changes-sum-criteria = { $count ->
    [one] 1 criterion of the comparison changed
   *[other] { $count } criteria of the comparison changed
}
changes-sum-groups = { $count ->
    [one] 1 group changed
   *[other] { $count } groups changed
}
changes-sum-hurdles = { $count ->
    [one] 1 rule hurdle changed
   *[other] { $count } rule hurdles changed
}
changes-sum-notes = { $count ->
    [one] 1 paragraph of the notes changed
   *[other] { $count } paragraphs of the notes changed
}
changes-did-new = new
changes-did-restored = restored
changes-did-deleted = deleted
changes-did-title = title changed
changes-did-moved = moved
changes-did-note = note changed
changes-did-facts = details changed
changes-did-measured = indicator changed
changes-did-linked = linked with “{ $other }”
changes-did-unlinked = link with “{ $other }” removed
changes-did-reason = reason for “{ $other }” changed
changes-did-judged = assumption about “{ $other }” judged
changes-did-opposed = goal conflict with “{ $other }” added
changes-did-unopposed = goal conflict with “{ $other }” deleted
changes-did-disputed = goal conflict with “{ $other }” changed
changes-did-scored = goal conflict with “{ $other }” scored
changes-did-hindered = rule hurdle added
changes-did-unhindered = rule hurdle deleted
changes-did-hurdle = rule hurdle changed
changes-did-commented = commented

# Deleted
changes-deleted-search = Search deleted items
changes-deleted-indicators = Indicator at the card “{ $title }”
changes-deleted-conflicts = Goal conflict
changes-deleted-hurdles = Rule hurdle
changes-deleted-groups = Group
changes-deleted-criteria = Criterion of the comparison
changes-deleted-found = { $count ->
    [0] Nothing found
    [one] 1 found
   *[other] { $count } found
}
changes-restore-chosen = { $count ->
    [one] Restore 1 chosen
   *[other] Restore { $count } chosen
}
changes-said-restored = { $count } restored
changes-said-undone-kept = Undone: “{ $title }” is deleted now. Others had written in it; you find it under “Restore deleted items”.
