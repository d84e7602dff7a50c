// Generated from the Rust types by `WIRKRAUM_WRITE_MIRROR=1 cargo test mirror`. Do not edit.

import type { Access, Address, Answer, Area, BreakoutGroup, Code, CycleKind, Extent, Forming, Language, Participant, ParticipantId, Perspective, Poll, PollOption, Protected, Reaction, Reason, Removed, Role, Stage, StepDraft, WorkshopId } from '../model/contract';

export type ProblemDetails = { 
/**
 * `urn:wirkraum:problem:<code>`.
 */
type: string, 
/**
 * The HTTP status in words.
 */
title: string, 
/**
 * The HTTP status.
 */
status: number, 
/**
 * Stable code.
 */
code: Code, 
/**
 * What happened and what to do, in the language of `Accept-Language`.
 */
detail: string, };

export type ServerInfo = { version: string, 
/**
 * The address for other devices first.
 */
urls: Array<string>, };

export type Bilingual = { de: string, en: string, };

export type Template = { id: string, title: Bilingual, description: Bilingual, };

export type TemplateList = { templates: Array<Template>, };

export type NewWorkshop = { 
/**
 * Title, 1 to 200 characters.
 */
title: string, 
/**
 * Id of a template; `empty` when absent.
 */
template?: string, 
/**
 * Language of the content; `de` when absent.
 */
language?: Language, 
/**
 * Sie or Du; `formal` when absent.
 */
address?: Address, 
/**
 * Makes it a protected workshop: no names are kept, only what the room releases leaves it, and then it is deleted: 1 hour
 * to 400 days ahead.
 */
protected?: Protected, };

export type Links = { facilitator: string, cofacilitator: string, participant: string, observer: string, };

export type CreatedWorkshop = { id: WorkshopId, title: string, 
/**
 * One link per role, `URL/w/ID#k=SECRET`. Shown only here.
 */
links: Links, 
/**
 * Eight characters, participants only.
 */
roomCode: string, };

export type ListedWorkshop = { id: WorkshopId, 
/**
 * Null when the file cannot be read; `problem` then says why.
 */
title: string | null, createdAt: number | null, updatedAt: number | null, language: Language | null, 
/**
 * People who joined.
 */
participants: number, 
/**
 * People connected now.
 */
connected: number, 
/**
 * Size of the file.
 */
bytes: number, roomOpen: boolean, 
/**
 * Why the file cannot be read.
 */
problem?: Code, };

export type WorkshopList = { workshops: Array<ListedWorkshop>, };

export type ReplaceLink = { role: Role, };

export type NewLink = { role: Role, 
/**
 * `URL/w/ID#k=SECRET`. Shown only here.
 */
link: string, };

export type NewContribution = { 
/**
 * 1 to 2000 characters.
 */
text: string, 
/**
 * A seatmate of yours whose words these are; for facilitators anybody without a device.
 */
person?: ParticipantId, };

export type ContributionKey = { 
/**
 * With it the contribution can be changed until it is revealed. For one without a name it is a secret shown only here.
 */
key: string, };

export type ContributionChange = { 
/**
 * Its key.
 */
key: string, 
/**
 * At most 2000 characters; none withdraw it.
 */
text: string, 
/**
 * As when it was written.
 */
person?: ParticipantId, };

export type MyContribution = { key: string, text: string, 
/**
 * The step it was written in.
 */
step: string, };

export type MyContributions = { contributions: Array<MyContribution>, };

export type WaitingStep = { 
/**
 * The step; perhaps one that is no longer in the agenda.
 */
step: string, 
/**
 * How many cards.
 */
cards: number, };

export type WaitingContributions = { waiting: Array<WaitingStep>, };

export type RevealContributions = { 
/**
 * Those of this step; all when absent.
 */
step?: string, };

export type RevealedContributions = { cards: number, };

export type SilentWords = { 
/**
 * 1 to 2000 characters.
 */
text: string, };

export type SilentCard = { 
/**
 * With it, and with nothing else, the card can be changed until it is revealed. Shown only here.
 */
secret: string, };

export type SilentChange = { 
/**
 * That of the card.
 */
secret: string, 
/**
 * At most 2000 characters; none withdraw the card.
 */
text: string, };

export type SilentCount = { cards: number, };

export type Reveal = { 
/**
 * Id of the cycle they are about.
 */
cycle?: string, };

export type Carry = "drafts" | "asTheyAre" | "nothing";

export type NextCycle = { 
/**
 * Its title.
 */
title: string, 
/**
 * Cut to what; custom when absent.
 */
kind?: CycleKind, 
/**
 * Its first day, `YYYY-MM-DD`.
 */
start?: string, 
/**
 * Its last day, `YYYY-MM-DD`.
 */
end?: string, };

