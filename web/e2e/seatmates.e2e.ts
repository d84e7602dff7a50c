/** One tablet for several people: each writes, answers and raises a hand under a name of their own. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../src/model/contract';
import { ask, boardOf, createWorkshop, inspect } from './harness/api';
import { Audit } from './harness/axe';
import { NARROW, PHONE } from './harness/browser';
import type { Person } from './harness/person';
import { overflowing } from './harness/reflow';
import { addStep, type Conductor, order } from './harness/run';
import { useScene } from './harness/scene';

const scene = useScene();
// Of a card that was sent just before the reveal is asked whether it still waits.
scene.expected.push(/status of 404 .*\/contributions\)/);

/** A workshop in whose first step cards are written, with or without names; a discussion comes next. */
async function writing(anonymous = false, language: Language = 'de') {
  const { server } = scene;
  const { id, links } = await createWorkshop(server, { title: 'Frühe Hilfen', language });
  const conductor: Conductor = { server, id, token: await inspect(server, id) };
  await addStep(conductor, { title: 'Sammeln', kind: 'writing', minutes: 30, anonymous });
  await addStep(conductor, { title: 'Sprechen', kind: 'discussion', minutes: 30 });
  await order(conductor, { action: 'start' });
  const post = (rest: string, body: unknown) =>
    ask<{ id: string }>(server, 'POST', `/api/workshops/${id}${rest}`, conductor.token, JSON.stringify(body));
  return { id, links, conductor, post };
}

async function host(link: string, language: Language = 'de', screen = PHONE): Promise<Person> {
  const tom = await scene.arrive(screen, language);
  await tom.page.goto(link);
  await tom.enter('Tom Ernst', 'society');
  await tom.page.getByRole('heading', { name: tom.t('seatmates-title') }).waitFor();
  return tom;
}

/** Somebody sits down at the device; all of it with the keyboard. */
async function sitDown({ page, t }: Person, name: string): Promise<void> {
  await page.getByRole('button', { name: t('seatmates-add') }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: t('seatmates-add') });
  await dialog.getByLabel(t('seatmates-name'), { exact: true }).focus();
  await page.keyboard.type(name);
  await dialog.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: t('seatmates-remove', { name }) }).waitFor();
}

const turn = ({ page }: Person, name: string) => page.getByRole('radio', { name, exact: true }).check();

async function write({ page, t }: Person, text: string): Promise<void> {
  const field = page.getByLabel(t('collection-ask'), { exact: true });
  await field.fill(text);
  await field.press('Control+Enter');
  await page.locator('main').getByRole('listitem').filter({ hasText: text }).waitFor();
}

