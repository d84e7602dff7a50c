// Generated from the Rust types by `WIRKRAUM_WRITE_MIRROR=1 cargo test mirror`. Do not edit.

export type Language = "de" | "en";

export type Address = "formal" | "informal";

export type Role = "facilitator" | "cofacilitator" | "participant" | "observer";

export type Perspective = "politics" | "administration" | "society" | "facilitation";

export type Area = "collection" | "model" | "okr" | "decisions" | "notes" | "stage";

export type Access = "hidden" | "read" | "write";

export type Lane = "input" | "activity" | "output" | "outcome" | "impact";

export type BlockKind = "heading" | "paragraph" | "bullet" | "number" | "check";

export type Code = "organiser-key-wrong" | "key-wrong" | "session-missing" | "forbidden" | "protected" | "not-protected" | "not-rehearsal" | "workshop-unknown" | "workshop-damaged" | "workshop-newer" | "room-closed" | "room-code-unknown" | "return-code-unknown" | "participant-unknown" | "seatmates-full" | "role-fixed" | "last-facilitator" | "card-unknown" | "contributions-closed" | "silence-full" | "step-moved" | "step-unknown" | "run-not-ready" | "agenda-full" | "facilitator-present" | "group-unknown" | "groups-there" | "groups-invalid" | "group-not-yours" | "group-follows" | "poll-unknown" | "poll-question-missing" | "poll-options-missing" | "poll-options-too-many" | "poll-invalid" | "polls-full" | "poll-fixed" | "poll-closed" | "poll-answered" | "answer-invalid" | "checkpoint-unknown" | "checkpoint-damaged" | "name-empty" | "name-too-long" | "title-empty" | "title-too-long" | "template-unknown" | "file-no-export" | "file-too-large" | "file-over-limits" | "table-unreadable" | "body-too-large" | "body-too-slow" | "body-invalid" | "right-fixed" | "format-unknown" | "not-found" | "method-not-allowed" | "host-forbidden" | "origin-forbidden" | "too-many" | "storage-full" | "storage-failed" | "content-unreadable" | "internal";

export type WorkshopId = string;

export type ParticipantId = string;

export type Participant = { 
/**
 * Stable id within the workshop.
 */
id: ParticipantId, 
/**
 * As typed on joining, trimmed.
 */
name: string, 
/**
 * From the link.
 */
role: Role, 
/**
 * As chosen on joining; facilitators are `facilitation`, observers have none.
 */
perspective: Perspective | null, };

export type Spotlight = { 
/**
 * The area in the light.
 */
area: Area, 
/**
 * A card of the impact model, or an objective or a key result, if one is meant.
 */
card?: string, 
/**
 * Whether the whole chain of the card is meant, and not the card alone.
 */
chain?: boolean, 
/**
 * A poll that everybody may see, if one is meant; then the area is that of the decisions.
 */
poll?: string, };

export type Projector = { 
/**
 * The neutral slide in place of everything else.
 */
neutral: boolean, 
/**
 * QR code and room code in the corner.
 */
invitation: boolean, 
/**
 * What cards say in plain words in place of their titles.
 */
plain?: boolean, };

export type StepKind = "input" | "writing" | "discussion" | "grouping" | "poll" | "checkin" | "break" | "free";

export type Step = { 
/**
 * Its id.
 */
id: string, 
/**
 * 1 to 120 characters.
 */
title: string, 
/**
 * What people do.
 */
kind: StepKind, 
/**
 * How long it is planned, 1 to 600.
 */
minutes: number, 
/**
 * What people are asked, up to 500 characters.
 */
prompt?: string, 
/**
 * The area it is about.
 */
area?: Area, 
/**
 * What participants and observers may do while it runs.
 */
rights?: { [key in Area]?: { [key in Role]?: Access } }, 
/**
 * Whether cards that are written in it are anonymous.
 */
anonymous?: boolean, 
/**
 * Id of the poll that opens with it.
 */
poll?: string, 
/**
 * Whether it is left out.
 */
skipped?: boolean, };

export type AgendaStep = { 
/**
 * For facilitators only, up to 1000 characters.
 */
note?: string, 
/**
 * Its id.
 */
id: string, 
/**
 * 1 to 120 characters.
 */
title: string, 
/**
 * What people do.
 */
kind: StepKind, 
/**
 * How long it is planned, 1 to 600.
 */
minutes: number, 
/**
 * What people are asked, up to 500 characters.
 */
prompt?: string, 
/**
 * The area it is about.
 */
area?: Area, 
/**
 * What participants and observers may do while it runs.
 */
rights?: { [key in Area]?: { [key in Role]?: Access } }, 
/**
 * Whether cards that are written in it are anonymous.
 */
anonymous?: boolean, 
/**
 * Id of the poll that opens with it.
 */
poll?: string, 
/**
 * Whether it is left out.
 */
skipped?: boolean, };

export type StepDraft = { 
/**
 * 1 to 120 characters.
 */
title: string, 
/**
 * What people do.
 */
kind: StepKind, 
/**
 * How long it is planned, 1 to 600.
 */
minutes: number, 
/**
 * What people are asked, up to 500 characters.
 */
prompt?: string, 
/**
 * The area it is about.
 */
area?: Area, 
/**
 * What participants and observers may do while it runs.
 */
rights?: { [key in Area]?: { [key in Role]?: Access } }, 
/**
 * Whether cards that are written in it are anonymous.
 */
anonymous?: boolean, 
/**
 * Id of the poll that opens with it.
 */
poll?: string, 
/**
 * Whether it is left out.
 */
skipped?: boolean, 
/**
 * For facilitators only, up to 1000 characters.
 */
note?: string, };

export type Agenda = { 
/**
 * In the order in which they are planned.
 */
steps: Array<AgendaStep>, 
/**
 * When the workshop is to end, milliseconds since 1970.
 */
plannedEnd?: number, };

export type RunState = "ready" | "running" | "paused" | "ended";

export type StepTime = { 
/**
 * When it first began.
 */
from: number, 
/**
 * When it last ended; absent while it runs.
 */
to?: number, };

export type Run = { 
/**
 * Whether it runs.
 */
state: RunState, 
/**
 * Id of the step it is at, while running or paused.
 */
step?: string, 
/**
 * When the first step began.
 */
startedAt?: number, 
/**
 * When this step began.
 */
stepStartedAt?: number, 
/**
 * While running: when the timer is at zero.
 */
endsAt?: number, 
/**
 * While paused: milliseconds on the timer; below zero when the step was over time.
 */
left?: number, 
/**
 * Milliseconds the step may take, extensions included.
 */
length?: number, 
/**
 * When each step was run, by id.
 */
times?: { [key in string]: StepTime }, };

export type RunAction = "start" | "next" | "back" | "pause" | "resume" | "extend" | "skip" | "goto" | "end";

export type RunOrder = { 
/**
 * What is to happen.
 */
action: RunAction, 
/**
 * For `extend`: 1 to 120; 1 when absent.
 */
minutes?: number, 
/**
 * For `goto` and `skip`: which step.
 */
step?: string, 
/**
 * The step that the caller saw as the current one. If it is another one by now, nothing happens.
 */
from?: string, };

