// Generated from the Rust types by `WIRKRAUM_WRITE_MIRROR=1 cargo test mirror`. Do not edit.

export type Language = "de" | "en";

export type Address = "formal" | "informal";

export type Role = "facilitator" | "cofacilitator" | "participant" | "observer";

export type Perspective = "politics" | "administration" | "society" | "facilitation";

export type Area = "model" | "notes" | "stage";

export type Access = "hidden" | "read" | "write";

export type Lane = "input" | "activity" | "output" | "outcome" | "impact";

export type BlockKind = "heading" | "paragraph" | "bullet" | "number" | "check";

export type Code = "organiser-key-wrong" | "key-wrong" | "session-missing" | "forbidden" | "workshop-unknown" | "workshop-damaged" | "workshop-newer" | "room-closed" | "room-code-unknown" | "return-code-unknown" | "participant-unknown" | "role-fixed" | "last-facilitator" | "card-unknown" | "checkpoint-unknown" | "checkpoint-damaged" | "name-empty" | "name-too-long" | "title-empty" | "title-too-long" | "template-unknown" | "file-no-export" | "file-too-large" | "file-over-limits" | "body-too-large" | "body-too-slow" | "body-invalid" | "right-fixed" | "format-unknown" | "not-found" | "method-not-allowed" | "host-forbidden" | "origin-forbidden" | "too-many" | "storage-full" | "storage-failed" | "content-unreadable" | "internal";

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
 * A card of the impact model, if one is meant.
 */
card?: string, 
/**
 * Whether the whole chain of the card is meant, and not the card alone.
 */
chain?: boolean, };

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
areas: Record<Area, Record<Role, Access>>, };

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
setAside?: Array<Area>, };

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
 * Anything else of the model: indicators, goal conflicts, rules in the way, groups and criteria.
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
 * Anything else of the model: indicators, conflicts, hurdles, groups, criteria, and what lies within them.
 */
others?: number, 
/**
 * Blocks of the notes.
 */
blocks: number, };

export const CODES = ['organiser-key-wrong', 'key-wrong', 'session-missing', 'forbidden', 'workshop-unknown', 'workshop-damaged', 'workshop-newer', 'room-closed', 'room-code-unknown', 'return-code-unknown', 'participant-unknown', 'role-fixed', 'last-facilitator', 'card-unknown', 'checkpoint-unknown', 'checkpoint-damaged', 'name-empty', 'name-too-long', 'title-empty', 'title-too-long', 'template-unknown', 'file-no-export', 'file-too-large', 'file-over-limits', 'body-too-large', 'body-too-slow', 'body-invalid', 'right-fixed', 'format-unknown', 'not-found', 'method-not-allowed', 'host-forbidden', 'origin-forbidden', 'too-many', 'storage-full', 'storage-failed', 'content-unreadable', 'internal'] as const;
export const RULES = ['G-EOF', 'G-COUNT', 'G-VARUINT', 'G-VARINT', 'G-CLIENT', 'G-CLOCK', 'G-TRAILING', 'G-UTF8', 'G-INFO', 'G-REF', 'G-TYPEREF', 'G-PARENTINFO', 'G-ZEROLEN', 'G-EMPTY', 'G-DUPSEC', 'G-ORDER', 'G-DS-EMPTY', 'G-DS-DUP', 'G-DS-ORDER', 'G-ANY-TAG', 'G-ANY-DEPTH', 'G-JSON', 'G-JSON-DEPTH', 'G-DUPKEY', 'G-KEY', 'G-SUBFLAG', 'R-GAP', 'R-SKIP', 'R-MISSING', 'R-FORWARD', 'R-PARENTS', 'R-KEYRIGHT', 'R-NOTYPE', 'R-OVERLAP', 'R-DS', 'O-OWNER', 'O-SERVER', 'O-COUNT', 'O-READ', 'S-ROOT', 'S-KIND', 'S-ANY-KIND', 'S-DEPTH', 'L-KEY', 'L-MESSAGE', 'L-GROWTH', 'L-DOCUMENT', 'L-CARDS', 'L-ENTRIES', 'V-DUP', 'A-DUP', 'A-STATE', 'A-SIZE', 'F-UNKNOWN', 'F-SYNC', 'F-TRAILING', 'F-EMPTY', 'F-NAME', 'F-AUTH'] as const;
export const AREAS = ['model', 'notes', 'stage'] as const;
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
/** Longest name of a person, in characters. */
export const NAME_MAX = 80;
/** Most cards of a workshop unless its server says otherwise, deleted ones included. */
export const CARDS_MAX = 5000;
/** How far a block of notes can be moved in. */
export const INDENT_MAX = 4;
/** The lowest level of a heading. */
export const LEVEL_MAX = 3;
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
/** The largest number that is no mistake, either way. */
export const NUMBER_MAX = 1000000000000;
