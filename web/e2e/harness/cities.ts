/** Six cities that share a project: who comes, what they write, and the steps of their OKR workshop. All of it is invented. */
import { expect } from 'vitest';
import type { Board } from '../../src/model/contract';
import { importBoard } from './api';
import { LAPTOP, PHONE, WALL } from './browser';
import type { Person } from './person';
import { boardWith } from './sample';
import type { Scene } from './scene';

export const GOAL = 'Alle kommen ohne Amt ans Ziel';
export const OUTCOME = 'Menschen erledigen Anliegen allein';
export const LEARNED = 'früher fragen, kleiner anfangen';
export const OUTPUT = 'Anträge, die online gehen';

export interface City {
  readonly city: string;
  /** What it leads for all. */
  readonly theme: string;
  readonly person: string;
  readonly objective: string;
  readonly keyResult: string;
  /** As typed: with a comma, with a thousand's point, with a unit. */
  readonly baseline: string;
  readonly target: string;
  /** What the check-in says, and how much of the way that is. */
  readonly value: string;
  readonly way: string;
}

export const CITIES: readonly City[] = [
  {
    ...{ city: 'Auenfurt', theme: 'Antragsstrecken', person: 'Anna Berg' },
    objective: 'Wer einen Antrag beginnt, kommt auch ans Ende',
    keyResult: 'Menschen schließen den Wohngeldantrag ab, von 40 % auf 60 % bis Dezember',
    ...{ baseline: '40 %', target: '60 %', value: '45 %', way: '25 %' },
  },
  {
    ...{ city: 'Brückstadt', theme: 'Datenplattform', person: 'Ben Cordes' },
    objective: 'Planende finden ihre Daten, ohne zu fragen',
    keyResult: 'Planende holen sich Daten selbst, von 1.200 auf 2.400 Abrufe bis Dezember',
    ...{ baseline: '1.200', target: '2.400', value: '1.800', way: '50 %' },
  },
  {
    ...{ city: 'Dornfeld', theme: 'Bürgerlabor', person: 'Dana Ehlers' },
    objective: 'Wer sonst nie gefragt wird, gestaltet mit',
    keyResult: 'Menschen ohne Wahlrecht testen Entwürfe, von 5 auf 25 bis Dezember',
    ...{ baseline: '5', target: '25', value: '20', way: '75 %' },
  },
  {
    ...{ city: 'Eichhain', theme: 'Mitarbeitende', person: 'Emre Falk' },
    objective: 'Mitarbeitende trauen sich an Neues',
    keyResult: 'Mitarbeitende stellen selbst Vorlagen ein, von 2,5 auf 10,5 je Amt bis Dezember',
    ...{ baseline: '2,5', target: '10,5', value: '4,5', way: '25 %' },
  },
  {
    ...{ city: 'Flussau', theme: 'Barrierefreiheit', person: 'Finn Groß' },
    objective: 'Niemand scheitert an einem Formular',
    keyResult: 'Menschen brechen Formulare ab, von 30 % auf 10 % bis Dezember',
    ...{ baseline: '30 %', target: '10 %', value: '20 %', way: '50 %' },
  },
  {
    ...{ city: 'Grünbach', theme: 'Zusammenarbeit', person: 'Gül Hahn' },
    objective: 'Was eine Stadt gelernt hat, nutzen alle sechs',
    keyResult: 'Städte übernehmen einen Baustein der anderen, von 1 auf 5 bis Dezember',
    ...{ baseline: '1', target: '5', value: '5', way: '100 %' },
  },
];

export interface Seat {
  readonly person: Person;
  readonly city: City;
}

/** Everybody comes in and goes to the OKRs: one on a phone, one at a large screen. */
export async function gather(scene: Scene): Promise<{ id: string; seats: readonly Seat[] }> {
  const board: Board = boardWith({ output: [OUTPUT], outcome: [OUTCOME], impact: ['Verwaltung dient allen'] });
  const { id, links } = await importBoard(scene.server, { ...board, title: 'Sechs Städte, ein Netz' });
  const seats = await Promise.all(
    CITIES.map(async (city, index) => {
      const person = await scene.arrive(index === 1 ? WALL : index === 5 ? PHONE : LAPTOP);
      await person.join(links.participant, city.person, 'administration');
      await person.okr.open();
      return { person, city };
    }),
  );
  return { id, seats };
}

/** The first one says the guiding goal and the cycle; then each says at the same time who they are and what they lead. */
export async function agreeOnFrame(seats: readonly Seat[]): Promise<void> {
  const [first] = seats;
  if (first) await beginFrame(first.person);
  await Promise.all(seats.map(introduce));
}

async function beginFrame({ page, t, okr }: Person): Promise<void> {
  await okr.choose('okr-frame');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: t('okr-cycle-add') }).click();
  await dialog.getByRole('combobox', { name: t('okr-frame-part') }).selectOption('goals');
  await dialog.getByRole('button', { name: t('okr-goal-add') }).click();
  await dialog.getByRole('textbox', { name: t('okr-goal'), exact: true }).fill(GOAL);
  await okr.close();
}