export type Gather = { 
/**
 * The area.
 */
area: Area, 
/**
 * An entry of it, if one is meant.
 */
card?: string, 
/**
 * When they were asked, milliseconds since 1970. Asked again, it is another time.
 */
at: number, };

export type BreakoutGroup = { 
/**
 * 21 characters.
 */
id: string, 
/**
 * The workshop that is its board.
 */
workshop: WorkshopId, 
/**
 * 1 to 80 characters.
 */
title: string, 
/**
 * Who is in it. Whoever facilitates is in none.
 */
members: Array<ParticipantId>, 
/**
 * Whether what it made has been brought into the plenary.
 */
merged?: boolean, };

export type Plenary = { 
/**
 * Id of the workshop.
 */
workshop: WorkshopId, 
/**
 * Its title.
 */
title: string, 
/**
 * What the group is called.
 */
group: string, 
/**
 * When the groups were called back, milliseconds since 1970; absent while they work.
 */
called?: number, };

export type Rehearsal = { 
/**
 * The workshop it is a copy of.
 */
workshop: WorkshopId, 
/**
 * What that was called when the copy was made.
 */
title: string, };

export type Forming = "perspective" | "mixed" | "hand";

export type Hand = { 
/**
 * Whose.
 */
person: ParticipantId, 
/**
 * Whom they speak for.
 */
perspective: Perspective | null, 
/**
 * Since when, milliseconds since 1970.
 */
at: number, };

export type Reaction = "agree" | "question" | "thanks" | "slower";

export type Floor = { 
/**
 * In the order in which they went up.
 */
hands: Array<Hand>, 
/**
 * Who speaks.
 */
speaking?: ParticipantId, 
/**
 * How often each has spoken.
 */
spoken: Record<ParticipantId, number>, 
/**
 * How often each perspective has.
 */
spokenBy: Partial<Record<Perspective, number>>, 
/**
 * How many are ready.
 */
ready: number, 
/**
 * How many signal what.
 */
reactions: Partial<Record<Reaction, number>>, };

export type Written = { 
/**
 * Id of the step.
 */
step: string, 
/**
 * Cards that wait.
 */
cards: number, 
/**
 * People who wrote them.
 */
people: number, 
/**
 * Those of them who speak for a perspective.
 */
by: Partial<Record<Perspective, number>>, };

export type Protected = { 
/**
 * When it is deleted with everything in it, milliseconds since 1970.
 */
deleteAt: number, };

export type Stage = { 
/**
 * Whether people may still join.
 */
roomOpen: boolean, 
/**
 * What the projector shows; nothing when absent.
 */
spotlight?: Spotlight, 
/**
 * How the projector shows it.
 */
projector: Projector, 
/**
 * Access by area and role.
 */
areas: Record<Area, Record<Role, Access>>, 
/**
 * How far the workshop is.
 */
run: Run, 
/**
 * Where everybody is asked to look.
 */
gather?: Gather, 
/**
 * Who speaks and wants to.
 */
floor: Floor, 
/**
 * While a writing step runs or cards wait.
 */
written?: Written, 
/**
 * Whether everything can only be read by participants.
 */
frozen: boolean, 
/**
 * Who counts, by perspective: people who joined, without a device too; no observers.
 */
people: Partial<Record<Perspective, number>>, 
/**
 * When the workshop is to end, milliseconds since 1970.
 */
plannedEnd?: number, 
/**
 * In a protected workshop: when it is deleted.
 */
protected?: Protected, 
/**
 * The areas that may leave a protected workshop, as the room has released them.
 */
released?: Array<Area>, 
/**
 * Breakout groups.
 */
groups?: Array<BreakoutGroup>, 
/**
 * When they were called back, milliseconds since 1970; absent while they work.
 */
groupsCalled?: number, 
/**
 * On the board of a breakout group: where it belongs.
 */
plenary?: Plenary, 
/**
 * In a rehearsal: of what.
 */
rehearsal?: Rehearsal, 
/**
 * The agenda.
 */
steps: Array<Step>, 
/**
 * The polls that are open or closed, by the time they were opened. No draft, and nothing that is not yet to be seen.
 */
polls: Array<Poll>, };

export type Model = { 
/**
 * Id.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * Fractional index among the models.
 */
order: string, 
/**
 * Questions at the heads of its lanes, those that have one.
 */
prompts?: { [key in Lane]?: string }, 
/**
 * Whether it says how things are without a change.
 */
today?: boolean, 
/**
 * Whether a total of the criteria is wanted for it.
 */
total?: boolean, };

export type Audience = "citizens" | "staff" | "both";

export type Duty = "mandatory" | "voluntary";

export type Level = "municipality" | "county" | "state" | "federation";

export type Resource = "money" | "posts" | "hours" | "rooms" | "other";

export type Attribution = "direct" | "contribution" | "unclear";

export type Card = { 
/**
 * Id.
 */
id: string, 
/**
 * The model it belongs to; the first one when absent.
 */
model?: string, 
/**
 * Its lane.
 */
lane: Lane, 
/**
 * Fractional index within the lane.
 */
order: string, 
/**
 * The statement.
 */
title: string, 
/**
 * Anything more, plain text.
 */
note: string, 
/**
 * For whom, in words.
 */
audience?: string, 
/**
 * For whom.
 */
audienceKind?: Audience, 
/**
 * The perspective it came from; never facilitation.
 */
perspective?: Perspective, 
/**
 * The organisation it came from, at most 200 characters.
 */
organisation?: string, 
/**
 * The person or unit that is responsible, at most 200 characters.
 */
responsible?: string, 
/**
 * By when, `YYYY-MM-DD`.
 */
date?: string, 
/**
 * Whether it has to be done.
 */
duty?: Duty, 
/**
 * Who can change it.
 */
level?: Level, 
/**
 * Sustainable development goals it serves, 1 to 17, ascending.
 */
sdgs?: Array<number>, 
/**
 * Field of action, at most 200 characters.
 */
field?: string, 
/**
 * Budget product, at most 200 characters.
 */
product?: string, 
/**
 * Kind of what is put in.
 */
resource?: Resource, 
/**
 * How much of it: euros, posts, hours, rooms or the unit.
 */
amount?: number, 
/**
 * Unit of what is put in, where its kind does not say it, at most 40 characters.
 */
unit?: string, 
/**
 * The part of the amount that is for a change.
 */
change?: number, 
/**
 * The part of the amount that is for an experiment; the rest keeps things running.
 */
experiment?: number, 
/**
 * How sure it is that this is our doing.
 */
attribution?: Attribution, 
/**
 * Months until it can be expected, 0 to 600.
 */
lag?: number, 
/**
 * The same in plain language.
 */
plain?: string, 
/**
 * Markers, at most 20 of at most 40 characters.
 */
tags?: Array<string>, 
/**
 * Id of its group.
 */
group?: string, 
/**
 * Id of the contribution it came from.
 */
from?: string, 
/**
 * Title of the breakout group it came from.
 */
fromGroup?: string, 
/**
 * Milliseconds since 1970 when somebody proposed to drop it; absent while nobody does.
 */
dropped?: number, 
/**
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

export type Polarity = "more" | "less";

export type CheckState = "open" | "running" | "holds" | "fails";

export type Link = { 
/**
 * Id.
 */
id: string, 
/**
 * Card it starts at.
 */
from: string, 
/**
 * Card it ends at.
 */
to: string, 
/**
 * The reason; empty while nobody has given one.
 */
because: string, 
/**
 * How well it is known, 1 to 5.
 */
evidence?: number, 
/**
 * How bad it would be if it were wrong, 1 to 5.
 */
harm?: number, 
/**
 * Whether more leads to more or to less; more when absent.
 */
polarity?: Polarity, 
/**
 * Months until it works, 0 to 600.
 */
delay?: number, 
/**
 * Percent of what its source costs that goes along it; an equal part of what is left when absent.
 */
share?: number, 
/**
 * Who checks the assumption, at most 200 characters.
 */
checkedBy?: string, 
/**
 * How it is checked.
 */
checkHow?: string, 
/**
 * By when it is checked, `YYYY-MM-DD`.
 */
checkUntil?: string, 
/**
 * Where the check stands; open when absent.
 */
checkState?: CheckState, 
/**
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

export type Comment = { 
/**
 * Id.
 */
id: string, 
/**
 * The card.
 */
card: string, 
/**
 * Plain text.
 */
text: string, 
/**
 * Milliseconds since 1970 when it was written; 0 when nobody knows.
 */
at: number, 
/**
 * Name of who wrote it; absent where names are not shown.
 */
author?: string, 
/**
 * Milliseconds since 1970 when it was settled; absent while it is open.
 */
resolvedAt?: number, };

