/** What server and board say to each other: names are those of the server's types. */

export type Language = 'de' | 'en';
export type Address = 'formal' | 'informal';
export type Role = 'facilitator' | 'cofacilitator' | 'participant' | 'observer';
export type Perspective = 'politics' | 'administration' | 'society' | 'facilitation';
export type Area = 'model' | 'notes' | 'stage';
export type Access = 'hidden' | 'read' | 'write';
export type Lane = 'input' | 'activity' | 'output' | 'outcome' | 'impact';
export type BlockKind = 'heading' | 'paragraph' | 'bullet' | 'number' | 'check';

export type Code =
  | 'organiser-key-wrong'
  | 'key-wrong'
  | 'session-missing'
  | 'forbidden'
  | 'workshop-unknown'
  | 'workshop-damaged'
  | 'workshop-newer'
  | 'room-closed'
  | 'room-code-unknown'
  | 'return-code-unknown'
  | 'participant-unknown'
  | 'name-empty'
  | 'name-too-long'
  | 'title-empty'
  | 'title-too-long'
  | 'template-unknown'
  | 'file-no-export'
  | 'file-too-large'
  | 'body-too-large'
  | 'body-invalid'
  | 'right-fixed'
  | 'format-unknown'
  | 'not-found'
  | 'method-not-allowed'
  | 'host-forbidden'
  | 'origin-forbidden'
  | 'too-many'
  | 'storage-full'
  | 'storage-failed'
  | 'internal';

export interface Participant {
  id: string;
  name: string;
  role: Role;
  perspective: Perspective | null;
}

export interface Spotlight {
  area: Area;
  card?: string;
}

export interface Stage {
  roomOpen: boolean;
  spotlight?: Spotlight;
  areas: Record<Area, Record<Role, Access>>;
}

export interface Model {
  id: string;
  title: string;
  order: string;
}

export interface Card {
  id: string;
  model?: string;
  lane: Lane;
  order: string;
  title: string;
  note: string;
  /** Milliseconds since 1970; absent while it stands. */
  deletedAt?: number;
}

export interface Link {
  id: string;
  from: string;
  to: string;
  /** Empty while nobody has given a reason. */
  because: string;
  /** Milliseconds since 1970; absent while it stands. */
  deletedAt?: number;
}

export interface Block {
  id: string;
  kind: BlockKind;
  order: string;
  text: string;
  done: boolean;
}

export interface Board {
  title: string;
  language: Language;
  address: Address;
  models: Model[];
  cards: Card[];
  links: Link[];
  notes: Block[];
}
