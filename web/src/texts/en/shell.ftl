shell-page-title = { $area }: { $title } – Wirkraum
shell-areas = Areas
shell-tab-now = Now
shell-tab-stage = Stage
shell-tab-collection = Collection
shell-tab-model = Model
shell-tab-okr = OKRs
shell-tab-decisions = Decide
shell-tab-notes = Notes
shell-tab-more = More
shell-tab-more-here = More, here: { $room }
shell-step = Step { $number } of { $total }
shell-timer-last = 1 minute left
shell-timer-over = Time is up
shell-timer-paused = paused
shell-timer-mark = { $minutes ->
    [0] Time is up.
    [one] 1 minute left.
   *[other] { $minutes } minutes left.
}
shell-hand = Raise your hand
shell-hand-said-up = Your hand is up.
shell-hand-said-down = Your hand is down.
shell-hand-called = The floor is yours.
shell-gathered = The facilitators have brought you to “{ $area }”.
shell-gathered-label = Brought here
shell-gathered-back = Back
shell-notices = Notices
shell-tools = Tools
shell-menu = Menu
shell-settings = Settings
shell-settings-where = For this browser, in every workshop.
shell-settings-language = Language
shell-settings-announcements = Announce what others change
shell-settings-announcements-hint = A screen reader says in one sentence what others changed, at most every five seconds.
shell-settings-cursors = Show other people’s pointers
shell-settings-cursors-hint = The board shows where others are at the moment.
shell-settings-gather = Go along when the facilitators bring everybody
shell-settings-gather-hint = The page then changes to the area it is about. One click leads back.
shell-settings-sound = Sound for the time
shell-settings-sound-hint = Soft tones five minutes and one minute before a step ends, and at its end.
shell-settings-letters = Single letters as keys
shell-settings-letters-hint = For example N for a new card. Better off when you dictate.
shell-invite = Invite
shell-return-code = Your return code
shell-return-code-text = With this code you come back into this workshop on any device, with the same name and the same rights. Give it to nobody.
shell-return-code-news = Your return code: { $code }. It is in the menu, too.
shell-return-code-menu = Your return code brings you back on any device. It is in the menu.
shell-return-code-show = Show return code
shell-export-md = Download minutes (Markdown)
shell-export-json = Download data (JSON)
shell-leave = Leave workshop
shell-leave-title = Leave the workshop?
shell-leave-text = Your return code { $code } brings you back at any time.
shell-leave-unsaved = { $count ->
    [one] 1 change is not saved yet and will be lost.
   *[other] { $count } changes are not saved yet and will be lost.
}
shell-leave-unsent = { $count ->
    [one] 1 change is on this device only. It goes
   *[other] { $count } changes are on this device only. They go
} to the server as soon as you come back here with your return code.
shell-leave-do = Leave
shell-connection-connecting = Connecting …
shell-connection-saved = Saved
shell-connection-sending = { $count ->
    [0] Being sent …
   *[other] Being sent ({ $count })
}
shell-connection-offline = { $count ->
    [0] Not connected
    [one] Not connected, 1 change on this device only
   *[other] Not connected, { $count } changes on this device only
}
shell-connection-offline-brief = { $count ->
    [0] Not connected
    [one] Not connected, 1 change only here
   *[other] Not connected, { $count } changes only here
}
shell-connection-stalled = { $count ->
    [0] The server does not answer
    [one] The server does not answer, 1 change on this device only
   *[other] The server does not answer, { $count } changes on this device only
}
shell-connection-stalled-brief = { $count ->
    [0] The server does not answer
   *[other] No answer, { $count } only here
}
shell-connection-reconnected = Connected again, everything saved
shell-connection-full = { $count ->
    [0] No place free
    [one] No place free, 1 change on this device only
   *[other] No place free, { $count } changes on this device only
}
shell-connection-full-brief = { $count ->
    [0] No place free
   *[other] No place free, { $count } only here
}
shell-full-workshop = This workshop is full. { $places ->
    [one] The only place is taken
   *[other] All { NUMBER($places) } places are taken
}; every open window needs one.
shell-full-server = The server is full. { $places ->
    [one] The only place for all workshops is taken
   *[other] All { NUMBER($places) } places for all workshops are taken
}; every open window needs one.
shell-full-socket = This window is still in another workshop. One window has a place in one workshop at a time.
shell-full-kept = What you write stays on this device and is sent as soon as you have a place.
shell-full-do = Close windows that you do not need, or ask others to. The page asks again by itself every few seconds.
shell-full-knock = Ask for a place now
shell-full-asked = Last asked at { $time }
shell-full-over = A place has become free. You are in the workshop.
shell-locked-step = Locked in this step. You can still read.
shell-locked-all = Everything is locked for now. The facilitators will open it again.
shell-read-only = Read only: the facilitator has closed writing here.
shell-hidden = This area is not open at the moment. The facilitator opens it when it is time.
shell-waiting = Loading the content …
shell-set-aside = { $count ->
    [one] The server cannot read one change ({ $areas }) right now.
   *[other] The server cannot read { $count } changes ({ $areas }) right now.
} Everybody goes on working, and nothing is lost: only exports and counts end before it. Export once this notice has gone by itself. Written by: { $authors }.
