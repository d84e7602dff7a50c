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
invitation: boolean, };

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
prompts?: { [key in Lane]?: string }, };

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
 * Milliseconds since 1970 when it was deleted; absent while it stands.
 */
deletedAt?: number, };

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
 * Blocks of the notes by order.
 */
notes: Array<Block>, 
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
 * Blocks of the notes.
 */
blocks: number, };

export const CODES = ['organiser-key-wrong', 'key-wrong', 'session-missing', 'forbidden', 'workshop-unknown', 'workshop-damaged', 'workshop-newer', 'room-closed', 'room-code-unknown', 'return-code-unknown', 'participant-unknown', 'role-fixed', 'last-facilitator', 'card-unknown', 'checkpoint-unknown', 'checkpoint-damaged', 'name-empty', 'name-too-long', 'title-empty', 'title-too-long', 'template-unknown', 'file-no-export', 'file-too-large', 'file-over-limits', 'body-too-large', 'body-too-slow', 'body-invalid', 'right-fixed', 'format-unknown', 'not-found', 'method-not-allowed', 'host-forbidden', 'origin-forbidden', 'too-many', 'storage-full', 'storage-failed', 'content-unreadable', 'internal'] as const;
export const RULES = ['G-EOF', 'G-COUNT', 'G-VARUINT', 'G-VARINT', 'G-CLIENT', 'G-CLOCK', 'G-TRAILING', 'G-UTF8', 'G-INFO', 'G-REF', 'G-TYPEREF', 'G-PARENTINFO', 'G-ZEROLEN', 'G-EMPTY', 'G-DUPSEC', 'G-ORDER', 'G-DS-EMPTY', 'G-DS-DUP', 'G-DS-ORDER', 'G-ANY-TAG', 'G-ANY-DEPTH', 'G-JSON', 'G-JSON-DEPTH', 'G-DUPKEY', 'G-KEY', 'G-SUBFLAG', 'R-GAP', 'R-SKIP', 'R-MISSING', 'R-FORWARD', 'R-PARENTS', 'R-KEYRIGHT', 'R-NOTYPE', 'R-OVERLAP', 'R-DS', 'O-OWNER', 'O-SERVER', 'O-COUNT', 'O-READ', 'S-ROOT', 'S-KIND', 'S-ANY-KIND', 'S-DEPTH', 'L-KEY', 'L-MESSAGE', 'L-GROWTH', 'L-DOCUMENT', 'L-CARDS', 'L-ENTRIES', 'V-DUP', 'A-DUP', 'A-STATE', 'A-SIZE', 'F-UNKNOWN', 'F-SYNC', 'F-TRAILING', 'F-EMPTY', 'F-NAME', 'F-AUTH'] as const;
export const AREAS = ['model', 'notes', 'stage'] as const;
export const LANES = ['input', 'activity', 'output', 'outcome', 'impact'] as const;
export const PERSPECTIVES = ['politics', 'administration', 'society', 'facilitation'] as const;
export const ROLES = ['facilitator', 'cofacilitator', 'participant', 'observer'] as const;
/** Longest name of a person, in characters. */
export const NAME_MAX = 80;
/** Most cards of a workshop unless its server says otherwise, deleted ones included. */
export const CARDS_MAX = 5000;
/** How far a block of notes can be moved in. */
export const INDENT_MAX = 4;
/** The lowest level of a heading. */
export const LEVEL_MAX = 3;
