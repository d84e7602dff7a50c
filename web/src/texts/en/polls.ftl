# Polls
polls-title = Polls
polls-hint = A poll shows how the group feels. It decides nothing.
polls-none = No poll yet. As soon as the facilitators open one, it stands here.
polls-none-yet = No poll yet. Prepare one; the others see it only when you open it.
polls-section-open = Open
polls-section-draft = Drafts, for facilitators only
polls-section-closed = Closed
polls-new = Prepare a poll
polls-actions = Actions: { $question }
polls-open = Open
polls-close = Close
polls-show = Show on the wall
polls-lit = on the wall
polls-edit = Edit
polls-delete = Delete draft
polls-again = Ask again
polls-behalf = Answer for somebody
polls-fold = Hide result
polls-unfold = Show result

# Kind
polls-kind = What do people do?
polls-kind-dots = Dots
polls-kind-dots-how = Everybody gives dots to what matters to them.
polls-kind-scale = Scale
polls-kind-scale-how = Everybody places each thing on a scale that you set.
polls-kind-fist = Fist to five
polls-kind-fist-how = Everybody shows their support: no finger to five.
polls-kind-ranking = Ranking
polls-kind-ranking-how = Everybody brings the options into their order.
polls-kind-resistance = Resistance
polls-kind-resistance-how = Everybody says how much they resist each option: 0 to 10.
polls-kind-consent = Consent
polls-kind-consent-how = Everybody says whether they carry it, and names their concerns.
polls-kind-confidence = Confidence
polls-kind-confidence-how = Everybody says how sure they are: 0 to 10.
polls-kind-text = Own words
polls-kind-text-how = Everybody answers in their own words.

# Who learns what
polls-mode = Who learns what?
polls-mode-open-title = Open
polls-mode-hidden-title = Hidden until the end
polls-mode-secret-title = Secret
polls-mode-open = Everybody sees the result from the start. Own words carry the name.
polls-mode-hidden = Nobody sees anything until the facilitators close it. Who answered what is stored.
polls-mode-secret = Nobody knows who answered what, not even the file. Only who took part is stored.
polls-mode-open-short = open
polls-mode-hidden-short = hidden
polls-mode-secret-short = secret
polls-stand-draft = Draft, { $how }
polls-stand-open = Poll ({ $how }), running
polls-stand-closed = Poll ({ $how }), closed at { $time }

# Preparing
polls-new-title = Prepare a poll
polls-edit-title = Edit poll
polls-again-title = Ask again
polls-again-hint = Everybody answers anew. The result of this round stays. You can change or replace options.
polls-again-do = Open a new round
polls-save = Save as draft
polls-question = Question
polls-options = What is it about?
polls-options-two = At least two options.
polls-options-one = You can leave this empty: then it is about the question itself.
polls-options-full = There is no room for more than { $count } options. Put together what is alike.
polls-option = Option
polls-option-number = Option { $number }
polls-option-today = Option { $number }: as today
polls-option-add = Option
polls-option-pick = Pick cards
polls-option-today-add = As today
polls-option-remove = Remove option { $number }
polls-as-today = As today
polls-as-today-mark = as today
polls-pick-none = No card, no contribution and no objective yet. Enter options by hand.
polls-pick-search = Search cards, contributions and objectives
polls-pick-nothing = Nothing found. Other words may find more.
polls-pick-more = { $count } more. Search by a word.
polls-dots-each = Dots per person
polls-dots-most = At most per option
polls-scale-low = Least value
polls-scale-low-label = What it means
polls-scale-high = Greatest value
polls-scale-high-label = What the greatest means
polls-number-wrong = Please enter a whole number from { $low } to { $high }.
polls-flaw-question = Please enter a question.
polls-flaw-options = Please enter at least two options.
polls-flaw-scale = The greatest value must be above the least.

