import { describe, expect, it } from 'vitest';
import type { PollDraft } from '../src/model/contract';
import { createWorkshop, joinByLink, setProjector, setSpotlight } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, NARROW, PHONE, WALL } from './harness/browser';
import { Keys } from './harness/keys';
import type { Person } from './harness/person';
import { answerPoll, closePoll, crowd, MOBILITY, openPoll, pollsOf, repeatPoll, resistanceOf } from './harness/polls';
import { overflowing } from './harness/reflow';
import { useScene } from './harness/scene';
import { overlapping, unreadable } from './harness/wall';

const scene = useScene();

async function workshop(language: 'de' | 'en' = 'de') {
  const { server } = scene;
  const { id, links } = await createWorkshop(server, { title: 'Haushalt und Nachhaltigkeit', language });
  const { token } = await joinByLink(server, links.facilitator, 'Miriam Kowalczyk', 'facilitation');
  return { server, id, links, token };
}

const go = ({ page }: Person, id: string) => page.goto(`${scene.server.url}/w/${id}/decisions/polls`);
const button = ({ page, t }: Person, key: string) => page.getByRole('button', { name: t(key), exact: true });
const text = ({ page, t }: Person, key: string, values?: Record<string, string | number>) =>
  page.getByText(t(key, values as Record<string, number>), { exact: true });

const CONSENT: PollDraft = { question: 'Tragen Sie den Weg mit?', kind: 'consent', mode: 'hidden', options: [] };
const DOTS: PollDraft = {
  ...{ question: 'Womit beginnen wir?', kind: 'dots', mode: 'open', dots: 3, most: 2 },
  options: MOBILITY.options.slice(0, 3),
};

const RANKING: PollDraft = { ...DOTS, question: 'Was kommt zuerst?', kind: 'ranking' };
const SCALE: PollDraft = {
  ...{ question: 'Wo stehen wir?', kind: 'scale', mode: 'hidden', options: [], low: -10, high: 10 },
  ...{ lowLabel: 'ganz am Anfang', highLabel: 'am Ziel' },
};