export type Direction = "up" | "down" | "keep";

export type Measurement = { 
/**
 * Id.
 */
id: string, 
/**
 * When, `YYYY-MM-DD`.
 */
date?: string, 
/**
 * The number.
 */
value?: number, 
/**
 * Anything about it.
 */
note?: string, };

export type Indicator = { 
/**
 * Id.
 */
id: string, 
/**
 * The card.
 */
card: string, 
/**
 * Fractional index among those of the card.
 */
order: string, 
/**
 * What is measured.
 */
name: string, 
/**
 * In what it is measured, at most 40 characters.
 */
unit?: string, 
/**
 * The direction that is good.
 */
direction?: Direction, 
/**
 * The number at the start.
 */
baseline?: number, 
/**
 * The number to be reached.
 */
target?: number, 
/**
 * The number now; the newest measurement says it when absent.
 */
current?: number, 
/**
 * Of when the number now is, `YYYY-MM-DD`.
 */
date?: string, 
/**
 * Where the numbers come from.
 */
source?: string, 
/**
 * How the number could be improved without helping anybody.
 */
sideEffect?: string, 
/**
 * Its values over time, by date; those without a date first.
 */
measurements?: Array<Measurement>, 
/**
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

export type ConflictState = "open" | "negotiated" | "endured";

export type Score = { 
/**
 * From -3, the two hinder each other, to 3, they help each other.
 */
value: number, 
/**
 * Milliseconds since 1970 when it was given; 0 when nobody knows.
 */
at: number, 
/**
 * Name of who gave it; absent where names are not shown.
 */
author?: string, };

export type Conflict = { 
/**
 * Id.
 */
id: string, 
/**
 * One card.
 */
a: string, 
/**
 * The other card.
 */
b: string, 
/**
 * Fractional index among the conflicts.
 */
order: string, 
/**
 * Why there is a conflict; empty while nobody has said.
 */
because: string, 
/**
 * Who is affected.
 */
affected?: string, 
/**
 * Its state; open when absent.
 */
state?: ConflictState, 
/**
 * Who takes care of it, at most 200 characters.
 */
owner?: string, 
/**
 * What people think of it, one score each, by time.
 */
scores?: Array<Score>, 
/**
 * Id of the contribution it came from.
 */
from?: string, 
/**
 * Title of the breakout group it came from.
 */
fromGroup?: string, 
/**
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

export type Hurdle = { 
/**
 * Id.
 */
id: string, 
/**
 * The card it hinders, if anybody has said.
 */
hinders?: string, 
/**
 * Fractional index among the hurdles.
 */
order: string, 
/**
 * The rule.
 */
rule: string, 
/**
 * What the rule is for.
 */
purpose?: string, 
/**
 * Room for manoeuvre.
 */
room?: string, 
/**
 * Who carries the risk of using it.
 */
risk?: string, 
/**
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

export type Group = { 
/**
 * Id.
 */
id: string, 
/**
 * The model it belongs to; the first one when absent.
 */
model?: string, 
/**
 * Fractional index among the groups.
 */
order: string, 
/**
 * Title.
 */
title: string, 
/**
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

export type Rating = { 
/**
 * Id.
 */
id: string, 
/**
 * The model.
 */
model: string, 
/**
 * From 0 to 10; absent while there is but a reason.
 */
value?: number, 
/**
 * Why.
 */
reason?: string, };

export type Criterion = { 
/**
 * Id.
 */
id: string, 
/**
 * Fractional index among the criteria.
 */
order: string, 
/**
 * Title.
 */
title: string, 
/**
 * How far the models meet it, one rating each, in the order of the models.
 */
ratings?: Array<Rating>, 
/**
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

export type Block = { 
/**
 * Id.
 */
id: string, 
/**
 * Kind.
 */
kind: BlockKind, 
/**
 * Fractional index.
 */
order: string, 
/**
 * Plain text.
 */
text: string, 
/**
 * For check boxes.
 */
done?: boolean, 
/**
 * How far it is moved in, 0 to 4.
 */
indent?: number, 
/**
 * For headings: 1 to 3, 1 when absent.
 */
level?: number, };

