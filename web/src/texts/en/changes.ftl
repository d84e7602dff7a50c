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