describe('a poll', () => {
  it('of resistance shows the figures of 20 people on the wall, without anybody’s share in them', async () => {
    const asked = await workshop();
    const { server, id, token, links } = asked;
    const people = await crowd(asked, links.participant, { politics: 12, administration: 8, society: 4 });
    const experts = people.splice(12, 4);
    const poll = await openPoll(asked, MOBILITY);
    const wall = await scene.arrive(WALL);
    await wall.page.goto(links.observer);
    await setProjector(server, id, token, { invitation: false });
    await setSpotlight(server, id, token, { area: 'decisions', poll });
    await text(wall, 'polls-wall-answered', { answered: 0, of: 25 }).waitFor();
    for (const [at, person] of people.entries()) await answerPoll(asked, poll, person, resistanceOf(at));
    for (const expert of experts) await answerPoll(asked, poll, expert, { abstain: true });
    await text(wall, 'polls-wall-answered', { answered: 24, of: 25 }).waitFor();
    expect(await wall.page.locator('.chart').count()).toBe(0);
    expect(await unreadable(wall.page)).toEqual([]);

    await closePoll(asked, poll);
    const rows = wall.page.locator('.chart .row:not(.head)');
    await rows.nth(3).waitFor();
    const told = await rows.evaluateAll((all) =>
      all.map((row) => [
        row.querySelector('.name b')?.textContent,
        row.querySelector('.figure b')?.textContent,
        row.querySelector('.figure span')?.textContent?.replace('\u00a0', ' '),
      ]),
    );
    expect(told).toEqual([
      ['A', '3,1', '69 % Akzeptanz'],
      ['C', '4,05', '59,5 % Akzeptanz'],
      ['B', '4,7', '53 % Akzeptanz'],
      ['P', '5,9', '41 % Akzeptanz'],
    ]);
    const sums = await wall.page.locator('tbody tr td:nth-child(2)').allInnerTexts();
    expect(sums).toEqual(['62', '81', '94', '118']);
    for (const [width, height] of [
      [1920, 1080],
      [1366, 768],
      [1024, 768],
    ] as const) {
      await wall.page.setViewportSize({ width, height });
      await wall.page.waitForTimeout(150);
      expect([...(await unreadable(wall.page)), ...(await overlapping(wall.page))], String(width)).toEqual([]);
    }
    const audit = new Audit();
    await audit.look(wall, 'wall');
    expect(audit.findings).toEqual([]);

    // The way with the least resistance is made better, and everybody is asked again.
    const [first, ...others] = MOBILITY.options;
    if (!first) throw new Error('no options');
    await repeatPoll(asked, poll, { options: [{ ...first, text: 'Kreisbus mit Abendfahrten' }, ...others] });
    for (const person of people) await answerPoll(asked, poll, person, { values: allOf(1) });
    await closePoll(asked, poll);
    await wall.page.getByText('vorher 3,1').waitFor();
  });

  it('that is secret takes one answer of a person, on whatever device, and loses no words when it is closed', async () => {
    const asked = await workshop();
    const { id, links } = asked;
    const poll = await openPoll(asked, { ...CONSENT, mode: 'secret' });
    const [phone, laptop] = await Promise.all([scene.arrive(PHONE), scene.arrive(LAPTOP)]);
    const { t, page } = phone;
    await page.goto(links.participant);
    await phone.enter('Anna Berg', 'administration');
    const code = await phone.returnCode();
    await go(phone, id);
    await page.getByText(t('polls-mode-secret')).waitFor();
    await page.getByRole('radio', { name: t('polls-consent-0'), exact: true }).check();
    await button(phone, 'polls-send').click();
    await text(phone, 'polls-given').waitFor();

    await laptop.comeBack(links.participant, code);
    await go(laptop, id);
    await text(laptop, 'polls-given-elsewhere').waitFor();
    expect(await laptop.page.getByRole('radio').count()).toBe(0);

    // On the phone it is changed, also after the page was loaded anew; then it is closed in the middle of a word.
    await page.reload();
    await text(phone, 'polls-given-secret').waitFor();
    await button(phone, 'polls-change').click();
    await page.getByRole('radio', { name: t('polls-consent-1') }).check();
    await page.getByRole('textbox').fill('Zu teuer für die Dör');
    await closePoll(asked, poll);
    await page.getByText('Zu teuer für die Dör').waitFor();
    await text(phone, 'polls-withheld', { threshold: 3 }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
  });

  it('is prepared, answered, closed and asked again with a keyboard alone', async () => {
    const asked = await workshop();
    const { id, links, server } = asked;
    const miriam = await scene.arrive(LAPTOP);
    const { page, t } = miriam;
    const keys = new Keys(page);
    await page.goto(links.facilitator);
    await miriam.enter('Miriam Kowalczyk');
    await go(miriam, id);
    await keys.goTo(button(miriam, 'polls-new'));
    await keys.press('Enter');
    await keys.goTo(page.getByLabel(t('polls-question')));
    await keys.type('Womit beginnen wir?');
    await keys.press('Tab');
    await keys.goTo(page.getByRole('radio', { name: t('polls-kind-dots') }), 'ArrowUp');
    await keys.goTo(page.getByRole('dialog').getByRole('button', { name: t('polls-option-add'), exact: true }));
    await keys.press('Enter');
    await keys.type('Kreisbus');
    await keys.press('Enter');
    await keys.type('Radachse');
    await keys.goTo(button(miriam, 'polls-save'));
    await keys.press('Enter');
    await keys.goTo(button(miriam, 'polls-open'));
    await keys.press('Enter');
    await keys.goTo(page.getByRole('checkbox', { name: 'Radachse' }));
    await keys.press('Space');
    await text(miriam, 'polls-dots-left', { count: 2 }).waitFor();
    await keys.goTo(button(miriam, 'polls-send'));
    await keys.press('Enter');
    await keys.waitFor(button(miriam, 'polls-change'));
    await keys.goTo(button(miriam, 'polls-close'));
    await keys.press('Enter');
    await keys.goTo(page.getByRole('dialog').getByRole('button', { name: t('polls-close-do') }));
    await keys.press('Enter');
    await text(miriam, 'polls-no-decision').waitFor();

    const consent = await openPoll(asked, CONSENT);
    const [ben = ''] = await crowd(asked, links.participant, { politics: 1 });
    const option = (await pollsOf(server, id, asked.token)).find((one) => one.id === consent)?.options[0]?.id ?? '';
    await answerPoll(asked, consent, ben, {
      values: { [option]: 2 },
      text: 'Der Haushalt trägt das nicht.',
      minority: true,
    });
    await closePoll(asked, consent);
    const note = page.getByRole('listitem').filter({ hasText: 'Der Haushalt trägt das nicht.' });
    await note.getByText(t('polls-minority-note')).waitFor();
    expect(await note.innerText()).toContain(t('polls-consent-2'));
  });
});

describe.each([
  ['de', [WALL, NARROW]],
  ['en', [PHONE]],
] as const)('polls (%s)', (language, screens) => {
  it('have nothing that axe finds, large and on phones, and never scroll sideways', async () => {
    const asked = await workshop(language);
    const { id, links } = asked;
    const people = await crowd(asked, links.participant, { politics: 4, administration: 5, society: 2 });
    const closed = await openPoll(asked, MOBILITY);
    for (const [at, person] of people.entries()) await answerPoll(asked, closed, person, resistanceOf(at));
    await closePoll(asked, closed);
    for (const draft of [DOTS, CONSENT, RANKING, SCALE, { ...MOBILITY, question: 'Und jetzt?' }])
      await openPoll(asked, draft);
    const audit = new Audit();
    const found: string[] = [];
    for (const screen of screens) {
      const person = await scene.arrive(screen, language);
      await person.page.goto(links.facilitator);
      await person.enter(`Ben ${screen.width}`);
      await go(person, id);
      await person.page.getByRole('article').nth(5).waitFor();
      await person.page.getByText(person.t('polls-table'), { exact: true }).first().click();
      await audit.look(person, `list ${screen.width}`);
      found.push(...(await overflowing(person.page)));
      await button(person, 'polls-new').click();
      await button(person, 'polls-option-today-add').click();
      await audit.look(person, `dialog ${screen.width}`);
      found.push(...(await overflowing(person.page)));
      await person.page.keyboard.press('Escape');
    }
    expect(audit.findings).toEqual([]);
    expect(found).toEqual([]);
  });
});

function allOf(value: number): Record<string, number> {
  return Object.fromEntries(MOBILITY.options.map(({ id }) => [id, value]));
}