export type Contribution = { 
/**
 * Id.
 */
id: string, 
/**
 * Fractional index.
 */
order: string, 
/**
 * What it says.
 */
text: string, 
/**
 * Id of its group.
 */
cluster?: string, 
/**
 * Name of whose it is, where it was said with a name.
 */
author?: string, 
/**
 * Whom they spoke for.
 */
perspective?: Perspective, 
/**
 * Whether facilitators entered it for them.
 */
onBehalf?: boolean, 
/**
 * Whether it was asked for without a name.
 */
anonymous?: boolean, 
/**
 * Id of the step of the agenda that asked for it.
 */
step?: string, 
/**
 * What that step asked.
 */
prompt?: string, 
/**
 * Name of the breakout group it came from.
 */
group?: string, 
/**
 * Where it went on to: what, a colon, and an id, such as `model:V1StGXR8_Z5jdHi6B-myT`.
 */
sent?: Array<string>, 
/**
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

export type Cluster = { 
/**
 * Id.
 */
id: string, 
/**
 * Fractional index.
 */
order: string, 
/**
 * What they are about.
 */
title: string, 
/**
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

export type Topic = { 
/**
 * Id.
 */
id: string, 
/**
 * Fractional index.
 */
order: string, 
/**
 * What it is.
 */
title: string, 
/**
 * Anything more.
 */
note: string, 
/**
 * Whether it is dealt with.
 */
settled?: boolean, 
/**
 * Id of the contribution it came from.
 */
from?: string, 
/**
 * Title of the breakout group it came from.
 */
fromGroup?: string, 
/**
 * Ids of the cards and objectives it is about.
 */
cards?: Array<string>, 
/**
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

export type Recommendation = { 
/**
 * Id.
 */
id: string, 
/**
 * Fractional index.
 */
order: string, 
/**
 * What is recommended.
 */
text: string, 
/**
 * Why.
 */
reasons: string, 
/**
 * What those hold who see it otherwise.
 */
minority: string, 
/**
 * Id of the contribution it came from.
 */
from?: string, 
/**
 * Title of the breakout group it came from.
 */
fromGroup?: string, 
/**
 * Ids of the cards and objectives it is about.
 */
cards?: Array<string>, 
/**
 * Id of the poll that shows what the room thinks of it.
 */
poll?: string, 
/**
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

export type NextStep = { 
/**
 * Id.
 */
id: string, 
/**
 * Fractional index.
 */
order: string, 
/**
 * What is to be done.
 */
text: string, 
/**
 * Who does it.
 */
who?: string, 
/**
 * By when, `YYYY-MM-DD`.
 */
due?: string, 
/**
 * Whether it is done.
 */
done?: boolean, 
/**
 * Id of the contribution it came from.
 */
from?: string, 
/**
 * Title of the breakout group it came from.
 */
fromGroup?: string, 
/**
 * Ids of the cards and objectives it is about.
 */
cards?: Array<string>, 
/**
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

export type PlannedStep = { 
/**
 * When it was run; absent for one that was not.
 */
ran?: StepTime, 
/**
 * Its id.
 */
id: string, 
/**
 * 1 to 120 characters.
 */
title: string, 
/**
 * What people do.
 */
kind: StepKind, 
/**
 * How long it is planned, 1 to 600.
 */
minutes: number, 
/**
 * What people are asked, up to 500 characters.
 */
prompt?: string, 
/**
 * The area it is about.
 */
area?: Area, 
/**
 * What participants and observers may do while it runs.
 */
rights?: { [key in Area]?: { [key in Role]?: Access } }, 
/**
 * Whether cards that are written in it are anonymous.
 */
anonymous?: boolean, 
/**
 * Id of the poll that opens with it.
 */
poll?: string, 
/**
 * Whether it is left out.
 */
skipped?: boolean, };

export type Check = "output-leads-nowhere" | "outcome-without-indicator" | "outcome-without-audience" | "impact-without-path" | "link-without-reason" | "assumption-unchecked" | "input-serves-nothing" | "measure-for-goal" | "duplicate" | "only-running";

export type Finding = { 
/**
 * The rule.
 */
rule: Check, 
/**
 * The model it is in; absent on a board without models.
 */
model?: string, 
/**
 * The card it is about.
 */
card?: string, 
/**
 * The link it is about; then there is no card.
 */
link?: string, 
/**
 * The card that said it first.
 */
other?: string, 
/**
 * The word that sounds like a measure, as somebody wrote it.
 */
word?: string, };

export type CardCost = { 
/**
 * The card.
 */
card: string, 
/**
 * To keep things running.
 */
running: number, 
/**
 * To change them.
 */
change: number, 
/**
 * To try something.
 */
experiment: number, };

export type ModelMoney = { 
/**
 * The model; absent on a board without models.
 */
model?: string, 
/**
 * All money of all inputs.
 */
total: number, 
/**
 * What arrives at outcomes and impacts, each cent once.
 */
reached: number, 
/**
 * The rest.
 */
unassigned: number, 
/**
 * What arrives at each card, in reading order; of an input with money what it has. What arrives at one card may go on to
 * the next.
 */
cards: Array<CardCost>, 
/**
 * Links that are not followed, because they run against the chain or in a circle.
 */
cuts?: Array<string>, 
/**
 * Cards whose shares were over 100 percent together, and are scaled down.
 */
scaled?: Array<string>, };

export type Board = { 
/**
 * Title of the workshop.
 */
title: string, 
/**
 * Language of its content.
 */
language: Language, 
/**
 * Sie or Du.
 */
address: Address, 
/**
 * The agenda with the times it was run at. What a file says of it is not read: a new workshop has not been run.
 */
agenda?: Array<PlannedStep>, 
/**
 * The polls that are open or closed, as far as they may be told. What a file says of them is not read either: nobody has
 * answered in a new workshop.
 */
polls?: Array<Poll>, 
/**
 * What people contributed, by order.
 */
contributions?: Array<Contribution>, 
/**
 * How they grouped it, by order.
 */
clusters?: Array<Cluster>, 
/**
 * Impact models.
 */
models: Array<Model>, 
/**
 * Cards by lane and order.
 */
cards: Array<Card>, 
/**
 * Links.
 */
links: Array<Link>, 
/**
 * Comments on cards, in the order of their cards, then of time.
 */
comments: Array<Comment>, 
/**
 * Indicators by the places of their cards, then by order.
 */
indicators?: Array<Indicator>, 
/**
 * Goal conflicts by the places of their cards, then by order.
 */
conflicts?: Array<Conflict>, 
/**
 * Rules in the way, by the places of the cards they hinder, then by order.
 */
hurdles?: Array<Hurdle>, 
/**
 * Groups of cards by order.
 */
groups?: Array<Group>, 
/**
 * What the models are compared by, by order.
 */
criteria?: Array<Criterion>, 
/**
 * Objectives and key results; absent where nobody has said anything about them.
 */
okr?: Okr, 
/**
 * What the workshop recommends, by order.
 */
recommendations?: Array<Recommendation>, 
/**
 * What is done next, by order.
 */
nextSteps?: Array<NextStep>, 
/**
 * Topics for another time, by order.
 */
topics?: Array<Topic>, 
/**
 * Blocks of the notes by order.
 */
notes: Array<Block>, 
/**
 * What the logic check finds, model by model, then by rule, then in reading order. It is worked out from the rest: what
 * a file says of it is not read.
 */
findings?: Array<Finding>, 
/**
 * What cards cost, for each model that has money, in the order of the models; absent also where there is too much to
 * follow. Worked out, too.
 */
money?: Array<ModelMoney>, 
/**
 * Areas whose newest changes the server could not read: they are kept, and not in here.
 */
setAside?: Array<Area>, 
/**
 * In what leaves a protected workshop: the areas that the room released. Everything else stayed there. What a file says of
 * it is not read.
 */
released?: Array<Area>, };

export type Reason = "time" | "command" | "before-clean-up" | "step";

export type Extent = { 
/**
 * Cards.
 */
cards: number, 
/**
 * Links between two of them.
 */
links: number, 
/**
 * Anything else of the model, such as indicators, goal conflicts and groups; and of objectives and key results.
 */
others?: number, 
/**
 * Blocks of the notes.
 */
blocks: number, };

export type Removed = { 
/**
 * Cards.
 */
cards: number, 
/**
 * Links.
 */
links: number, 
/**
 * Comments.
 */
comments: number, 
/**
 * Anything else of the model and of objectives and key results, and what lies within it.
 */
others?: number, 
/**
 * Blocks of the notes.
 */
blocks: number, };

