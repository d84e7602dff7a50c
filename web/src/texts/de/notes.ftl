notes-empty = Hier schreiben alle gemeinsam mit, was im Workshop gesagt und beschlossen wird.