export type Continuation = { 
/**
 * Title of the new workshop, 1 to 200 characters; that of this one when absent.
 */
title?: string, 
/**
 * Whether the names of people come along: authors, owners, who is responsible, roles. No when absent.
 */
names?: boolean, 
/**
 * What becomes of objectives and key results; `drafts` when absent.
 */
okr?: Carry, 
/**
 * Ids of the objectives and key results that are meant. When absent all that are not reached become drafts, or all go
 * on as they are.
 */
chosen?: Array<string>, 
/**
 * With `asTheyAre`: whether the last value of each key result comes along. No when absent.
 */
lastValues?: boolean, 
/**
 * With `drafts`: the cycle they are for; none when absent.
 */
cycle?: NextCycle, };

export type Neighbour = { 
/**
 * Its id.
 */
workshop: WorkshopId, 
/**
 * What it was called when the later one was made.
 */
title: string, 
/**
 * When the later one was made, milliseconds since 1970.
 */
at: number, };

export type RoomCode = { code: string, };

export type RoomKey = { id: WorkshopId, 
/**
 * The participants' secret.
 */
key: string, };

export type LinkKey = { key: string, };

export type Preview = { title: string, role: Role, language: Language, address: Address, roomOpen: boolean, 
/**
 * Of a protected workshop: when it is deleted. Names are not asked for there.
 */
protected?: Protected, };

export type JoinRequest = { 
/**
 * The secret of a link.
 */
key?: string, 
/**
 * 1 to 80 characters; observers may leave it out, and in a protected workshop it is not looked at.
 */
name?: string, 
/**
 * Whom they speak for.
 */
perspective?: Perspective, 
/**
 * The code somebody got when they first joined.
 */
returnCode?: string, };

export type AreaAccess = { area: Area, 
/**
 * Name of the document on the socket: `WORKSHOP/AREA`.
 */
document: string, access: Access, };

export type WorkshopTitle = { id: WorkshopId, title: string, language: Language, address: Address, };

export type Joined = { participant: Participant, 
/**
 * Session token: belongs to this tab, sent as `Authorization: Bearer` or in the socket's Auth message.
 */
token: string, 
/**
 * Brings the same person back on any device. Empty on the board of a breakout group: the way there is through the plenary.
 */
returnCode: string, workshop: WorkshopTitle, areas: Array<AreaAccess>, };

export type Counts = { cards: number, links: number, 
/**
 * People who joined.
 */
participants: number, 
/**
 * People connected now.
 */
connected: number, };

export type BoardLimits = { 
/**
 * Most cards of the workshop, deleted ones included.
 */
cards: number, };

export type SetAside = { 
/**
 * The document.
 */
area: Area, 
/**
 * Number of the first of them in the log.
 */
from: number, 
/**
 * How many they are.
 */
count: number, 
/**
 * When the first was written, milliseconds since 1970.
 */
since: number, 
/**
 * Names of those who wrote them.
 */
authors: Array<string>, };

export type WorkshopOverview = { id: WorkshopId, title: string, language: Language, address: Address, 
/**
 * Milliseconds since 1970.
 */
createdAt: number, 
/**
 * The server's clock, milliseconds since 1970.
 */
now: number, participant: Participant, areas: Array<AreaAccess>, stage: Stage, counts: Counts, limits: BoardLimits, 
/**
 * Of a protected workshop: when it is deleted.
 */
protected?: Protected, 
/**
 * The workshop that this one goes on with; absent when it goes on with none.
 */
continues?: Neighbour, 
/**
 * For facilitators: the workshops that go on with this one; absent when there are none.
 */
continued?: Array<Neighbour>, 
/**
 * For facilitators: changes that could not be read; absent when there are none.
 */
setAside?: Array<SetAside>, };

export type Invitation = { 
/**
 * The participants' link.
 */
link: string, 
/**
 * Eight characters.
 */
roomCode: string, 
/**
 * Whether both work now.
 */
roomOpen: boolean, 
/**
 * Of a protected workshop: when it is deleted.
 */
protected?: Protected, };

export type NewStep = { step: StepDraft, 
/**
 * Id of the step it comes before; at the end when absent.
 */
before?: string, };

export type NewId = { id: string, };

export type StepPlace = { 
/**
 * Id of the step it comes before; at the end when absent.
 */
before?: string, };

export type PlannedEnd = { 
/**
 * Milliseconds since 1970; open when absent.
 */
at?: number, };

export type AgendaTemplate = { id: string, 
/**
 * In the language of the workshop.
 */
title: string, 
/**
 * How long its steps take together.
 */
minutes: number, 
/**
 * Whether it came with the server; others were saved on it.
 */
builtIn: boolean, 
/**
 * How many steps it has.
 */
steps: number, };

export type AgendaTemplateList = { templates: Array<AgendaTemplate>, };

export type NewAgendaTemplate = { 
/**
 * 1 to 200 characters.
 */
title: string, };

