/** The impact dialogue from its first minute to its minutes, run by a facilitator from the cockpit. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ask, boardOf, personOf } from './harness/api';
import { arrive, button, cardOf, FOR_NORA, goOn, type Room, SILENT } from './harness/conducted';
import { Keys } from './harness/keys';
import { NO_CONNECTION } from './harness/network';
import type { Person } from './harness/person';
import { pollsOf } from './harness/polls';
import { useScene } from './harness/scene';

const scene = useScene();
// The server dies in the middle of it, and of a card sent just before the reveal is asked whether it still waits.
scene.expected.push(NO_CONNECTION, /status of 404 .*\/contributions\)/);

const QUESTION = 'Tragen wir die Hypothese mit?';

/** T 12–28: everybody writes for themselves; Jonas by the keyboard, Nora by Miriam. */
async function writeInSilence(room: Room): Promise<void> {
  const { people, miriam, jonas, frames } = room;
  await goOn(room, 'Erst schätzen');
  for (const [who, person] of Object.entries(people) as [keyof typeof SILENT, Person][]) {
    const { page, t } = person;
    const field = page.getByLabel(t('collection-ask'), { exact: true });
    if (person === jonas) await new Keys(page).goTo(field);
    else await field.click();
    await page.keyboard.type(SILENT[who]);
    await page.keyboard.press('Control+Enter');
    const own = page.getByRole('region', { name: t('collection-own') });
    await own.getByText(SILENT[who], { exact: true }).waitFor();
  }
  const { page, t } = miriam;
  await button(miriam, 'stage-behalf').click();
  await page.getByLabel(t('stage-behalf-card'), { exact: true }).fill(FOR_NORA);
  await button(miriam, 'stage-behalf-do').click();
  await page.keyboard.press('Escape');
  await page.getByText(t('stage-written-cards', { count: 6 }), { exact: true }).waitFor();
  for (const words of [...Object.values(SILENT), FOR_NORA])
    for (const person of room.all) expect(frames.get(person) ?? '', words).not.toContain(words);

  await button(miriam, 'stage-reveal').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('stage-reveal') })
    .click();
  await goOn(room, 'Wie lesen wir das?');
  for (const person of Object.values(people)) {
    await person.goToArea('collection');
    for (const words of [...Object.values(SILENT), FOR_NORA]) await cardOf(person, words).waitFor();
    // The same ears hear it now.
    expect(frames.get(person)).toContain(SILENT.anna);
  }
}

/** T 28–46: two write in one card at once; cards are grouped by the mouse and by the keyboard. */
async function readTogether(room: Room): Promise<void> {
  const { anna, ben, cem, jonas } = room;
  for (const one of [anna, ben]) {
    await cardOf(one, SILENT.cem).focus();
    await one.page.keyboard.press('Enter');
    await one.page.locator('.heaps li textarea').waitFor();
    await one.page.keyboard.press(one === anna ? 'Control+Home' : 'Control+End');
  }
  await Promise.all([anna.page.keyboard.type('Abends: '), ben.page.keyboard.type(', sagt der Bericht')]);
  await Promise.all([anna, ben].map(({ page }) => page.keyboard.press('Control+Enter')));
  const merged = `Abends: ${SILENT.cem}, sagt der Bericht`;
  for (const one of [anna, ben, cem]) await cardOf(one, merged).waitFor();

  await goOn(room, 'Ordnen');
  // Cards were shuffled: where the one to drop on stands is left to chance, and at an edge it would be missed.
  await cardOf(anna, SILENT.ben).evaluate((card) => card.scrollIntoView({ block: 'center' }));
  await cardOf(anna, SILENT.anna).dragTo(cardOf(anna, SILENT.ben));
  const group = (person: Person, count: number) =>
    person.page.getByRole('group', {
      name: person.t('collection-heap', { name: person.t('collection-group-unnamed'), count }),
      exact: true,
    });
  await group(jonas, 2).waitFor();
  const { page, t } = jonas;
  for (const words of [SILENT.jonas, SILENT.tom]) {
    await cardOf(jonas, words).focus();
    await page.keyboard.press('Space');
  }
  await page.keyboard.press('m');
  await page.getByRole('button', { name: t('collection-move-do') }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => group(anna, 2).count()).toBe(2);
}

