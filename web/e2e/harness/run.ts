/** Running a workshop beside the browser, as a facilitator does elsewhere. */
import type { RunOrder, StepDraft } from '../../src/model/contract';
import type { Server } from './server';

/** A facilitator's session in a workshop. */
export interface Conductor {
  readonly server: Server;
  readonly id: string;
  readonly token: string;
}

async function send(conductor: Conductor, method: string, rest: string, body: unknown): Promise<string> {
  const { server, id, token } = conductor;
  const response = await fetch(`${server.url}/api/workshops/${id}${rest}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${rest}: ${response.status} ${text}`);
  return text;
}

/** Adds a step to the end of the agenda; its id. */
export async function addStep(conductor: Conductor, step: StepDraft): Promise<string> {
  const { id } = JSON.parse(await send(conductor, 'POST', '/agenda/steps', { step })) as { id: string };
  return id;
}

export const order = (conductor: Conductor, what: RunOrder) => send(conductor, 'POST', '/run', what);

export const gather = (conductor: Conductor, area: string) => send(conductor, 'PUT', '/stage/gather', { area });

export const freeze = (conductor: Conductor, frozen: boolean) => send(conductor, 'PUT', '/stage/frozen', { frozen });

export const callUp = (conductor: Conductor, person?: string) => send(conductor, 'PUT', '/floor/speaking', { person });