export type Organisation = { 
/**
 * Id.
 */
id: string, 
/**
 * Fractional index among the organisations.
 */
order: string, 
/**
 * Name.
 */
title: string, 
/**
 * The theme it leads.
 */
theme?: string, 
/**
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

export type TeamStatus = "pilot" | "regular";

export type Team = { 
/**
 * Id.
 */
id: string, 
/**
 * Fractional index among the teams.
 */
order: string, 
/**
 * Name.
 */
title: string, 
/**
 * Anything more.
 */
note?: string, 
/**
 * Its organisation.
 */
organisation?: string, 
/**
 * Field of action, at most 200 characters.
 */
field?: string, 
/**
 * Whether it tries it or does it.
 */
status?: TeamStatus, 
/**
 * Where its money stands in the budget, at most 200 characters.
 */
budget?: string, 
/**
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

export type Goal = { 
/**
 * Id.
 */
id: string, 
/**
 * Fractional index among the goals.
 */
order: string, 
/**
 * The goal.
 */
title: string, 
/**
 * Anything more.
 */
note?: string, 
/**
 * Its year, 1990 to 2200.
 */
year?: number, 
/**
 * The organisation whose goal it is; of all when absent.
 */
organisation?: string, 
/**
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

export type CycleKind = "quarter" | "tertial" | "custom";

export type Cycle = { 
/**
 * Id.
 */
id: string, 
/**
 * Fractional index among the cycles.
 */
order: string, 
/**
 * Name.
 */
title: string, 
/**
 * How it is cut; custom when absent.
 */
kind?: CycleKind, 
/**
 * First day, `YYYY-MM-DD`.
 */
start?: string, 
/**
 * Last day, `YYYY-MM-DD`.
 */
end?: string, 
/**
 * Its team; for all teams when absent.
 */
team?: string, 
/**
 * Whether it is the last of a funding period, in which what worked is made permanent.
 */
permanent?: boolean, 
/**
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

export type Ambition = "safe" | "ambitious" | "bet";

export type Objective = { 
/**
 * Id.
 */
id: string, 
/**
 * Fractional index among those of its cycle.
 */
order: string, 
/**
 * What is to be reached.
 */
title: string, 
/**
 * Anything more.
 */
note?: string, 
/**
 * Its cycle.
 */
cycle?: string, 
/**
 * Its team.
 */
team?: string, 
/**
 * Who cares for it, at most 200 characters.
 */
owner?: string, 
/**
 * How sure it is to be reached.
 */
ambition?: Ambition, 
/**
 * How far it was reached, 0 to 100, as the review says.
 */
score?: number, 
/**
 * What the review has taught about the goal.
 */
learned?: string, 
/**
 * The objective it goes on with, of this workshop or of an earlier one.
 */
carriedFrom?: string, 
/**
 * Whether it is but proposed.
 */
draft?: boolean, 
/**
 * Id of the contribution it came from.
 */
from?: string, 
/**
 * Title of the breakout group it came from.
 */
fromGroup?: string, 
/**
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

export type KeyResultKind = "metric" | "milestone" | "ordinal";

export type CheckIn = { 
/**
 * Id.
 */
id: string, 
/**
 * Milliseconds since 1970 when it was written; 0 when nobody knows.
 */
at: number, 
/**
 * Of which day it tells, `YYYY-MM-DD`.
 */
date?: string, 
/**
 * The number; of a milestone 0 or 1, of levels 0 for none, 1 commit, 2 goal, 3 stretch.
 */
value?: number, 
/**
 * How sure people are to reach it, 0 to 10.
 */
confidence?: number, 
/**
 * What is in the way.
 */
obstacle?: string, 
/**
 * What help is wanted.
 */
help?: string, 
/**
 * Anything more.
 */
comment?: string, 
/**
 * Name of who wrote it; absent where names are not shown.
 */
author?: string, };

export type KeyResult = { 
/**
 * Id.
 */
id: string, 
/**
 * Its objective.
 */
objective: string, 
/**
 * Fractional index among those of its objective.
 */
order: string, 
/**
 * Who does what, from where to where.
 */
title: string, 
/**
 * Anything more.
 */
note?: string, 
/**
 * How it is measured; by a number when absent.
 */
kind?: KeyResultKind, 
/**
 * The direction that is good; up when absent.
 */
direction?: Direction, 
/**
 * The number at the start.
 */
baseline?: number, 
/**
 * The number to be reached.
 */
target?: number, 
/**
 * The lower end of the band in which it is to stay, or of the middle zone.
 */
low?: number, 
/**
 * The upper end of it.
 */
high?: number, 
/**
 * In what it is measured, at most 40 characters.
 */
unit?: string, 
/**
 * What is promised, of one measured in words.
 */
commit?: string, 
/**
 * What is wanted of it.
 */
goal?: string, 
/**
 * What would be more than wanted.
 */
stretch?: string, 
/**
 * Who cares for it, at most 200 characters.
 */
owner?: string, 
/**
 * By when, `YYYY-MM-DD`.
 */
date?: string, 
/**
 * How sure it is to be reached.
 */
ambition?: Ambition, 
/**
 * How the number could be improved without helping anybody.
 */
sideEffect?: string, 
/**
 * The key result it goes on with, of this workshop or of an earlier one.
 */
carriedFrom?: string, 
/**
 * Whether it is but proposed.
 */
draft?: boolean, 
/**
 * What people said on the way, by date, then by time; those without a date first.
 */
checkIns?: Array<CheckIn>, 
/**
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

export type TieKind = "pays" | "moves" | "needs";

export type TieTarget = "goal" | "card" | "indicator" | "kpi" | "objective" | "team";

export type Tie = { 
/**
 * Id.
 */
id: string, 
/**
 * The objective or key result.
 */
from: string, 
/**
 * The other thing.
 */
to: string, 
/**
 * What they have to do with each other.
 */
kind: TieKind, 
/**
 * What the other thing is.
 */
target: TieTarget, 
/**
 * Anything about it.
 */
note?: string, 
/**
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

export type KpiReading = { 
/**
 * Id.
 */
id: string, 
/**
 * When, `YYYY-MM-DD`.
 */
date?: string, 
/**
 * The number.
 */
value?: number, 
/**
 * Where it comes from.
 */
source?: string, };

