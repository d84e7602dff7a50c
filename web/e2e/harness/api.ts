/** The server as its HTTP interface shows it, for what a test prepares or compares beside the browser. */
import type { CreatedWorkshop, Invitation, Joined, NewWorkshop, ProjectorChange } from '../../src/api/shapes';
import type { Access, Area, Board, Perspective, Role, Spotlight } from '../../src/model/contract';
import type { Server } from './server';

export async function ask<T>(
  server: Server,
  method: string,
  target: string,
  bearer: string,
  body?: string,
): Promise<T> {
  const response = await fetch(server.url + target, {
    method,
    headers: { authorization: `Bearer ${bearer}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${target}: ${response.status} ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

export function createWorkshop(server: Server, workshop: NewWorkshop): Promise<CreatedWorkshop> {
  return ask(server, 'POST', '/api/workshops', server.organiserKey, JSON.stringify(workshop));
}

/** Opens a board as if somebody had exported it. */
export function importBoard(server: Server, board: Board): Promise<CreatedWorkshop> {
  const file = JSON.stringify({ format: 'wirkraum', version: 1, board });
  return ask(server, 'POST', '/api/workshops/import', server.organiserKey, file);
}

export function joinByLink(server: Server, link: string, name: string, perspective: Perspective): Promise<Joined> {
  const key = new URL(link).hash.replace('#k=', '');
  return ask(server, 'POST', `/api/workshops/${idOf(link)}/join`, '', JSON.stringify({ key, name, perspective }));
}

export function boardOf(server: Server, workshop: string, token: string): Promise<Board> {
  return ask(server, 'GET', `/api/workshops/${workshop}/board`, token);
}

/** The link and the room code that the invitation shows. */
export function invitationOf(server: Server, workshop: string, token: string): Promise<Invitation> {
  return ask(server, 'GET', `/api/workshops/${workshop}/invitation`, token);
}

/** A session beside the browser, made by the organiser, for looking at what the server has. */
export async function inspect(server: Server, workshop: string): Promise<string> {
  const body = JSON.stringify({ role: 'cofacilitator' });
  const target = `/api/workshops/${workshop}/links`;
  const { link } = await ask<{ link: string }>(server, 'POST', target, server.organiserKey, body);
  return (await joinByLink(server, link, 'Prüfung', 'facilitation')).token;
}

/** What the projectors show: a spotlight, or the settings of the projector. */
export function steer(server: Server, workshop: string, token: string, what: string, body: unknown): Promise<void> {
  return ask(server, 'PUT', `/api/workshops/${workshop}/stage/${what}`, token, JSON.stringify(body));
}

/** Id of the person with this name. */
export async function personOf(server: Server, workshop: string, token: string, name: string): Promise<string> {
  const target = `/api/workshops/${workshop}/participants`;
  const { participants } = await ask<{ participants: { id: string; name: string }[] }>(server, 'GET', target, token);
  const person = participants.find((one) => one.name === name);
  if (!person) throw new Error(`${name} is not in the workshop`);
  return person.id;
}

export function removePerson(server: Server, workshop: string, token: string, person: string): Promise<void> {
  return ask(server, 'DELETE', `/api/workshops/${workshop}/participants/${person}`, token);
}

/** Workshop of a link or of an address in the browser. */
export function idOf(link: string): string {
  const id = /\/w\/([^/]+)/.exec(new URL(link).pathname)?.[1];
  if (id === undefined) throw new Error(`No workshop in ${link}`);
  return id;
}

/** Puts something into the light of the projectors; null for nothing. */
export function setSpotlight(server: Server, workshop: string, token: string, light: Spotlight | null): Promise<void> {
  return steer(server, workshop, token, 'spotlight', light);
}

export function setProjector(server: Server, workshop: string, token: string, change: ProjectorChange): Promise<void> {
  return steer(server, workshop, token, 'projector', change);
}

/** What one role may do in one area from now on. */
export function setAccess(
  server: Server,
  workshop: string,
  token: string,
  area: Area,
  rights: Partial<Record<Role, Access>>,
): Promise<void> {
  return ask(server, 'PUT', `/api/workshops/${workshop}/stage/areas/${area}`, token, JSON.stringify(rights));
}