# Answering
polls-send = Give answer
polls-replace = Replace answer
polls-abstain = I abstain
polls-change = Change
polls-given = Your answer counts. You can change it until the facilitators close the poll.
polls-given-abstained = You abstained. You can change that until the facilitators close the poll.
polls-given-secret = Your answer is not shown here any more. You can only replace it by a new one.
polls-given-elsewhere = You have answered already. A secret answer can only be changed where it was given.
polls-unsent = The poll was closed meanwhile. What you entered last does not count any more.
polls-no-value = no value yet
polls-low-resistance = no resistance
polls-high-resistance = not bearable
polls-low-confidence = not sure at all
polls-high-confidence = quite sure
polls-low-fist = fist: not like this
polls-high-fist = five fingers: all for it
polls-consent-0 = I carry it
polls-consent-1 = I carry it with concerns
polls-consent-2 = I do not carry it
polls-reason = What speaks against it for you?
polls-minority = Into the minutes as a minority note
polls-minority-hint = Your reason then stands in the minutes word by word.
polls-minority-note = Minority note
polls-text = Your answer
polls-dots-rule = { $dots ->
    [one] You have 1 dot.
   *[other] { $most ->
        [one] You have { $dots } dots, at most one per option.
       *[other] You have { $dots } dots, at most { $most } per option.
    }
}
polls-dots-left = { $count ->
    [0] No dot left
    [one] 1 dot left
   *[other] { $count } dots left
}
polls-dots-less = One dot less: { $title }
polls-dots-more = One dot more: { $title }
polls-dots-given = { $count ->
    [one] 1 dot
   *[other] { $count } dots
}
polls-rank-rule = The best on top: drag, use the arrows, or Alt and an arrow key.
polls-rank-best = best place
polls-rank-up = Move up: { $title }
polls-rank-down = Move down: { $title }
polls-rank-said = { $title }: place { $place } of { $count }
polls-missing-value = Please choose a value for each option.
polls-missing-dots = Please give at least one dot.
polls-missing-reason = Please say in short what speaks against it.
polls-missing-text = Please write something first.

# For somebody
polls-behalf-hint = The result says how many answers were entered like this.
polls-behalf-secret = Secret: afterwards the answer can be neither seen nor changed.
polls-behalf-given = The answer counts. You can change it until the facilitators close the poll.
polls-behalf-given-secret = This person has answered. A secret answer can't be changed here.
polls-behalf-person = For whom?
polls-behalf-choose = Please choose
polls-behalf-nobody = Nobody is here without a device. Add the person on the stage first.

# Closing
polls-close-title = Close the poll?
polls-close-ask = Then everybody sees the result, and nobody can answer any more.
polls-close-secret = With fewer than { $threshold } answers we show no figures.
polls-close-do = Close and show

# Result
polls-so-far = Result so far
polls-no-decision = A poll, no resolution
polls-turnout = { $answered } of { $of } have answered
polls-turnout-behalf = { $count } of them for somebody
polls-turnout-abstained = { $count ->
    [one] 1 abstention
   *[other] { $count } abstentions
}
polls-same-name = { $count } of them share a name. Perhaps somebody joined twice.
polls-withheld = Fewer than { $threshold } answers. So that nobody can be recognised, we show no figures.
polls-nobody = Nobody has given a value or words.
polls-all = all
polls-group = { $group }, n = { $n }
polls-together = { $groups } together
polls-joined = Below { $threshold } answers we show no figure of its own. So that it cannot be worked out, { $groups } stand together.
polls-percent = { $percent }%
polls-acceptance = { $percent }% acceptance
polls-acceptance-head = Acceptance
polls-before = before { $value }
polls-table = As a table
polls-table-of = Figures of: { $question }
polls-sum = Sum
polls-mean = Mean
polls-mean-place = mean place
polls-mean-of = Mean { $mean }, spread { $spread }, n = { $n }
polls-spread = Spread
polls-rounds = Rounds compared
polls-round = Round { $round }
polls-not-asked = not asked
polls-words-then = then: { $words }

# On the wall
polls-wall-kind = { $kind }: a poll, no resolution
polls-wall-answered = { $answered } of { $of }
polls-wall-word = have answered
polls-wall-how = Answer on your device under “Now”.
polls-wall-more = { $count ->
    [one] 1 more on the screens
   *[other] { $count } more on the screens
}

# Said
polls-said-given = Answer given
polls-said-closed = The poll was closed meanwhile. Your answer came too late.
polls-said-answered = You have answered already.
polls-said-saved = Draft saved: { $question }
polls-said-again = New round opened: { $question }
polls-said-opened = Opened: { $question }
polls-said-shown = On the wall: { $question }
polls-said-deleted = Draft deleted: { $question }
polls-said-ended = Closed: { $question }
