notes-empty = Here everybody writes together.
notes-empty-how = Write down what is said and agreed. You can also paste text from other programs.
notes-empty-reading = Nobody has written anything yet.
notes-begin = Write the first paragraph
notes-append = Add a paragraph
notes-list = Blocks
notes-hint = Every paragraph is a field of its own. Arrow keys go from field to field. Escape and then Tab leaves the notes.
notes-tools = Tools for notes
notes-kinds = Kind
notes-kind-paragraph = Paragraph
notes-kind-heading = Heading { $level }
notes-kind-bullet = Bullet
notes-kind-number = Numbered
notes-kind-check = Check box
notes-kind-deeper = { $kind }, level { $depth }
notes-actions = Actions:
notes-actions-selected = Selected, actions:
notes-menu = Actions for this block
notes-menu-many = Actions for { $count } blocks
notes-up = Move up
notes-down = Move down
notes-top = To the top
notes-end = To the end
notes-indent = Indent
notes-outdent = Outdent
notes-duplicate = Duplicate
notes-delete = Delete
notes-undo = Undo
notes-redo = Redo
notes-key-up = Alt+↑
notes-key-down = Alt+↓
notes-key-indent = Tab
notes-key-outdent = Shift+Tab
notes-key-kind = Ctrl+Alt+{ $digit }
notes-writing = { $name } is writing …
notes-writing-somebody = Somebody is writing …
notes-writing-several = { $count } people are writing …
notes-unsent = only on this device
notes-deleted = deleted by others
notes-text-limit = A paragraph holds no more than { NUMBER($limit) } characters. Begin a new one.
notes-pasting = Pasting: { NUMBER($done) } of { NUMBER($all) } lines
notes-images-left = { $count ->
    [one] A picture was left out. Notes hold text only.
   *[other] { $count } pictures were left out. Notes hold text only.
}
notes-no-image = Notes hold no pictures. Describe the picture in a sentence.
notes-no-file = “{ $name }” is no text file. You can drop .txt and .md; from other programs, copy the text and paste it.
notes-file-large = “{ $name }” is larger than 5 MB. Please shorten or split it.
notes-one-file = Only “{ $name }” was read. One file at a time, please.
notes-left-title = { $count ->
    [one] 1 line did not fit
   *[other] { NUMBER($count) } lines did not fit
}
notes-left-text = The notes are full. This is not in them; copy it before you close.
notes-keys-open = Keys
notes-keys-title = Keys in the notes
notes-keys-enter = Enter
notes-keys-enter-does = new block; in an empty item: end the list
notes-keys-break = Shift+Enter
notes-keys-break-does = new line in the same block
notes-keys-tab = Tab, Shift+Tab
notes-keys-tab-does = indent, outdent a list item
notes-keys-leave = Esc, then Tab
notes-keys-leave-does = leave the notes
notes-keys-move = Alt+↑, Alt+↓
notes-keys-move-does = move the block
notes-keys-kind = Ctrl+Alt+0 … 6
notes-keys-kind-does = paragraph, heading 1 to 3, bullet, numbered, check box
notes-keys-done = Ctrl+Enter
notes-keys-done-does = tick the check box
notes-keys-select = Esc, then Shift+↑ ↓
notes-keys-select-does = select whole blocks; Enter shows what can be done
notes-keys-all = Ctrl+A
notes-keys-all-does = select this block, the second time everything
notes-keys-undo = Ctrl+Z, Ctrl+Y
notes-keys-undo-does = undo, redo
notes-keys-marks = Typed at the beginning of a block, these make headings and lists:
notes-said-kind = Now { $kind }
notes-said-depth = Level { $depth }
notes-said-moved = Moved, place { $place } of { $count }
notes-said-deleted = { $count ->
    [one] Block deleted
   *[other] { $count } blocks deleted
}
notes-said-selected = { $count ->
    [one] 1 block selected
   *[other] { $count } blocks selected
}
notes-said-copied = { $count ->
    [one] 1 block copied
   *[other] { $count } blocks copied
}
notes-said-pasted = { $count ->
    [one] 1 line pasted
   *[other] { NUMBER($count) } lines pasted
}
notes-said-undone = Undone
notes-said-redone = Redone
notes-said-remote = Notes: { $added } new, { $changed } changed, { $deleted } deleted