/** When the time of the step is up on this screen, in seconds. */
async function deadline({ page }: Person): Promise<number> {
  const face = (await page.getByRole('timer').first().innerText()).match(/\d+:\d\d/)?.[0] ?? '';
  const [minutes = Number.NaN, seconds = Number.NaN] = face.split(':').map(Number);
  return Date.now() / 1000 + minutes * 60 + seconds;
}

/** T 55: the server dies while people work, and comes back. */
async function loseTheServer(room: Room): Promise<void> {
  const { server, id, token, anna, cem, miriam, wall, tom, all } = room;
  await goOn(room, 'Hypothesen');
  const add = async (person: Person, words: string) => {
    await person.page
      .getByRole('button', { name: person.t('collection-add'), exact: true })
      .first()
      .click();
    await person.page.keyboard.type(words);
    await person.page.keyboard.press('Escape');
  };
  await add(anna, 'Wenn der Brief früher kommt');
  await anna.saved();
  await tom.goToArea('now');
  const screens = [miriam, wall, tom];
  const before = await Promise.all(screens.map(deadline));
  await server.kill();
  await expect.poll(() => cem.connection()).not.toBe(cem.t('shell-connection-saved'));
  await add(cem, 'Wenn die Hebamme empfiehlt');
  await server.restart();
  for (const one of all.filter((person) => person !== wall))
    await expect.poll(() => one.connection(), { timeout: 60_000 }).toBe(one.t('shell-connection-saved'));
  for (const words of ['Wenn der Brief früher kommt', 'Wenn die Hebamme empfiehlt'])
    for (const one of [anna, cem]) await cardOf(one, words).waitFor();
  const texts = ((await boardOf(server, id, token)).contributions ?? []).map(({ text }) => text);
  expect(texts).toHaveLength(8);
  expect(new Set(texts).size).toBe(8);
  for (const screen of screens)
    await expect.poll(async () => Math.abs((await deadline(screen)) - (before[0] ?? 0))).toBeLessThan(2);
  // Still the one who leads: the next step is hers to begin.
  await goOn(room, 'Ins Wirkungsmodell');
}

/** T 62–78: a link in the model, then a secret poll that shows no group of fewer than three. */
async function linkAndAsk(room: Room): Promise<void> {
  const { server, id, token, anna, people, miriam } = room;
  await anna.goToArea('model');
  await anna.model.shown();
  await anna.model.add('output', 'Besuche');
  await anna.model.add('outcome', 'Vertrauen');
  await anna.model.connect('Besuche', 'Vertrauen', 'ein Gesicht zählt');

  await goOn(room, 'Stimmungsbild');
  const { page, t } = miriam;
  await page.goto(`${server.url}/w/${id}/decisions/polls`);
  await button(miriam, 'polls-new').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('polls-question'), { exact: true }).fill(QUESTION);
  await dialog.getByRole('radio', { name: t('polls-kind-consent') }).check();
  await dialog.getByRole('radio', { name: t('polls-mode-secret-title') }).check();
  await button(miriam, 'polls-save').click();
  await button(miriam, 'polls-open').click();
  for (const person of Object.values(people)) {
    await person.goToArea('now');
    await person.page.getByRole('radio', { name: t('polls-consent-0'), exact: true }).check();
    await button(person, 'polls-send').click();
    await button(person, 'polls-change').waitFor();
  }
  const [poll] = await pollsOf(server, id, token);
  if (!poll) throw new Error('no poll');
  const nora = await personOf(server, id, token, 'Nora Lind');
  const answer = { values: { [poll.options[0]?.id ?? '']: 0 } };
  await ask(
    server,
    'POST',
    `/api/workshops/${id}/polls/${poll.id}/answers`,
    token,
    JSON.stringify({ answer, person: nora }),
  );
  await button(miriam, 'polls-close').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('polls-close-do') })
    .click();
  await page.getByText(t('polls-no-decision'), { exact: true }).first().waitFor();
  // One politician and two of the civil society stand together; the administration are three.
  const [closed] = await pollsOf(server, id, token);
  const groups = closed?.result?.groups.map(({ perspectives, n }) => [[...perspectives].sort().join(), n]);
  expect(groups?.sort()).toEqual([
    ['administration', 3],
    ['politics,society', 3],
  ]);
  expect(closed?.turnout).toMatchObject({ answered: 6, onBehalf: 1, of: 8 });
}

