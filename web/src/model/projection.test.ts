import { describe, expect, it } from 'vitest';
import type { Card, Poll, Stage, Step } from './contract';
import { assemble } from './impact';
import { invites, projectionOf, type Watched } from './projection';

const card: Card = { id: 'c', lane: 'output', order: 'a0', title: 'Besuche', note: '' };
const deleted: Card = { ...card, id: 'd', deletedAt: 1 };

const poll = { id: 'p', question: 'Wie?' } as Poll;

function watched(stage: Partial<Stage> | undefined, more: Partial<Watched> = {}): Watched {
  return {
    stage,
    neutral: undefined,
    access: () => 'read',
    synced: () => true,
    model: assemble([card, deleted], []),
    stands: (id) => id === 'k',
    ...more,
  };
}

describe('the wall shows', () => {
  it.each<[string, Partial<Stage> | undefined, string]>([
    ['nothing before the stage has arrived', undefined, 'waiting'],
    ['how to join while nothing is in the light', {}, 'room'],
    ['how to join instead of the stage itself', { spotlight: { area: 'stage' } }, 'room'],
    ['the overview', { spotlight: { area: 'model' } }, 'model'],
    ['the notes', { spotlight: { area: 'notes' } }, 'notes'],
    ['one card', { spotlight: { area: 'model', card: 'c' } }, 'card'],
    ['its chain', { spotlight: { area: 'model', card: 'c', chain: true } }, 'chain'],
    ['calm words about a card that was deleted', { spotlight: { area: 'model', card: 'd', chain: true } }, 'gone'],
    ['calm words about a card that never was', { spotlight: { area: 'model', card: 'x' } }, 'gone'],
    ['the cycle', { spotlight: { area: 'okr' } }, 'okr'],
    ['a key result', { spotlight: { area: 'okr', card: 'k' } }, 'okr'],
    ['calm words about a key result that was deleted', { spotlight: { area: 'okr', card: 'd' } }, 'gone'],
    ['what was collected', { spotlight: { area: 'collection' } }, 'collection'],
    ['what was decided', { spotlight: { area: 'decisions' } }, 'decisions'],
    ['notes, whatever card comes with them', { spotlight: { area: 'notes', card: 'c' } }, 'notes'],
    [
      'the neutral slide before anything else',
      { spotlight: { area: 'model' }, projector: { neutral: true, invitation: true } },
      'neutral',
    ],
  ])('%s', (_what, stage, kind) => {
    expect(projectionOf(watched(stage)).kind).toBe(kind);
  });

  it('the running step while nothing else is in the light', () => {
    const step: Step = { id: 's', title: 'Sammeln', kind: 'writing', minutes: 5 };
    const stage: Partial<Stage> = { run: { state: 'running', step: 's' }, steps: [step] };
    expect(projectionOf(watched(stage))).toEqual({ kind: 'step', step });
    expect(projectionOf(watched({ ...stage, run: { state: 'paused', step: 's' } })).kind).toBe('step');
    expect(projectionOf(watched({ ...stage, spotlight: { area: 'model' } })).kind).toBe('model');
    expect(projectionOf(watched({ ...stage, run: { state: 'ended' } })).kind).toBe('room');
    expect(projectionOf(watched({ ...stage, steps: [] })).kind).toBe('room');
  });

  it('the poll of the running step with its time, and something else that is in the light before it', () => {
    const step: Step = { id: 's', title: 'Fragen', kind: 'poll', minutes: 5, poll: 'p' };
    const stage: Partial<Stage> = { run: { state: 'running', step: 's' }, steps: [step], polls: [poll] };
    const other = { id: 'o', question: 'Und?' } as Poll;
    const light = (id: string) => ({
      ...stage,
      polls: [poll, other],
      spotlight: { area: 'decisions', poll: id } as const,
    });
    expect(projectionOf(watched(stage))).toEqual({ kind: 'poll', poll, timed: true });
    expect(projectionOf(watched({ ...stage, run: { state: 'paused', step: 's' } })).kind).toBe('poll');
    expect(projectionOf(watched({ ...stage, spotlight: { area: 'model' } })).kind).toBe('model');
    expect(projectionOf(watched(light('o')))).toEqual({ kind: 'poll', poll: other });
    expect(projectionOf(watched(light('p')))).toEqual({ kind: 'poll', poll, timed: true });
    // A draft stands in no document: until it is open, the step itself is shown.
    expect(projectionOf(watched({ ...stage, polls: [] }))).toEqual({ kind: 'step', step });
    expect(projectionOf(watched({ ...stage, run: { state: 'ended' } })).kind).toBe('room');
  });

  it('a poll that is in the light, also where nobody may see the area of the decisions', () => {
    const stage: Partial<Stage> = { spotlight: { area: 'decisions', poll: 'p' }, polls: [poll] };
    expect(projectionOf(watched(stage, { access: () => 'hidden' }))).toEqual({ kind: 'poll', poll });
    expect(projectionOf(watched({ ...stage, polls: [] })).kind).toBe('room');
  });

  it('what this machine was told before what the facilitators set', () => {
    const stage = { projector: { neutral: true, invitation: true } };
    expect(projectionOf(watched(stage, { neutral: false })).kind).toBe('room');
    expect(projectionOf(watched({}, { neutral: true })).kind).toBe('neutral');
  });

  it('nothing of an area that is hidden or has not arrived', () => {
    const stage: Partial<Stage> = { spotlight: { area: 'model', card: 'c' } };
    expect(projectionOf(watched(stage, { access: () => 'hidden', synced: () => false })).kind).toBe('hidden');
    expect(projectionOf(watched(stage, { synced: () => false })).kind).toBe('waiting');
  });
});

it('the way to join is shown until it is hidden or the room is closed', () => {
  expect(invites(undefined)).toBe(false);
  expect(invites({})).toBe(true);
  expect(invites({ roomOpen: false })).toBe(false);
  expect(invites({ roomOpen: true, projector: { neutral: false, invitation: false } })).toBe(false);
});
