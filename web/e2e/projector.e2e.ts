import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { removePerson, setAccess, setProjector, setSpotlight } from './harness/api';
import { LAPTOP } from './harness/browser';
import { NO_CONNECTION } from './harness/network';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';
import { overlapping, qrOf, unreadable, wallAt } from './harness/wall';

const scene = useScene();
// The browser's own words about a server that is not there or does not know a session any more.
scene.expected.push(NO_CONNECTION, /the server responded with a status of 40[134]/);

/** Four cards in a chain, one beside it; the second link has no reason. */
const small = () =>
  boardWith({ input: ['Geld'], output: ['Besuche', 'Kurse'], outcome: ['Vertrauen'], impact: ['Gesund'] }, [
    ['Geld', 'Besuche', 'wir bezahlen sie'],
    ['Besuche', 'Vertrauen', ''],
    ['Vertrauen', 'Gesund', 'Hilfe früher kommt'],
  ]);
const idIn = (board: ReturnType<typeof small>, title: string) =>
  board.cards.find((card) => card.title === title)?.id ?? '';

const stage = (board = small()) => wallAt(scene, board);
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

describe('the wall', () => {
  it('is there at once, follows the light on ten screens, and never tells a name', async () => {
    const { server, id, links, token, wall, board } = await stage();
    const { page, t } = wall;
    const frames: string[] = [];
    const context = page.context();
    const pages: Page[] = [];
    for (let screen = 0; screen < 10; screen += 1) {
      const next = await context.newPage();
      next.on('websocket', (socket) =>
        socket.on('framereceived', ({ payload }) => frames.push(Buffer.from(payload).toString('utf8'))),
      );
      await next.goto(links.observer);
      pages.push(next);
    }
    const anna = await scene.arrive(LAPTOP);
    await anna.join(links.participant, 'Samira Haddad', 'administration');
    await setSpotlight(server, id, token, { area: 'model', card: idIn(board, 'Vertrauen'), chain: true });
    for (const one of [page, ...pages]) {
      await expect.poll(() => heading(one).innerText()).toBe(t('projector-chain-title', { title: 'Vertrauen' }));
      await one.getByText(t('projector-without-reason', { count: 1, numbers: '2' })).waitFor();
      // One card is not of the chain; all others are there.
      await one.getByText(t('projector-chain', { hidden: 1 })).waitFor();
      expect(await one.locator('.card').count()).toBe(4);
      await one.getByRole('list', { name: t('projector-people', { count: 1 }) }).waitFor();
      await one.getByText(t('common-perspective-administration')).waitFor();
      expect(await one.content()).not.toMatch(/Samira|Haddad|Kowalczyk/);
    }
    expect(frames.length).toBeGreaterThan(20);
    expect(frames.filter((frame) => /Samira|Haddad|Kowalczyk/.test(frame))).toEqual([]);

    await anna.model.edit('Vertrauen').then((field) => field.press('End'));
    await anna.page.keyboard.type(' wächst');
    for (const one of pages.slice(0, 3))
      await one.getByRole('heading', { name: t('projector-chain-title', { title: 'Vertrauen wächst' }) }).waitFor();
  });

  it('shows plain words in place of titles when facilitators want it, and the sentence reads them', async () => {
    const board = small();
    const cards = board.cards.map((card) =>
      card.title === 'Vertrauen' ? { ...card, plain: 'Eltern trauen sich zu fragen.' } : card,
    );
    const { server, id, token, wall } = await stage({ ...board, cards });
    await setSpotlight(server, id, token, { area: 'model', card: idIn(board, 'Vertrauen'), chain: true });
    await heading(wall.page).getByText('Vertrauen').waitFor();
    await setProjector(server, id, token, { plain: true });
    await heading(wall.page).getByText('Eltern trauen sich zu fragen').waitFor();
    expect(await wall.page.locator('.wall').innerText()).toContain('So erreichen wir: Eltern trauen sich zu fragen.');
    expect(await wall.page.locator('.card').allInnerTexts()).toContain('Besuche\nBesuche');
  });

  it('gives every line the number it has on the boards, also on those where the activities are folded', async () => {
    const lanes = { input: ['Geld'], activity: ['Schulen'], output: ['Besuche'], outcome: ['Vertrauen'] };
    const { server, id, links, token, wall, board } = await stage(
      boardWith(lanes, [
        ['Geld', 'Schulen', 'es etwas kostet'],
        ['Schulen', 'Besuche', 'es gelernt sein will'],
        ['Besuche', 'Vertrauen', ''],
      ]),
    );
    await setSpotlight(server, id, token, { area: 'model', card: idIn(board, 'Vertrauen'), chain: true });
    const anna = await scene.arrive(LAPTOP);
    await anna.join(links.participant, 'Anna Berg', 'administration');
    await anna.model.select('Vertrauen');
    await wall.page.getByText(wall.t('projector-without-reason', { count: 1, numbers: '3' })).waitFor();
    await anna.page.getByRole('button', { name: /Akt/, expanded: false }).first().waitFor();
    await expect.poll(() => anna.page.locator('.label.missing').innerText()).toMatch(/^3/);
  });

  it('offers nothing to press, and stays what it is when it is loaded again', async () => {
    const { server, id, token, wall, board } = await stage();
    const { page, t } = wall;
    expect(new URL(page.url()).hash).toBe('');
    for (const light of [null, { area: 'model' as const }, { area: 'model' as const, card: idIn(board, 'Besuche') }]) {
      await setSpotlight(server, id, token, light);
      await page.waitForTimeout(300);
      expect(await page.locator('a, button, input, textarea, select, [role=button], [tabindex="0"]').count()).toBe(0);
    }
    for (const key of ['Enter', 'n', 'Delete', 'p', 'Control+z', 'Alt+p']) await page.keyboard.press(key);
    await page.reload();
    await page.getByRole('heading', { name: t('projector-card-title', { title: 'Besuche' }) }).waitFor();
    await page.getByText(t('projector-card-from', { count: 1 })).waitFor();
  });

  it('goes dark by a key at the machine, and by the facilitators everywhere', async () => {
    const { server, id, token, wall } = await stage();
    const { page } = wall;
    for (const key of ['b', '.', 'Space']) {
      await page.keyboard.press(key);
      await expect.poll(() => page.locator('main').innerText()).toBe('Frühe Hilfen');
      await page.keyboard.press(key);
      await qrOf(wall).waitFor();
    }
    await setProjector(server, id, token, { neutral: true });
    await expect.poll(() => page.locator('main').innerText()).toBe('Frühe Hilfen');
    await page.keyboard.press('b');
    await qrOf(wall).waitFor();
    await setProjector(server, id, token, { neutral: false });
    await setProjector(server, id, token, { neutral: true });
    await expect.poll(() => page.locator('main').innerText()).toBe('Frühe Hilfen');
  });

  it('shows the way in until it is hidden or the room is closed, large enough and on nothing', async () => {
    const { server, id, token, wall, board } = await stage();
    await setSpotlight(server, id, token, { area: 'model', card: idIn(board, 'Vertrauen'), chain: true });
    await wall.page.locator('.card').first().waitFor();
    const box = await qrOf(wall).boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(270);
    expect(await overlapping(wall.page)).toEqual([]);
    await setProjector(server, id, token, { invitation: false });
    await qrOf(wall).waitFor({ state: 'detached' });
    await setSpotlight(server, id, token, null);
    await wall.page.getByRole('heading', { name: 'Frühe Hilfen' }).waitFor();
    expect(await qrOf(wall).count()).toBe(0);
    await setProjector(server, id, token, { invitation: true });
    await qrOf(wall).waitFor();
    await fetch(`${server.url}/api/workshops/${id}/room`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{"open":false}',
    });
    await wall.page.getByText(wall.t('projector-closed')).waitFor();
    expect(await qrOf(wall).count()).toBe(0);
  });

  it('says calmly that a card is gone, an area hidden, and itself over', async () => {
    const { server, id, links, token, wall, board } = await stage();
    const { page, t } = wall;
    const anna = await scene.arrive(LAPTOP);
    await anna.join(links.participant, 'Anna', 'politics');
    await setSpotlight(server, id, token, { area: 'model', card: idIn(board, 'Kurse'), chain: true });
    await page.getByText(t('projector-chain-alone')).waitFor();
    await anna.model.act('Kurse', 'model-delete-card');
    await page.getByText(t('projector-gone')).waitFor();
    await setAccess(server, id, token, 'model', { observer: 'hidden' });
    await page.getByText(t('projector-hidden')).waitFor();
    const participants = `${server.url}/api/workshops/${id}/participants`;
    const answer = await fetch(participants, { headers: { authorization: `Bearer ${token}` } });
    const list = (await answer.json()) as { participants: { id: string; role: string }[] };
    await removePerson(server, id, token, list.participants.find(({ role }) => role === 'observer')?.id ?? '');
    await page.getByRole('heading', { name: t('projector-ended') }).waitFor();
    expect(await unreadable(page)).toEqual([]);
  });
});

