# Tour
help-tour = Introduction
help-tour-how = Esc ends the introduction.
help-tour-step = Step { $step } of { $count }
help-tour-next = Next
help-tour-back = Back
help-tour-skip = Skip
help-tour-done = Done
help-tour-invite-title = Bring everybody in
help-tour-invite-text = “Invite” shows the QR code and the room code. With both on the wall, everybody is in within seconds.
help-tour-build-title = Build together
help-tour-build-text = In the impact model, the plus adds a card. Everybody sees it at once and writes along. The question mark explains each lane.
help-tour-show-title = Show it on the wall
help-tour-show-text = The projector shows only what the facilitator sends there: the whole model, a card, or its chain.
help-tour-lanes-title = From means to impact
help-tour-lanes-text = On the left is what we put in; on the right, what is to change. The question mark explains each lane.
help-tour-card-title = One card, one statement
help-tour-card-text = The plus adds a card. Everybody sees it at once.
help-tour-link-title = Link and give a reason
help-tour-link-text = Choose a card, then “Link to …”. The “because” says why one leads to the other.
help-tour-okr-title = By the end of the cycle
help-tour-okr-text = “OKRs” holds what we set out to do in a quarter or tertial, and which effect it moves. “What is what?” in the menu there explains the words.
help-tour-saved-title = Nothing gets lost
help-tour-saved-text = “Saved” means that it is on the disk. The menu holds your return code, the settings and this introduction.

# Words
help-words = Words and examples
help-word-reason = Reason (“because”)
help-word-reason-means = The reason says why one leads to the other. What is written down can be checked and disputed.
help-word-reason-example = For example: … because a visit at home takes away the shyness.
help-word-projector = Projector
help-word-projector-means = The projector shows only what the facilitator sends there, and no names. Everybody else goes on working.
help-word-projector-example = For example: the chain of the card that is being talked about.
help-word-notes = Notes
help-word-notes-means = Notes hold what does not fit on a card. They belong to everybody and become part of the minutes.
help-word-notes-example = For example: “The youth office finds out by Friday who translates the letters.”