export type Kpi = { 
/**
 * Id.
 */
id: string, 
/**
 * Fractional index among them.
 */
order: string, 
/**
 * What is measured.
 */
title: string, 
/**
 * Anything more.
 */
note?: string, 
/**
 * In what it is measured, at most 40 characters.
 */
unit?: string, 
/**
 * The lower end of the band in which all is well.
 */
low?: number, 
/**
 * The upper end of it.
 */
high?: number, 
/**
 * The team that watches it.
 */
team?: string, 
/**
 * Its values over time, by date; those without a date first.
 */
readings?: Array<KpiReading>, 
/**
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

export type LearningTag = "goal" | "budget" | "working";

export type LearningSource = "review" | "retrospective";

export type Learning = { 
/**
 * Id.
 */
id: string, 
/**
 * Fractional index among them.
 */
order: string, 
/**
 * What was learned.
 */
text: string, 
/**
 * What it is good for.
 */
tag?: LearningTag, 
/**
 * The talk it comes from.
 */
source?: LearningSource, 
/**
 * The cycle.
 */
cycle?: string, 
/**
 * The objective.
 */
objective?: string, 
/**
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

export type OkrRoleKind = "master" | "lead" | "sponsor" | "member" | "observer";

export type OkrRole = { 
/**
 * Id.
 */
id: string, 
/**
 * Fractional index among the roles.
 */
order: string, 
/**
 * The role.
 */
kind: OkrRoleKind, 
/**
 * Name of the person, at most 200 characters.
 */
person?: string, 
/**
 * The team; all of them when absent.
 */
team?: string, 
/**
 * Why one person has two roles that do not go together.
 */
reason?: string, 
/**
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

export type MeetingKind = "planning" | "checkin" | "review" | "retrospective";

export type Meeting = { 
/**
 * Id.
 */
id: string, 
/**
 * What it is for.
 */
kind: MeetingKind, 
/**
 * Its cycle.
 */
cycle?: string, 
/**
 * Its team; all of them when absent.
 */
team?: string, 
/**
 * When, or when first, `YYYY-MM-DD`.
 */
date?: string, 
/**
 * At what time, `HH:MM`.
 */
time?: string, 
/**
 * How long, 5 to 1440.
 */
minutes?: number, 
/**
 * Weeks between two of them, 0 to 12; once when absent or 0.
 */
every?: number, 
/**
 * Where.
 */
place?: string, 
/**
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

export type Unmeasured = "target-missing" | "band-missing" | "baseline-missing" | "baseline-equals-target" | "value-missing";

export type KeyResultProgress = { 
/**
 * Id.
 */
id: string, 
/**
 * From 0 to 1; absent when that cannot be told.
 */
progress?: number, 
/**
 * Why there is none.
 */
why?: Unmeasured, 
/**
 * The last number that was said.
 */
value?: number, 
/**
 * Of when it is, `YYYY-MM-DD`.
 */
date?: string, 
/**
 * How sure people are to reach it, as they said last, 0 to 10. It is no part of the progress.
 */
confidence?: number, 
/**
 * By how much that differs from what they said before.
 */
change?: number, };

export type ObjectiveProgress = { 
/**
 * Id.
 */
id: string, 
/**
 * From 0 to 1; absent when that cannot be told.
 */
progress?: number, 
/**
 * Key results that stand.
 */
of: number, 
/**
 * How many of them the mean is over: what was not measured yet counts as nothing, what cannot be measured is left out.
 */
measured: number, };

export type KpiState = "inside" | "below" | "above" | "unknown";

export type KpiStanding = { 
/**
 * Id.
 */
id: string, 
/**
 * Where the last number is.
 */
state: KpiState, 
/**
 * The last number.
 */
value?: number, 
/**
 * Of when it is, `YYYY-MM-DD`.
 */
date?: string, 
/**
 * Where it comes from.
 */
source?: string, };

export type OkrProgress = { 
/**
 * Key results.
 */
keyResults: Array<KeyResultProgress>, 
/**
 * Objectives.
 */
objectives: Array<ObjectiveProgress>, 
/**
 * Numbers that are watched. They are no part of any progress.
 */
kpis: Array<KpiStanding>, };

export type OkrRule = "too-many-objectives" | "too-many-key-results" | "objective-without-goal" | "objective-without-card" | "objective-without-key-result" | "objectives-in-conflict" | "key-result-moves-nothing" | "tie-to-gone" | "target-missing" | "baseline-equals-target" | "owner-missing" | "date-outside-cycle" | "check-in-outside-cycle" | "cycle-without-end" | "cycle-ends-before-start" | "cycles-overlap" | "pilot-without-goal" | "regular-without-budget" | "master-is-lead" | "kpi-outside-band" | "goal-without-objective";

export type OkrWarning = { 
/**
 * The rule.
 */
rule: OkrRule, 
/**
 * The cycle it is about.
 */
cycle?: string, 
/**
 * The team.
 */
team?: string, 
/**
 * The objective.
 */
objective?: string, 
/**
 * The key result.
 */
keyResult?: string, 
/**
 * The check-in.
 */
checkIn?: string, 
/**
 * The tie.
 */
tie?: string, 
/**
 * The watched number.
 */
kpi?: string, 
/**
 * The guiding goal.
 */
goal?: string, 
/**
 * The role.
 */
role?: string, 
/**
 * The goal conflict of the model.
 */
conflict?: string, 
/**
 * The other of two that do not go together.
 */
other?: string, 
/**
 * How many there are.
 */
count?: number, };

export type Okr = { 
/**
 * Organisations that take part, by order.
 */
organisations: Array<Organisation>, 
/**
 * Teams by order.
 */
teams: Array<Team>, 
/**
 * Guiding goals by order.
 */
goals: Array<Goal>, 
/**
 * Cycles by order.
 */
cycles: Array<Cycle>, 
/**
 * Objectives by order.
 */
objectives: Array<Objective>, 
/**
 * Key results by order.
 */
keyResults: Array<KeyResult>, 
/**
 * Ties by id.
 */
ties: Array<Tie>, 
/**
 * Numbers that are watched, by order.
 */
kpis: Array<Kpi>, 
/**
 * What was learned, by order.
 */
learnings: Array<Learning>, 
/**
 * Who does what, by order.
 */
roles: Array<OkrRole>, 
/**
 * Meetings by date and time; those without a date first.
 */
meetings: Array<Meeting>, 
/**
 * How far everything is. It is worked out from the rest: what a file says of it is not read.
 */
progress: OkrProgress, 
/**
 * What deserves a second look, by rule, then in reading order. Worked out, too.
 */
warnings: Array<OkrWarning>, };

export type PollKind = "dots" | "scale" | "fist" | "ranking" | "resistance" | "consent" | "confidence" | "text";

export type PollMode = "open" | "hidden" | "secret";

export type PollState = "draft" | "open" | "closed";

export type PollSubject = { 
/**
 * Where it stands.
 */
area: Area, 
/**
 * Its id there.
 */
id: string, };

export type PollOption = { 
/**
 * Id within the poll, 21 characters.
 */
id: string, 
/**
 * 1 to 200 characters.
 */
text: string, 
/**
 * Whether it is that all stays as it is. One option may be.
 */
asToday?: boolean, 
/**
 * A card, an objective, … that is meant.
 */
about?: PollSubject, };

export type PollDraft = { 
/**
 * 1 to 500 characters.
 */
question: string, 
/**
 * What everybody does.
 */
kind: PollKind, 
/**
 * Who learns what, and when.
 */
mode: PollMode, 
/**
 * At most 40; at least two to give dots to, to bring into an order or to resist. None for a few words.
 */
options: Array<PollOption>, 
/**
 * Dots for each person, 1 to 100; 3 when absent.
 */
dots?: number, 
/**
 * Most dots one person can give to one option; 1 when absent.
 */
most?: number, 
/**
 * Where a scale begins, −100 to 100; 1 when absent.
 */
low?: number, 
/**
 * Where a scale ends; 5 when absent.
 */
high?: number, 
/**
 * What the lowest value says, at most 80 characters.
 */
lowLabel?: string, 
/**
 * What the highest value says, at most 80 characters.
 */
highLabel?: string, };

