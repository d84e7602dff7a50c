import { describe, expect, it } from 'vitest';
import type { Board } from '../src/model/contract';
import { LANES } from '../src/model/impact';
import { boardOf, idOf, inspect, invitationOf } from './harness/api';
import { LAPTOP, PHONE, WALL } from './harness/browser';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();

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
    const [miriam, samira, tom] = await Promise.all([scene.arrive(LAPTOP), scene.arrive(WALL), scene.arrive(PHONE)]);
    const { t } = miriam;

    await miriam.page.goto(`${scene.server.url}/#k=${scene.server.organiserKey}`);
    await miriam.page.getByLabel(t('start-title'), { exact: true }).fill('Frühe Hilfen im Hafenviertel');
    await miriam.page.getByRole('radio', { name: 'Wirkungsdialog' }).check();
    await miriam.page.getByRole('button', { name: t('start-create') }).click();
    await miriam.enter('Miriam Yilmaz');
    const workshop = idOf(miriam.page.url());
    const token = await inspect(scene.server, workshop);
    const { link, roomCode } = await invitationOf(scene.server, workshop, token);
    const shown = await miriam.page.locator('main').innerText();
    expect(shown.replaceAll(/\s/g, '')).toContain(roomCode);

    await samira.page.goto(scene.server.url);
    await samira.page.getByLabel(t('start-code')).fill(roomCode.toLowerCase());
    await samira.page.getByRole('button', { name: t('start-code-go') }).click();
    await Promise.all([
      samira.enterTheModel('Samira Haddad', 'administration'),
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
    const stored = await boardOf(scene.server, workshop, token);
    expect(standing(stored)).toEqual(expected);
    expect(stored.links.map((one) => one.because).sort()).toEqual(
      ['Besuche Zeit kosten', 'ein Besuch die Scheu nimmt', 'früh erkannt wird, was fehlt'].sort(),
    );
    await Promise.all([miriam.model.showActivity(), samira.model.showActivity()]);
    for (const lane of LANES) {
      await expect.poll(() => miriam.model.titles(lane), { message: lane }).toEqual(expected[lane]);
      await expect.poll(() => samira.model.titles(lane), { message: lane }).toEqual(expected[lane]);
      if (lane !== 'activity')
        await expect.poll(() => tom.list.titles(lane), { message: lane }).toEqual(expected[lane]);
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
    const { id, anna, ben } = await scene.pairAt(boardWith({ output: ['Besuche'] }));
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
    const board = await boardOf(scene.server, id, await inspect(scene.server, id));
    expect(board.cards.map((card) => card.title)).toEqual([whole]);
  });

  it('at the same place lose no letter', async () => {
    const { anna, ben } = await scene.pairAt(boardWith({ output: ['()'] }));
    const [one, two] = [await anna.model.edit('()'), await ben.model.edit('()')];
    for (const field of [one, two]) {
      await field.press('Home');
      await field.press('ArrowRight');
    }
    await Promise.all([
      one.pressSequentially('abcdefghij', { delay: 7 }),
      two.pressSequentially('0123456789', { delay: 9 }),
    ]);
    await expect.poll(async () => (await one.inputValue()).length).toBe(22);
    await expect.poll(() => two.inputValue()).toBe(await one.inputValue());
    const typed = await one.inputValue();
    expect(typed.replaceAll(/[^a-j]/g, '')).toBe('abcdefghij');
    expect(typed.replaceAll(/[^0-9]/g, '')).toBe('0123456789');
  });

  it('are shown to each other by name', async () => {
    const { anna, ben } = await scene.pairAt(boardWith({ output: ['Besuche'], impact: ['Wirkung'] }));
    const field = await anna.model.edit('Besuche');
    await expect.poll(() => ben.model.card('Besuche').innerText()).toMatch(/(Anna|A\.) Berg schreibt/);
    await field.press('Enter');
    await expect.poll(() => ben.model.card('Besuche').innerText()).not.toContain('schreibt');
    await anna.model.edit('Wirkung');
    await expect.poll(() => ben.model.card('Wirkung').innerText()).toMatch(/(Anna|A\.) Berg schreibt/);
  });
});