describe('one device for several people', () => {
  it('has cards under the name of who wrote them, each seeing only their own', async () => {
    const { id, links, conductor, post } = await writing();
    const tom = await host(links.participant);
    const { page, t } = tom;
    expect(await page.getByText(t('seatmates-who')).count()).toBe(0);
    await sitDown(tom, 'Nadja');
    await sitDown(tom, 'Oleg');
    await write(tom, 'Von Tom');
    await turn(tom, 'Nadja');
    await page.getByText(t('collection-names-yours', { name: 'Nadja' })).waitFor();
    expect(await page.getByText('Von Tom').count()).toBe(0);
    await page.getByLabel(t('collection-ask'), { exact: true }).fill('Halb gedacht');
    await turn(tom, 'Oleg');
    expect(await page.getByLabel(t('collection-ask'), { exact: true }).inputValue()).toBe('');
    await write(tom, 'Von Oleg');
    await turn(tom, 'Nadja');
    expect(await page.getByLabel(t('collection-ask'), { exact: true }).inputValue()).toBe('Halb gedacht');
    await write(tom, 'Von Nadja');
    // What is on this device outlives the page.
    await page.reload();
    await turn(tom, 'Oleg');
    await page.locator('main').getByRole('listitem').filter({ hasText: 'Von Oleg' }).waitFor();
    await post('/contributions/reveal', {});
    const { contributions } = await boardOf(scene.server, id, conductor.token);
    const said = (contributions ?? []).map(({ text, author, onBehalf }) => [text, author, onBehalf]);
    expect(said.sort()).toEqual([
      ['Von Nadja', 'Nadja', undefined],
      ['Von Oleg', 'Oleg', undefined],
      ['Von Tom', 'Tom Ernst', undefined],
    ]);
    await page.locator('main').getByText('Von Oleg').first().waitFor({ state: 'detached' });
  });

  it('can be changed and withdrawn where cards bear no name, by whoever wrote them', async () => {
    const { id, links, conductor, post } = await writing(true);
    const tom = await host(links.participant);
    const { page, t } = tom;
    await sitDown(tom, 'Nadja');
    await turn(tom, 'Nadja');
    await write(tom, 'Erst so');
    await page.getByRole('button', { name: t('collection-edit-of', { text: 'Erst so' }) }).click();
    const field = page.getByRole('textbox', { name: t('collection-edit-of', { text: 'Erst so' }) });
    await field.fill('Dann anders');
    await field.press('Control+Enter');
    await page.getByText('Dann anders', { exact: true }).waitFor();
    await post('/contributions/reveal', {});
    const { contributions } = await boardOf(scene.server, id, conductor.token);
    expect(contributions?.map(({ text, author }) => [text, author])).toEqual([['Dann anders', undefined]]);
  });

  it.each(['open', 'hidden', 'secret'] as const)('has an answer of each in a poll that is %s', async (mode) => {
    const { id, links, conductor, post } = await writing();
    const tom = await host(links.participant);
    const { page, t } = tom;
    await sitDown(tom, 'Nadja');
    const poll = await post('/polls', { question: 'Wie sicher sind wir?', kind: 'confidence', mode, options: [] });
    await post(`/polls/${poll.id}/open`, {});
    const panel = page.getByRole('region', { name: 'Wie sicher sind wir?' });
    const answer = async (value: number) => {
      await panel.getByRole('radio', { name: String(value), exact: true }).check();
      await panel.getByRole('button', { name: t('polls-send') }).click();
      await panel.getByText(t('polls-given'), { exact: true }).waitFor();
    };
    await answer(3);
    await panel.getByRole('radio', { name: 'Nadja', exact: true }).check();
    await answer(8);
    // Each can change their own, in a secret one too.
    await panel.getByRole('button', { name: t('polls-change') }).click();
    await panel.getByRole('radio', { name: '9', exact: true }).check();
    await panel.getByRole('button', { name: t('polls-replace') }).click();
    await panel.getByText(t('polls-given'), { exact: true }).waitFor();
    await panel.getByRole('radio', { name: t('seatmates-me'), exact: true }).check();
    await panel.getByText(t('polls-given'), { exact: true }).waitFor();
    const { polls } = await ask<{ polls: { turnout: unknown }[] }>(
      scene.server,
      'GET',
      `/api/workshops/${id}/polls`,
      conductor.token,
    );
    expect(polls[0]?.turnout).toMatchObject({ answered: 2, onBehalf: 0 });
  });

  it('raises a hand for each, tells whose turn it is, and lets somebody go', async () => {
    const { id, links, conductor } = await writing();
    await order(conductor, { action: 'next' });
    const tom = await host(links.participant);
    const { page, t } = tom;
    await sitDown(tom, 'Nadja');
    const hand = page.getByRole('button', { name: t('seatmates-hand', { name: 'Nadja' }) });
    await hand.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => hand.getAttribute('aria-pressed')).toBe('true');
    const { people } = await ask<{ people: { id: string }[] }>(
      scene.server,
      'GET',
      `/api/workshops/${id}/seatmates`,
      await tokenOf(tom, id),
    );
    await ask(
      scene.server,
      'PUT',
      `/api/workshops/${id}/floor/speaking`,
      conductor.token,
      JSON.stringify({ person: people[0]?.id }),
    );
    await page
      .locator('main')
      .getByText(t('seatmates-called', { name: 'Nadja' }))
      .waitFor();
    await page.getByRole('button', { name: t('seatmates-remove', { name: 'Nadja' }) }).click();
    await page.getByRole('button', { name: t('seatmates-remove-do'), exact: true }).click();
    await hand.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(t('seatmates-title'));
  });

  it.each(['de', 'en'] as const)('fits narrow screens and has no findings of axe in %s', async (language) => {
    const audit = new Audit();
    const { links } = await writing(false, language);
    const tom = await host(links.participant, language, NARROW);
    const { page, t } = tom;
    await page.getByRole('button', { name: t('seatmates-add') }).click();
    await page.getByRole('button', { name: t('seatmates-do') }).click();
    await page.getByRole('dialog').getByText(t('seatmates-perspective-missing')).waitFor();
    await audit.look(tom, `${language} adding`);
    expect(await overflowing(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await sitDown(tom, 'Nadja');
    await sitDown(tom, 'Maximiliane Schönhausen-Wittgenstein');
    await audit.look(tom, `${language} now`);
    expect(await overflowing(page)).toEqual([]);
    expect(audit.findings).toEqual([]);
  });
});

/** What the server knows this window by. */
function tokenOf({ page }: Person, workshop: string): Promise<string> {
  return page.evaluate((id) => {
    const kept = Object.entries({ ...sessionStorage, ...localStorage }).find(
      ([key, value]) => key.includes(id) && String(value).includes('"token"'),
    );
    return (JSON.parse(String(kept?.[1])) as { token: string }).token;
  }, workshop);
}