export type Answer = { 
/**
 * A value for each option. An option without dots may be left out.
 */
values?: { [key in string]: number }, 
/**
 * In a ranking: all options, the best one first.
 */
order?: Array<string>, 
/**
 * A few words, or the reason for a concern; at most 2,000 characters.
 */
text?: string, 
/**
 * Whether the reason is to stand in the minutes as a minority note.
 */
minority?: boolean, 
/**
 * To take part without saying anything.
 */
abstain?: boolean, };

export type Turnout = { 
/**
 * Everybody who took part, also by abstaining.
 */
answered: number, 
/**
 * Who abstained among them. 0 until the end unless the poll is open, and 0 where figures are withheld.
 */
abstained: number, 
/**
 * How many of the answers were given for people without a device.
 */
onBehalf: number, 
/**
 * How many of those who answered share their name with another who did: perhaps somebody joined twice.
 */
sameName: number, 
/**
 * Who could take part.
 */
of: number, };

export type OptionResult = { 
/**
 * Its id.
 */
option: string, 
/**
 * How many valued it.
 */
n: number, 
/**
 * All values together.
 */
sum: number, 
/**
 * Their mean; 0 without any.
 */
mean: number, 
/**
 * Percent of acceptance, 100·(1 − mean/10), where resistance was asked for.
 */
acceptance?: number, 
/**
 * Standard deviation (of all, not of a sample); 0 without any.
 */
spread: number, 
/**
 * How often each value was given.
 */
counts: Record<string, number>, };

export type GroupMean = { 
/**
 * Its id.
 */
option: string, 
/**
 * How many of the group valued it.
 */
n: number, 
/**
 * All values together.
 */
sum: number, 
/**
 * Their mean.
 */
mean: number, };

export type GroupResult = { 
/**
 * For whom they speak; nothing for those who did not say.
 */
perspectives: Array<Perspective>, 
/**
 * How many they are.
 */
n: number, 
/**
 * Figures of each option, in the order of the options.
 */
options: Array<GroupMean>, };

export type Said = { 
/**
 * Their words.
 */
text: string, 
/**
 * In a consent round the value they belong to: the weightiest where there are several options.
 */
value?: number, 
/**
 * Whether it stands in the minutes as a minority note.
 */
minority?: boolean, 
/**
 * Who said it; never in a secret poll.
 */
person?: ParticipantId, };

export type PollResult = { 
/**
 * Answers that count; 0 when withheld.
 */
n: number, 
/**
 * Whether nothing is told because there were too few answers in a secret poll.
 */
withheld?: boolean, 
/**
 * Figures of each option, in the order of the options.
 */
options: Array<OptionResult>, 
/**
 * The same by perspective, of groups that are large enough; none where there would be only one.
 */
groups: Array<GroupResult>, 
/**
 * Whether groups were joined because they were too small to be shown alone.
 */
joined: boolean, 
/**
 * What was said, in no order that tells anything in a secret poll.
 */
texts: Array<Said>, };

export type PollRound = { 
/**
 * Its number, from 1.
 */
round: number, 
/**
 * What was asked.
 */
question: string, 
/**
 * About what.
 */
options: Array<PollOption>, 
/**
 * Who took part.
 */
turnout: Turnout, 
/**
 * What came of it.
 */
result: PollResult, 
/**
 * When it was opened, milliseconds since 1970.
 */
openedAt: number, 
/**
 * When it was closed, milliseconds since 1970.
 */
closedAt: number, };

export type Poll = { 
/**
 * Id.
 */
id: string, 
/**
 * Where it stands.
 */
state: PollState, 
/**
 * The round that runs or ended last, from 1.
 */
round: number, 
/**
 * Fewest answers of which figures are shown.
 */
threshold: number, 
/**
 * Who took part in this round.
 */
turnout: Turnout, 
/**
 * What came of this round: when it is closed, in an open poll while it runs.
 */
result?: PollResult, 
/**
 * Earlier rounds, the first one first.
 */
rounds: Array<PollRound>, 
/**
 * When this round was opened, milliseconds since 1970.
 */
openedAt?: number, 
/**
 * When this round was closed, milliseconds since 1970.
 */
closedAt?: number, 
/**
 * 1 to 500 characters.
 */
question: string, 
/**
 * What everybody does.
 */
kind: PollKind, 
/**
 * Who learns what, and when.
 */
mode: PollMode, 
/**
 * At most 40; at least two to give dots to, to bring into an order or to resist. None for a few words.
 */
options: Array<PollOption>, 
/**
 * Dots for each person, 1 to 100; 3 when absent.
 */
dots?: number, 
/**
 * Most dots one person can give to one option; 1 when absent.
 */
most?: number, 
/**
 * Where a scale begins, −100 to 100; 1 when absent.
 */
low?: number, 
/**
 * Where a scale ends; 5 when absent.
 */
high?: number, 
/**
 * What the lowest value says, at most 80 characters.
 */
lowLabel?: string, 
/**
 * What the highest value says, at most 80 characters.
 */
highLabel?: string, };

