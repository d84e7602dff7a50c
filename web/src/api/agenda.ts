/** The agenda of a workshop: its steps with the notes of facilitators, and agendas to begin with. */
import type { AgendaStep, StepDraft } from '../model/contract';
import { ask, tell } from './client';
import type { Session } from './participation';
import type { AgendaTemplateList } from './shapes';

const at = (id: string, rest: string) => `/api/workshops/${encodeURIComponent(id)}${rest}`;
const step = (id: string, key: string, rest = '') => at(id, `/agenda/steps/${encodeURIComponent(key)}${rest}`);

export const agenda = async ({ id, token }: Session) =>
  (await ask<{ steps: AgendaStep[] }>('GET', at(id, '/agenda'), { bearer: token })).steps;

/** Adds a step before another one, or at the end; its id. */
export const addStep = async ({ id, token }: Session, draft: StepDraft, before?: string) =>
  (
    await ask<{ id: string }>('POST', at(id, '/agenda/steps'), {
      bearer: token,
      json: { step: draft, ...(before !== undefined && { before }) },
    })
  ).id;

export const changeStep = ({ id, token }: Session, key: string, draft: StepDraft) =>
  tell('PUT', step(id, key), { bearer: token, json: draft });

export const deleteStep = ({ id, token }: Session, key: string) => tell('DELETE', step(id, key), { bearer: token });

/** Moves a step before another one, or to the end. */
export const moveStep = ({ id, token }: Session, key: string, before?: string) =>
  tell('PUT', step(id, key, '/place'), { bearer: token, json: { ...(before !== undefined && { before }) } });

/** Sets when the workshop is to end, in ms since 1970; undefined leaves that open. */
export const planEnd = ({ id, token }: Session, end: number | undefined) =>
  tell('PUT', at(id, '/agenda/planned-end'), { bearer: token, json: { ...(end !== undefined && { at: end }) } });

export const agendaTemplates = async ({ id, token }: Session) =>
  (await ask<AgendaTemplateList>('GET', at(id, '/agenda/templates'), { bearer: token })).templates;

export const saveAgenda = ({ id, token }: Session, title: string) =>
  ask<{ id: string }>('POST', at(id, '/agenda/templates'), { bearer: token, json: { title } });

export const deleteTemplate = ({ id, token }: Session, template: string) =>
  tell('DELETE', at(id, `/agenda/templates/${encodeURIComponent(template)}`), { bearer: token });

/** Replaces the agenda by another one. */
export const takeTemplate = ({ id, token }: Session, template: string) =>
  tell('POST', at(id, '/agenda/use'), { bearer: token, json: { template } });