describe('a server that goes away', () => {
  afterEach(() => scene.server.restart());

  it('leaves the wall as it was, and finds it again', async () => {
    const { server, id, token, wall, board } = await stage();
    const { page, t } = wall;
    await setSpotlight(server, id, token, { area: 'model', card: idIn(board, 'Vertrauen'), chain: true });
    await page.locator('.card').first().waitFor();
    await server.kill();
    await page.getByText(t('projector-offline')).waitFor();
    expect(await page.locator('.card').count()).toBe(4);
    expect(await unreadable(page)).toEqual([]);
    await server.restart();
    await page.getByText(t('projector-offline')).waitFor({ state: 'detached', timeout: 30_000 });
    await setSpotlight(server, id, token, { area: 'model' });
    await page.getByRole('heading', { name: t('common-area-model'), level: 1 }).waitFor();
  });
});

describe('what facilitators do', () => {
  it('is shown by menu, key and header, and told to the other one', async () => {
    const { links, wall } = await stage();
    const [miriam, tom] = await Promise.all([scene.arrive(LAPTOP), scene.arrive(LAPTOP)]);
    await Promise.all([miriam.join(links.facilitator, 'Miriam'), tom.join(links.cofacilitator, 'Tom')]);
    const { t } = wall;
    await miriam.model.card('Vertrauen').click();
    await miriam.page.keyboard.press('p');
    await wall.page.getByRole('heading', { name: t('projector-chain-title', { title: 'Vertrauen' }) }).waitFor();
    await expect
      .poll(() => tom.page.getByRole('log').innerText())
      .toContain(t('projector-shows-chain', { title: 'Vertrauen' }));
    await tom.model.act('Besuche', 'projector-card-alone');
    await wall.page.getByRole('heading', { name: t('projector-card-title', { title: 'Besuche' }) }).waitFor();

    const tool = `${t('projector-tool')}. ${t('projector-shows-card', { title: 'Besuche' })}`;
    await miriam.page.getByRole('button', { name: tool }).click();
    await miriam.page.getByRole('button', { name: t('common-area-model'), exact: true }).click();
    await wall.page.getByRole('heading', { name: t('common-area-model'), level: 1 }).waitFor();
    await miriam.page.getByLabel(t('projector-invitation')).uncheck();
    await qrOf(wall).waitFor({ state: 'detached' });
    await miriam.page.keyboard.press('Escape');
    await miriam.page.keyboard.press('Alt+p');
    await expect.poll(() => wall.page.locator('main').innerText()).toBe('Frühe Hilfen');
    await miriam.page.keyboard.press('Alt+p');
    await wall.page.getByRole('heading', { name: t('common-area-model'), level: 1 }).waitFor();

    await tom.page.getByRole('button', { name: new RegExp(`^${t('projector-tool')}`) }).click();
    const opened = tom.page.waitForEvent('popup');
    await tom.page.getByRole('button', { name: t('projector-window') }).click();
    const preview = await opened;
    await preview.getByRole('heading', { name: t('common-area-model'), level: 1 }).waitFor();
    expect(await preview.locator('a, button, input').count()).toBe(0);
  });

  it('is nothing that participants can', async () => {
    const { links } = await stage();
    const anna = await scene.arrive(LAPTOP);
    await anna.join(links.participant, 'Anna', 'politics');
    expect(await anna.page.getByRole('button', { name: new RegExp(`^${anna.t('projector-tool')}`) }).count()).toBe(0);
    await anna.model.card('Besuche').click();
    await anna.page.keyboard.press('p');
    await anna.page.keyboard.press('Shift+F10');
    await anna.page.getByRole('menu').waitFor();
    expect(await anna.page.getByRole('menuitem', { name: anna.t('projector-card-chain') }).count()).toBe(0);
  });
});
