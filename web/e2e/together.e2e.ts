import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Board } from '../src/model/contract';
import { LANES } from '../src/model/impact';
import { boardOf, idOf, importBoard, inspect, invitationOf } from './harness/api';
import { LAPTOP, launch, openWindow, PHONE, type Screen, WALL } from './harness/browser';
import { Person } from './harness/person';
import { boardWith } from './harness/sample';
import { Server } from './harness/server';

let server: Server;
let browser: Browser;
const arrived: Person[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([Server.start(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  expect(arrived.flatMap((person) => person.watch.faults())).toEqual([]);
});

async function arrive(screen: Screen): Promise<Person> {
  const person = new Person(await openWindow(browser, screen));
  arrived.push(person);
  return person;
}

/** A workshop with this board and two people at their laptops in it. */
async function pairAt(board: Board) {
  const { id, links } = await importBoard(server, board);
  const [anna, ben] = await Promise.all([arrive(LAPTOP), arrive(WALL)]);
  await Promise.all([
    anna.join(links.participant, 'Anna Berg', 'administration'),
    ben.join(links.participant, 'Ben Cordes', 'politics'),
  ]);
  return { id, links, anna, ben };
}

/** Titles by lane as the server has them. */
function standing(board: Board): Record<string, string[]> {
  const compare = (a: string, b: string) => (a < b ? -1 : 1);
  const cards = board.cards.filter((card) => card.deletedAt === undefined);
  return Object.fromEntries(
    LANES.map((lane) => [
      lane,
      cards
        .filter((card) => card.lane === lane)
        .sort((a, b) => compare(a.order + a.id, b.order + b.id))
        .map((card) => card.title.trim()),
    ]),
  );
}

describe('a first workshop', () => {
  it('is made by the organiser, joined by room code and by link, and ends the same for all', async () => {
    const [miriam, samira, tom] = await Promise.all([arrive(LAPTOP), arrive(WALL), arrive(PHONE)]);
    const { t } = miriam;

    await miriam.page.goto(`${server.url}/#k=${server.organiserKey}`);
    await miriam.page.getByLabel(t('start-title'), { exact: true }).fill('Frühe Hilfen im Hafenviertel');
    await miriam.page.getByRole('radio', { name: 'Wirkungsdialog' }).check();
    await miriam.page.getByRole('button', { name: t('start-create') }).click();
    await miriam.enter('Miriam Yilmaz');
    const workshop = idOf(miriam.page.url());
    const token = await inspect(server, workshop);
    const { link, roomCode } = await invitationOf(server, workshop, token);
    const shown = await miriam.page.locator('main').innerText();
    expect(shown.replaceAll(/\s/g, '')).toContain(roomCode);

    await samira.page.goto(server.url);
    await samira.page.getByLabel(t('start-code')).fill(roomCode.toLowerCase());
    await samira.page.getByRole('button', { name: t('start-code-go') }).click();
    await Promise.all([
      samira.enter('Samira Haddad', 'administration'),
      tom.join(link, 'Tom Brandt', 'society'),
      miriam.page.getByRole('link', { name: t('invite-to-model') }).click(),
    ]);
    await Promise.all([miriam.model.shown(), samira.model.shown()]);

    await Promise.all([
      (async () => {
        await miriam.model.add('input', '1,5 Stellen im Jugendamt');
        await miriam.model.add('input', '92.000 € im Jahr');
        await miriam.model.add('activity', 'Familien anschreiben');
      })(),
      (async () => {
        await samira.model.add('output', 'Besuche zu Hause');
        await samira.model.add('output', 'Sprechstunde im Familienzentrum');
      })(),
      (async () => {
        await tom.list.add('outcome', 'Familien nehmen Hilfe früher an');
        await tom.list.add('impact', 'Kinder wachsen gesund auf');
      })(),
    ]);
    await miriam.model.card('Besuche zu Hause').waitFor();
    await samira.model.card('1,5 Stellen im Jugendamt').waitFor();
    await samira.model.card('Kinder wachsen gesund auf').waitFor();
    await Promise.all([
      miriam.model.connect('1,5 Stellen im Jugendamt', 'Besuche zu Hause', 'Besuche Zeit kosten'),
      samira.model.connect('Besuche zu Hause', 'Familien nehmen Hilfe früher an', 'ein Besuch die Scheu nimmt'),
      tom.list.connect(
        ['outcome', 'Familien nehmen Hilfe früher an'],
        'Kinder wachsen gesund auf',
        'früh erkannt wird, was fehlt',
      ),
    ]);
    await Promise.all([
      samira.model.move('Sprechstunde im Familienzentrum', 'activity'),
      tom.list.add('outcome', 'Eltern kennen Ansprechpersonen'),
    ]);
    await Promise.all([miriam.saved(), samira.saved(), tom.saved()]);

    const expected = {
      input: ['1,5 Stellen im Jugendamt', '92.000 € im Jahr'],
      activity: ['Familien anschreiben', 'Sprechstunde im Familienzentrum'],
      output: ['Besuche zu Hause'],
      outcome: ['Familien nehmen Hilfe früher an', 'Eltern kennen Ansprechpersonen'],
      impact: ['Kinder wachsen gesund auf'],
    };
    const stored = await boardOf(server, workshop, token);
    expect(standing(stored)).toEqual(expected);
    expect(stored.links.map((one) => one.because).sort()).toEqual(
      ['Besuche Zeit kosten', 'ein Besuch die Scheu nimmt', 'früh erkannt wird, was fehlt'].sort(),
    );
    await Promise.all([miriam.model.showActivity(), samira.model.showActivity()]);
    for (const lane of LANES) {
      await expect.poll(() => miriam.model.titles(lane), lane).toEqual(expected[lane]);
      await expect.poll(() => samira.model.titles(lane), lane).toEqual(expected[lane]);
      if (lane !== 'activity') await expect.poll(() => tom.list.titles(lane), lane).toEqual(expected[lane]);
    }
    for (const person of [miriam, samira]) {
      await person.model.select('Familien nehmen Hilfe früher an');
      await expect
        .poll(() => person.model.panel.innerText())
        .toMatch(/Besuche zu Hause\s+weil ein Besuch die Scheu nimmt/);
      expect(await person.model.sentence()).toContain('weil ein Besuch die Scheu nimmt');
    }
  });
});

describe('two people typing in one card', () => {
  it('interleave keystroke by keystroke, each keeping the caret', async () => {
    const { id, anna, ben } = await pairAt(boardWith({ output: ['Besuche'] }));
    const [front, back] = [await anna.model.edit('Besuche'), await ben.model.edit('Besuche')];
    await front.press('Home');
    await back.press('End');
    const [before, after] = ['Viele frühe ', ' bei Familien im Hafen, je zwei Stunden'];
    const longer = Math.max(before.length, after.length);
    for (let at = 0; at < longer; at += 1) {
      if (at < before.length) await anna.page.keyboard.type(before.charAt(at));
      if (at < after.length) await ben.page.keyboard.type(after.charAt(at));
    }
    const whole = `${before}Besuche${after}`;
    await expect.poll(() => front.inputValue()).toBe(whole);
    await expect.poll(() => back.inputValue()).toBe(whole);
    const caret = (field: HTMLInputElement | SVGElement | HTMLElement) => (field as HTMLInputElement).selectionStart;
    expect(await front.evaluate(caret)).toBe(before.length);
    expect(await back.evaluate(caret)).toBe(whole.length);
    await Promise.all([anna.saved(), ben.saved()]);
    const board = await boardOf(server, id, await inspect(server, id));
    expect(board.cards.map((card) => card.title)).toEqual([whole]);
  });

  it('at the same place lose no letter', async () => {
    const { anna, ben } = await pairAt(boardWith({ output: ['()'] }));
    const [one, two] = [await anna.model.edit('()'), await ben.model.edit('()')];
    for (const field of [one, two]) {
      await field.press('Home');
      await field.press('ArrowRight');
    }
    await Promise.all([one.pressSequentially('abcdefghij', { delay: 7 }), two.pressSequentially('0123456789', { delay: 9 })]);
    await expect.poll(async () => (await one.inputValue()).length).toBe(22);
    await expect.poll(() => two.inputValue()).toBe(await one.inputValue());
    const typed = await one.inputValue();
    expect(typed.replaceAll(/[^a-j]/g, '')).toBe('abcdefghij');
    expect(typed.replaceAll(/[^0-9]/g, '')).toBe('0123456789');
  });

  it('are shown to each other by name', async () => {
    const { anna, ben } = await pairAt(boardWith({ output: ['Besuche'], impact: ['Wirkung'] }));
    const field = await anna.model.edit('Besuche');
    await expect.poll(() => ben.model.card('Besuche').innerText()).toMatch(/(Anna|A\.) Berg schreibt/);
    await field.press('Enter');
    await expect.poll(() => ben.model.card('Besuche').innerText()).not.toContain('schreibt');
    await anna.model.edit('Wirkung');
    await expect.poll(() => ben.model.card('Wirkung').innerText()).toMatch(/(Anna|A\.) Berg schreibt/);
  });
});

describe('a deleted card', () => {
  const chain = boardWith({ output: ['Besuche', 'Kurse', 'Beratung'], outcome: ['Vertrauen'] }, [
    ['Kurse', 'Vertrauen', 'man sich kennt'],
  ]);

  it('keeps its place for the others, who can fetch it back with its links', async () => {
    const { anna, ben } = await pairAt(chain);
    await anna.model.act('Kurse', 'model-delete-card');
    await expect.poll(() => ben.model.card('Kurse').innerText()).toContain(ben.t('model-card-deleted'));
    expect(await ben.model.titles('output')).toEqual(['Besuche', 'Beratung']);
    await ben.page.getByRole('button', { name: ben.t('model-restore'), exact: true }).click();
    await expect.poll(() => anna.model.titles('output')).toEqual(['Besuche', 'Kurse', 'Beratung']);
    await anna.model.select('Kurse');
    await expect.poll(() => anna.model.panel.innerText()).toContain('man sich kennt');
  });

  it('keeps the focus of somebody else on it, and gives it to the next card when it goes', async () => {
    const { anna, ben } = await pairAt(chain);
    await ben.page.clock.install();
    await ben.model.select('Kurse');
    await ben.model.card('Kurse').focus();
    await anna.model.act('Kurse', 'model-delete-card');
    await expect.poll(() => ben.model.card('Kurse').innerText()).toContain(ben.t('model-card-deleted'));
    expect(await ben.model.focused()).toBe('Kurse');
    await ben.page.clock.fastForward(31_000);
    await expect.poll(() => ben.model.card('Kurse').count()).toBe(0);
    await expect.poll(() => ben.model.focused()).toBe('Beratung');
  });

  it('ends the typing of somebody else in it without losing the focus', async () => {
    const { anna, ben } = await pairAt(chain);
    const field = await ben.model.edit('Kurse');
    await field.press('End');
    await field.pressSequentially(' am Abend');
    await anna.model.card('Kurse am Abend').waitFor();
    await anna.model.act('Kurse am Abend', 'model-delete-card');
    await expect.poll(() => ben.model.card('Kurse am Abend').innerText()).toContain(ben.t('model-card-deleted'));
    expect(await ben.model.focused()).toBe('Kurse am Abend');
  });
});

describe('undo', () => {
  it('takes back my own words only, and redo brings them again', async () => {
    const { anna, ben } = await pairAt(boardWith({ output: ['Besuche'] }));
    const mine = await anna.model.edit('Besuche');
    await mine.press('End');
    await mine.pressSequentially(' zu Hause');
    await mine.press('Enter');
    await ben.model.card('Besuche zu Hause').waitFor();
    const theirs = await ben.model.edit('Besuche zu Hause');
    await theirs.press('Home');
    await theirs.pressSequentially('Zwei ');
    await theirs.press('Enter');
    await anna.model.card('Zwei Besuche zu Hause').waitFor();
    await anna.model.undo();
    await expect.poll(() => ben.model.titles('output')).toEqual(['Zwei Besuche']);
    expect(await anna.model.titles('output')).toEqual(['Zwei Besuche']);
    await anna.model.redo();
    await expect.poll(() => ben.model.titles('output')).toEqual(['Zwei Besuche zu Hause']);
  });

  it('puts a moved card back and leaves what others did meanwhile', async () => {
    const { anna, ben } = await pairAt(boardWith({ output: ['Besuche', 'Kurse'], outcome: ['Vertrauen'] }));
    await anna.model.move('Besuche', 'outcome');
    await expect.poll(() => ben.model.titles('outcome')).toEqual(['Vertrauen', 'Besuche']);
    await ben.model.add('outcome', 'Zuversicht');
    await anna.model.card('Zuversicht').waitFor();
    await anna.model.undo();
    await expect.poll(() => ben.model.titles('output')).toEqual(['Besuche', 'Kurse']);
    expect(await ben.model.titles('outcome')).toEqual(['Vertrauen', 'Zuversicht']);
  });
});