/** T 85–90: a recommendation with a minority note, a step with name and day and one without, and the end. */
async function decide(room: Room): Promise<void> {
  const { miriam } = room;
  const { page, t } = miriam;
  await goOn(room, 'Erste Schritte');
  await miriam.goToArea('decisions');
  const add = async (list: 'recommendations' | 'nextSteps', words: string) => {
    await page.getByRole('button', { name: t(`decisions-${list}-add`) }).click();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    return page.getByRole('group', { name: words, exact: true });
  };
  const advice = await add('recommendations', 'Lotsinnen im Hafen verstärken');
  await advice.getByLabel(t('decisions-field-reasons'), { exact: true }).fill('Dort sinkt die Quote.');
  const step = await add('nextSteps', 'Hebammen einladen');
  await step.getByLabel(t('decisions-who-missing')).fill('Anna Berg');
  await step.getByLabel(t('decisions-due-missing')).fill('2027-01-31');
  await add('nextSteps', 'Brief kürzen');
  await page.getByText(t('decisions-gap-steps', { count: 1 })).waitFor();
  await miriam.saved();
  await goOn(room, 'Abschluss');
  await button(miriam, 'stage-end').click();
  await page.getByRole('heading', { name: t('stage-ended'), exact: true }).waitFor();
}

/** What is in the minutes that Miriam takes along. */
async function takeMinutes({ miriam }: Room): Promise<void> {
  const download = miriam.page.waitForEvent('download');
  await button(miriam, 'stage-ended-md').click();
  const minutes = readFileSync(await (await download).path(), 'utf8');
  for (const title of ['Ankommen', 'Erst schätzen', 'Hypothesen', 'Abschluss'])
    expect(minutes).toMatch(new RegExp(String.raw`\*\*${title}\*\* .*geplant \d+ Minuten; \d\d:\d\d–\d\d:\d\d`));
  for (const line of [
    ...[SILENT.anna, SILENT.ben, SILENT.jonas, SILENT.tom, FOR_NORA, `Abends: ${SILENT.cem}, sagt der Bericht`],
    ...['Wenn der Brief früher kommt', 'Wenn die Hebamme empfiehlt', 'ein Gesicht zählt'],
    'Stimmungsbild, kein Beschluss.',
    `### ${QUESTION}`,
    '6 von 8 haben geantwortet, über die Moderation: 1.',
    '**Lotsinnen im Hafen verstärken**',
    'Dort sinkt die Quote.',
    'Hebammen einladen** (Anna Berg',
    '**Brief kürzen** (ohne Namen, ohne Datum)',
    'Nächste Schritte ohne Namen oder Datum: 1',
  ])
    expect(minutes.replaceAll(String.raw`\-`, '-')).toContain(line);
}

describe('an impact dialogue', () => {
  it(
    'runs from the first person to the minutes, and loses nothing when the server dies',
    { timeout: 240_000 },
    async () => {
      const room = await arrive(scene);
      await button(room.miriam, 'stage-start').click();
      await room.tom.page.getByRole('timer').waitFor();
      await writeInSilence(room);
      await readTogether(room);
      await loseTheServer(room);
      await linkAndAsk(room);
      await decide(room);
      await takeMinutes(room);
    },
  );
});