async function introduce({ person: { page, t, okr }, city }: Seat): Promise<void> {
  await okr.choose('okr-frame');
  const dialog = page.getByRole('dialog');
  for (const [part, add, field, title] of [
    ['organisations', 'okr-organisation-add', 'okr-organisation', city.city],
    ['teams', 'okr-team-add', 'okr-team', `Team ${city.theme}`],
  ] as const) {
    await dialog.getByRole('combobox', { name: t('okr-frame-part') }).selectOption(part);
    await dialog.getByRole('button', { name: t(add) }).click();
    // Others add theirs meanwhile: mine is where the caret is.
    await page.keyboard.type(title);
    await dialog
      .getByRole('textbox', { name: t(field), exact: true })
      .nth(5)
      .waitFor();
  }
  await okr.close();
}

/** Each drafts an objective and a key result at the same time, and joins them to the guiding goal and the model. */
export async function draft(seats: readonly Seat[]): Promise<void> {
  await Promise.all(
    seats.map(async (seat) => {
      const { person, city } = seat;
      const { page, t, okr } = person;
      await page
        .getByRole('button', { name: t('okr-objective-add') })
        .locator('visible=true')
        .first()
        .click();
      await page.keyboard.type(city.objective);
      await page.keyboard.press('Enter');
      await page.keyboard.type(city.keyResult);
      await okr.act(city.objective, 'okr-details');
      await page.getByRole('combobox', { name: t('okr-team') }).selectOption({ label: `Team ${city.theme}` });
      await okr.close();
      await okr.tie(city.objective, 'okr-tie-pays', GOAL);
      await okr.tie(city.objective, 'okr-tie-pays', OUTCOME);
      await okr.tie(city.keyResult, 'okr-tie-moves', OUTPUT);
      await measure(seat);
    }),
  );
}

async function measure({ person: { page, t, okr }, city }: Seat): Promise<void> {
  await okr.act(city.keyResult, 'okr-details');
  if (Number.parseFloat(city.target) < Number.parseFloat(city.baseline))
    await page.getByRole('radio', { name: t('okr-direction-down') }).check();
  for (const [field, typed] of [
    ['okr-baseline', city.baseline],
    ['okr-target', city.target],
  ] as const) {
    await page.getByRole('textbox', { name: t(field), exact: true }).fill(typed);
    await page.keyboard.press('Enter');
  }
  await okr.close();
}

/** Two type in the title of one objective, before and behind it. */
export async function typeTogether([first, second]: readonly [Seat, Seat]): Promise<string> {
  const { objective } = first.city;
  const fields = await Promise.all(
    [first, second].map(async ({ person: { okr } }) => {
      const titles = await okr
        .titles('okr-objective')
        .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
      return okr.titles('okr-objective').nth(titles.indexOf(objective));
    }),
  );
  await Promise.all(fields.map((field) => field.focus()));
  await first.person.page.keyboard.press('Control+Home');
  await second.person.page.keyboard.press('Control+End');
  await Promise.all([first.person.page.keyboard.type('Ab heute: '), second.person.page.keyboard.type(', ohne Amt')]);
  const whole = `Ab heute: ${objective}, ohne Amt`;
  for (const field of fields) await expect.poll(() => field.inputValue()).toBe(whole);
  return whole;
}

/** Everybody checks in at the same time, each their own. */
export async function checkIn(seats: readonly Seat[]): Promise<void> {
  await Promise.all(
    seats.map(async ({ person: { page, t }, city }) => {
      await page.getByRole('button', { name: t('okr-check-in-of', { title: city.keyResult }) }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: t('okr-value') }).fill(city.value);
      await dialog.getByRole('button', { name: t('okr-check-in-save') }).click();
      await dialog.waitFor({ state: 'hidden' });
    }),
  );
  for (const { person } of seats) {
    const bars = () =>
      person.page
        .getByRole('img', { name: /des Wegs/ })
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    const wanted = seats.map(({ city }) => person.t('okr-way', { percent: city.way.replace(' ', '\u00a0') }));
    await expect.poll(async () => (await bars()).sort()).toEqual(wanted.sort());
  }
}

/** Each says at the same time how far it went and what was learned; then the first looks at all of it. */
export async function review(seats: readonly Seat[]): Promise<void> {
  await Promise.all(
    seats.map(async ({ person: { page, t, okr }, city }) => {
      await okr.view('review');
      const article = page.getByRole('article').filter({ hasText: city.keyResult });
      await article.getByRole('textbox', { name: t('review-score') }).fill(city.way);
      await page.keyboard.press('Enter');
      await article.getByRole('textbox', { name: t('review-learned') }).fill(`${city.city}: ${LEARNED}`);
    }),
  );
  for (const { person } of seats) {
    const learned = () =>
      person.page
        .getByRole('textbox', { name: person.t('review-learned') })
        .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
    await expect
      .poll(async () => (await learned()).sort())
      .toEqual(seats.map(({ city }) => `${city.city}: ${LEARNED}`));
  }
}

/** The first carries over what is not reached; each city finds it in the next cycle. */
export async function carryOver(seats: readonly Seat[], drafts: readonly string[]): Promise<void> {
  for (const [index, { person }] of seats.entries()) {
    const { page, t, okr } = person;
    if (index === 0) {
      await okr.choose('carry-open');
      const dialog = page.getByRole('dialog');
      // Each with its objective.
      const count = 2 * drafts.length;
      await dialog.getByRole('button', { name: t('carry-look', { count }) }).click();
      await dialog.getByRole('button', { name: t('carry-do', { count }) }).click();
      await dialog.waitFor({ state: 'hidden' });
    } else {
      await okr.view('cycle');
      await page.getByRole('button', { name: t('okr-cycle-after') }).click();
    }
    await expect.poll(() => okr.values('okr-key-result')).toEqual([...drafts].sort());
  }
}
