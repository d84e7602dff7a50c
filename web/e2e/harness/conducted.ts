/** An impact dialogue run from the cockpit: who comes, and how it goes on from step to step. */
import { expect } from 'vitest';
import { createWorkshop, inspect, setProjector } from './api';
import { LAPTOP, PHONE, WALL } from './browser';
import type { Person } from './person';
import type { Scene } from './scene';

/** What each wrote before anybody else may know it. */
export const SILENT = {
  anna: 'Hafen-Zwanzig',
  ben: 'Unter-Dreissig',
  cem: 'Fast-Niemand',
  jonas: 'Ein-Drittel',
  tom: 'Viele',
};
export const FOR_NORA = 'Vom Blatt der Elternvertretung';

const STEPS = [
  ...['Ankommen', 'Worum es geht', 'Erst schätzen', 'Was überrascht uns?', 'Wie lesen wir das?', 'Ordnen'],
  ...['Hypothesen', 'Ins Wirkungsmodell', 'Stimmungsbild', 'Erste Schritte', 'Abschluss'],
];

export type Room = Awaited<ReturnType<typeof arrive>>;

export const button = ({ page, t }: Person, key: string) => page.getByRole('button', { name: t(key), exact: true });
export const cardOf = ({ page }: Person, words: string) => page.locator('.heaps li').filter({ hasText: words });

/** T 0–6: everybody comes in by the link; Nora has no device and is entered. */
export async function arrive(scene: Scene) {
  const { server } = scene;
  const created = await createWorkshop(server, { title: 'Wer wird erreicht?', template: 'wirkungsdialog' });
  const { id, links } = created;
  const token = await inspect(server, id);
  const frames = new Map<Person, string>();
  const come = async (screen: typeof LAPTOP) => {
    const person = await scene.arrive(screen);
    person.page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) =>
        frames.set(person, (frames.get(person) ?? '') + Buffer.from(payload).toString('utf8')),
      ),
    );
    return person;
  };
  const [miriam, wall, anna] = [await come(LAPTOP), await come(WALL), await come(LAPTOP)];
  const [ben, cem, jonas, tom] = [await come(LAPTOP), await come(LAPTOP), await come(LAPTOP), await come(PHONE)];
  await wall.page.goto(links.observer);
  await miriam.page.goto(links.facilitator);
  await miriam.enter('Miriam Kowalczyk');
  for (const [person, name, perspective] of [
    [anna, 'Anna Berg', 'administration'],
    [ben, 'Ben Cordes', 'politics'],
    [cem, 'Cem Aydin', 'society'],
    [jonas, 'Jonas Petersen', 'administration'],
    [tom, 'Tom Ernst', 'society'],
  ] as const) {
    await person.page.goto(links.participant);
    await person.enter(name, perspective);
  }
  await setProjector(server, id, token, { invitation: false });
  await miriam.goToArea('stage');
  const { page, t } = miriam;
  await button(miriam, 'stage-person').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('stage-person-name'), { exact: true }).fill('Nora Lind');
  await dialog.getByLabel(t('stage-person-perspective'), { exact: true }).selectOption('administration');
  await dialog.getByRole('button', { name: t('stage-person-do'), exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  const people = { anna, ben, cem, jonas, tom };
  return { server, id, token, frames, miriam, wall, people, ...people, all: [miriam, wall, ...Object.values(people)] };
}

/** Miriam goes on until the step with this title runs, and everybody is told. */
export async function goOn({ miriam, wall }: Room, title: string): Promise<void> {
  const { page } = miriam;
  await miriam.goToArea('stage');
  const step = page.getByRole('heading', { level: 2 }).first();
  while ((await step.innerText()) !== title) {
    const before = await step.innerText();
    await button(miriam, 'stage-next').click();
    await expect.poll(() => step.innerText()).not.toBe(before);
  }
  const number = 1 + STEPS.indexOf(title);
  await wall.page.getByText(wall.t('shell-step', { number, total: STEPS.length }), { exact: true }).waitFor();
}
