/** Whose session it is, in which workshop. */
import type { Address, Language, Participant } from '../model/contract';
import { keepSession, type StoredSession } from './storage';

export class Seat {
  readonly returnCode: string;
  #session: StoredSession;
  #me = $state.raw() as Participant;

  constructor(session: StoredSession) {
    this.#session = session;
    this.#me = session.participant;
    this.returnCode = session.returnCode;
  }

  get id(): string {
    return this.#session.workshop.id;
  }

  get token(): string {
    return this.#session.token;
  }

  get title(): string {
    return this.#session.workshop.title;
  }

  get language(): Language {
    return this.#session.workshop.language;
  }

  get address(): Address {
    return this.#session.workshop.address;
  }

  /** As I joined or as I was named since; reactive. */
  get me(): Participant {
    return this.#me;
  }

  /** Whether I steer this workshop. */
  get facilitates(): boolean {
    return this.me.role === 'facilitator' || this.me.role === 'cofacilitator';
  }

  /** Whether I give out roles: the facilitator does, co-facilitators do not. */
  get leads(): boolean {
    return this.me.role === 'facilitator';
  }

  /** From now on I am known as this. */
  protected rename(participant: Participant): void {
    this.#me = participant;
    this.#session = { ...this.#session, participant };
    keepSession(this.id, this.#session);
  }
}