export const CODES = ['organiser-key-wrong', 'key-wrong', 'session-missing', 'forbidden', 'protected', 'not-protected', 'not-rehearsal', 'workshop-unknown', 'workshop-damaged', 'workshop-newer', 'room-closed', 'room-code-unknown', 'return-code-unknown', 'participant-unknown', 'seatmates-full', 'role-fixed', 'last-facilitator', 'card-unknown', 'contributions-closed', 'silence-full', 'step-moved', 'step-unknown', 'run-not-ready', 'agenda-full', 'facilitator-present', 'group-unknown', 'groups-there', 'groups-invalid', 'group-not-yours', 'group-follows', 'poll-unknown', 'poll-question-missing', 'poll-options-missing', 'poll-options-too-many', 'poll-invalid', 'polls-full', 'poll-fixed', 'poll-closed', 'poll-answered', 'answer-invalid', 'checkpoint-unknown', 'checkpoint-damaged', 'name-empty', 'name-too-long', 'title-empty', 'title-too-long', 'template-unknown', 'file-no-export', 'file-too-large', 'file-over-limits', 'table-unreadable', 'body-too-large', 'body-too-slow', 'body-invalid', 'right-fixed', 'format-unknown', 'not-found', 'method-not-allowed', 'host-forbidden', 'origin-forbidden', 'too-many', 'storage-full', 'storage-failed', 'content-unreadable', 'internal'] as const;
export const RULES = ['G-EOF', 'G-COUNT', 'G-VARUINT', 'G-VARINT', 'G-CLIENT', 'G-CLOCK', 'G-TRAILING', 'G-UTF8', 'G-INFO', 'G-REF', 'G-TYPEREF', 'G-PARENTINFO', 'G-ZEROLEN', 'G-EMPTY', 'G-DUPSEC', 'G-ORDER', 'G-DS-EMPTY', 'G-DS-DUP', 'G-DS-ORDER', 'G-ANY-TAG', 'G-ANY-DEPTH', 'G-JSON', 'G-JSON-DEPTH', 'G-DUPKEY', 'G-KEY', 'G-SUBFLAG', 'R-GAP', 'R-SKIP', 'R-MISSING', 'R-FORWARD', 'R-PARENTS', 'R-KEYRIGHT', 'R-NOTYPE', 'R-OVERLAP', 'R-DS', 'O-OWNER', 'O-SERVER', 'O-COUNT', 'O-READ', 'S-ROOT', 'S-KIND', 'S-ANY-KIND', 'S-DEPTH', 'L-KEY', 'L-MESSAGE', 'L-GROWTH', 'L-DOCUMENT', 'L-CARDS', 'L-ENTRIES', 'V-DUP', 'A-DUP', 'A-STATE', 'A-SIZE', 'F-UNKNOWN', 'F-SYNC', 'F-TRAILING', 'F-EMPTY', 'F-NAME', 'F-AUTH'] as const;
export const AREAS = ['collection', 'model', 'okr', 'decisions', 'notes', 'stage'] as const;
export const STEP_KINDS = ['input', 'writing', 'discussion', 'grouping', 'poll', 'checkin', 'break', 'free'] as const;
export const REACTIONS = ['agree', 'question', 'thanks', 'slower'] as const;
export const LANES = ['input', 'activity', 'output', 'outcome', 'impact'] as const;
export const PERSPECTIVES = ['politics', 'administration', 'society', 'facilitation'] as const;
export const ROLES = ['facilitator', 'cofacilitator', 'participant', 'observer'] as const;
export const AUDIENCES = ['citizens', 'staff', 'both'] as const;
export const DUTIES = ['mandatory', 'voluntary'] as const;
export const LEVELS = ['municipality', 'county', 'state', 'federation'] as const;
export const RESOURCES = ['money', 'posts', 'hours', 'rooms', 'other'] as const;
export const ATTRIBUTIONS = ['direct', 'contribution', 'unclear'] as const;
export const POLARITIES = ['more', 'less'] as const;
export const CHECK_STATES = ['open', 'running', 'holds', 'fails'] as const;
export const DIRECTIONS = ['up', 'down', 'keep'] as const;
export const CHECKS = ['output-leads-nowhere', 'outcome-without-indicator', 'outcome-without-audience', 'impact-without-path', 'link-without-reason', 'assumption-unchecked', 'input-serves-nothing', 'measure-for-goal', 'duplicate', 'only-running'] as const;
export const CONFLICT_STATES = ['open', 'negotiated', 'endured'] as const;
export const TEAM_STATUSES = ['pilot', 'regular'] as const;
export const CYCLE_KINDS = ['quarter', 'tertial', 'custom'] as const;
export const AMBITIONS = ['safe', 'ambitious', 'bet'] as const;
export const KEY_RESULT_KINDS = ['metric', 'milestone', 'ordinal'] as const;
export const TIE_KINDS = ['pays', 'moves', 'needs'] as const;
export const TIE_TARGETS = ['goal', 'card', 'indicator', 'kpi', 'objective', 'team'] as const;
export const LEARNING_TAGS = ['goal', 'budget', 'working'] as const;
export const LEARNING_SOURCES = ['review', 'retrospective'] as const;
export const OKR_ROLES = ['master', 'lead', 'sponsor', 'member', 'observer'] as const;
export const MEETING_KINDS = ['planning', 'checkin', 'review', 'retrospective'] as const;
export const POLL_KINDS = ['dots', 'scale', 'fist', 'ranking', 'resistance', 'consent', 'confidence', 'text'] as const;
export const POLL_MODES = ['open', 'hidden', 'secret'] as const;
export const OKR_RULES = ['too-many-objectives', 'too-many-key-results', 'objective-without-goal', 'objective-without-card', 'objective-without-key-result', 'objectives-in-conflict', 'key-result-moves-nothing', 'tie-to-gone', 'target-missing', 'baseline-equals-target', 'owner-missing', 'date-outside-cycle', 'check-in-outside-cycle', 'cycle-without-end', 'cycle-ends-before-start', 'cycles-overlap', 'pilot-without-goal', 'regular-without-budget', 'master-is-lead', 'kpi-outside-band', 'goal-without-objective'] as const;
/** Longest name of a person, in characters. */
export const NAME_MAX = 80;
/** Most cards of a workshop unless its server says otherwise, deleted ones included. */
export const CARDS_MAX = 5000;
/** How far a block of notes can be moved in. */
export const INDENT_MAX = 4;
/** The lowest level of a heading. */
export const LEVEL_MAX = 3;
/** Most steps of an agenda. */
export const STEPS_MAX = 100;
/** Longest step, in minutes; the shortest is 1. */
export const STEP_MINUTES_MAX = 600;
/** Longest title of a step, in characters. */
export const STEP_TITLE_MAX = 120;
/** Longest prompt of a step, in characters. */
export const PROMPT_MAX = 500;
/** Longest note of a step, in characters. */
export const STEP_NOTE_MAX = 1000;
/** Most minutes by which a step is extended at once. */
export const EXTENSION_MAX = 120;
/** Longest name of a person, unit, organisation, field or product, in characters. */
export const NAMES_MAX = 200;
/** Longest unit, in characters. */
export const UNIT_MAX = 40;
/** Longest marker, in characters. */
export const TAG_MAX = 40;
/** Most markers of a card. */
export const TAGS_MAX = 20;
/** Longest lag or delay, in months. */
export const MONTHS_MAX = 600;
/** Highest grade of evidence and harm; the lowest is 1. */
export const GRADE_MAX = 5;
/** The last of the sustainable development goals. */
export const SDG_MAX = 17;
/** The strongest score of a conflict, either way. */
export const SCORE_MAX = 3;
/** The highest rating; the lowest is 0. */
export const RATING_MAX = 10;
/** The highest score of a review, in percent. */
export const PERCENT_MAX = 100;
/** The highest confidence; the lowest is 0. */
export const CONFIDENCE_MAX = 10;
/** The first year of a guiding goal. */
export const YEAR_MIN = 1990;
/** The last one. */
export const YEAR_MAX = 2200;
/** Shortest meeting, in minutes. */
export const MINUTES_MIN = 5;
/** Longest meeting, in minutes. */
export const MINUTES_MAX = 1440;
/** Most weeks between two meetings. */
export const EVERY_MAX = 12;
/** The largest number that is no mistake, either way. */
export const NUMBER_MAX = 1000000000000;
/** Most polls of a workshop, drafts included. */
export const POLLS_MAX = 60;
/** Longest question of a poll, in characters. */
export const QUESTION_MAX = 500;
/** Most options of a poll. */
export const OPTIONS_MAX = 40;
/** Longest option, in characters. */
export const OPTION_MAX = 200;
/** Longest word at the end of a scale, in characters. */
export const LABEL_MAX = 80;
/** Most dots that one person can have. */
export const DOTS_MAX = 100;
/** The last step a scale can have, either way. */
export const SCALE_MAX = 100;
/** Longest answer in words, in characters. */
export const ANSWER_TEXT_MAX = 2000;
