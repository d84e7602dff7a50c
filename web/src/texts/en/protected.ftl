protected-badge = Protected
protected-about = Protected room: what that means
protected-sentence = Protected room: no names are stored, nobody sees who writes what; only what the room releases leaves it, and on { $date } at { $time } everything is deleted.
protected-released = Released: { $areas }
protected-released-none = Nothing is released yet.

protected-create = Protected room
protected-create-means = No names, nobody sees who writes what, and in the end everything is deleted. This cannot be changed later.
protected-create-at = Delete everything on
protected-create-at-hint = In an hour at the earliest, in 400 days at the latest. Until then the room takes along what it releases.
protected-create-at-wrong = Please choose a time between an hour and 400 days from now.

protected-release = What is released
protected-release-means = Only this leaves the room: as a file or in the next workshop. Everybody sees it at the shield above. Polls belong to “Decide”.
protected-release-said-on = Released: { $area }
protected-release-said-off = No longer released: { $area }

protected-export-md = What is released as Markdown
protected-export-json = What is released as JSON
protected-export-means = The files hold only what the room has released, and say what is left out. The whole file of the workshop does not leave the room.
protected-onward-means = Only what the room has released goes on to the next workshop.
protected-people = How many are here is known. Who does what is not.