export type ChosenAgenda = { 
/**
 * Its id.
 */
template: string, };

export type ServerClock = { 
/**
 * Milliseconds since 1970.
 */
now: number, };

export type Freeze = { frozen: boolean, };

export type GatherAt = { area: Area, 
/**
 * An entry of it.
 */
card?: string, };

export type GroupContent = "empty" | "plenary";

export type GroupsDraft = { 
/**
 * How people come into them.
 */
how: Forming, 
/**
 * 1 to 12 titles of 1 to 80 characters. For perspectives they may be left out.
 */
titles: Array<string>, 
/**
 * What each begins with.
 */
content?: GroupContent, };

export type GroupList = { groups: Array<BreakoutGroup>, };

export type GroupTitle = { 
/**
 * 1 to 80 characters.
 */
title: string, };

export type Called = { called: boolean, };

export type MergedGroup = { 
/**
 * Entries that came in.
 */
added: number, 
/**
 * Entries that both have and that are not the same: they stay as they are on either side.
 */
different: number, };

export type RehearsalDraft = { 
/**
 * How many people are simulated, 1 to 30; 12 when absent.
 */
people?: number, };

export type HandChange = { up: boolean, 
/**
 * A seatmate's; for facilitators that of anybody without a device.
 */
person?: ParticipantId, };

export type Speaking = { 
/**
 * Nobody when absent.
 */
person?: ParticipantId, };

export type Readiness = { ready: boolean, };

export type ReactionChange = { 
/**
 * Nothing any more when absent.
 */
reaction?: Reaction, };

export type RoomDoor = { open: boolean, };

export type ProjectorChange = { 
/**
 * The neutral slide in place of everything else.
 */
neutral?: boolean, 
/**
 * QR code and room code in the corner.
 */
invitation?: boolean, 
/**
 * What cards say in plain words in place of their titles.
 */
plain?: boolean, };

export type Release = { 
/**
 * The areas; all others stay.
 */
areas: Array<Area>, };

export type ListedParticipant = { id: ParticipantId, name: string, role: Role, perspective: Perspective | null, 
/**
 * Milliseconds since 1970.
 */
joinedAt: number, 
/**
 * Whether they are connected now.
 */
connected: boolean, 
/**
 * Whether they have no device.
 */
deviceless?: boolean, 
/**
 * At whose device they sit, having none.
 */
host?: ParticipantId, };

export type NewPerson = { 
/**
 * 1 to 80 characters.
 */
name: string, 
/**
 * Whom they speak for.
 */
perspective: Perspective, };

export type ParticipantList = { participants: Array<ListedParticipant>, };

export type ParticipantChange = { 
/**
 * 1 to 80 characters.
 */
name?: string, 
/**
 * Not for observers.
 */
perspective?: Perspective, 
/**
 * `participant` or `cofacilitator`; for facilitators alone to say.
 */
role?: Role, };

export type Authorship = { 
/**
 * Yjs client id.
 */
client: number, 
/**
 * Who wrote under it; perhaps somebody who has left.
 */
participant: Participant, };

export type AuthorList = { authors: Array<Authorship>, };

export type Seatmates = { people: Array<Participant>, };

export type PollList = { polls: Array<Poll>, };

export type NewPoll = { 
/**
 * Its id.
 */
id: string, };

export type NextRound = { 
/**
 * Another question.
 */
question?: string, 
/**
 * Other options.
 */
options?: Array<PollOption>, };

export type GivenAnswer = { 
/**
 * What is answered.
 */
answer: Answer, 
/**
 * A seatmate of yours whose answer this is; for facilitators anybody without a device.
 */
person?: ParticipantId, 
/**
 * In a secret poll: that of the answer which this one replaces.
 */
secret?: string, };

export type KeptAnswer = { 
/**
 * In a secret poll: with it, and with nothing else, the answer can be changed while the round runs.
 */
secret?: string, };

export type OwnAnswer = { 
/**
 * Whether they took part in the round that runs or ended last.
 */
answered: boolean, 
/**
 * Their answer, unless the poll is secret.
 */
answer?: Answer, };

export type Checkpoint = { 
/**
 * Rises within the workshop.
 */
number: number, 
/**
 * Milliseconds since 1970.
 */
at: number, reason: Reason, 
/**
 * What somebody called it.
 */
label?: string, 
/**
 * Name of who asked for it; absent when it was the server.
 */
author?: string, 
/**
 * What stood then.
 */
extent: Extent, };

export type CheckpointList = { 
/**
 * The newest first.
 */
checkpoints: Array<Checkpoint>, };

export type NewCheckpoint = { 
/**
 * What to call it, at most 80 characters.
 */
label?: string, };

export type CleanUp = { removed: Removed, 
/**
 * Number of the checkpoint that still has it; absent when there was nothing to remove.
 */
checkpoint?: number, };

