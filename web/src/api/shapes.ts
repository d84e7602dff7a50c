/** Bodies of requests and answers that are no domain types of their own. */
import type { Access, Address, Area, Code, Language, Participant, Perspective, Role, Stage } from '../model/contract';

export interface ServerInfo {
  version: string;
  /** The first is the one others reach. */
  urls: string[];
}

export interface Template {
  id: string;
  title: Record<Language, string>;
  description: Record<Language, string>;
}

export interface NewWorkshop {
  title: string;
  template: string;
  language: Language;
  address: Address;
}

export interface CreatedWorkshop {
  id: string;
  title: string;
  /** `URL/w/ID#k=SECRET` */
  links: Record<Role, string>;
  roomCode: string;
}

export interface ListedWorkshop {
  id: string;
  /** Null when the file cannot be read; `problem` then says why. */
  title: string | null;
  /** Milliseconds since 1970. */
  createdAt: number | null;
  updatedAt: number | null;
  language: Language | null;
  participants: number;
  connected: number;
  bytes: number;
  roomOpen: boolean;
  problem?: Code | null;
}

export interface Preview {
  title: string;
  role: Role;
  language: Language;
  address: Address;
  roomOpen: boolean;
}

export type JoinRequest = { key: string; name?: string; perspective?: Perspective } | { returnCode: string };

export interface AreaAccess {
  area: Area;
  document: string;
  access: Access;
}

export interface Joined {
  participant: Participant;
  token: string;
  returnCode: string;
  workshop: { id: string; title: string; language: Language; address: Address };
  areas: AreaAccess[];
}

export interface WorkshopOverview {
  id: string;
  title: string;
  language: Language;
  address: Address;
  createdAt: number;
  participant: Participant;
  areas: AreaAccess[];
  stage: Stage;
  counts: { cards: number; links: number; participants: number; connected: number };
}

export interface Invitation {
  link: string;
  roomCode: string;
  roomOpen: boolean;
}

export interface ListedParticipant extends Participant {
  joinedAt: number;
  connected: boolean;
}
