import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/client';
import * as api from '../api/contributions';
import { Contributions } from './contributions.svelte';

vi.mock('../api/contributions');
const NAMED = { id: 'first', anonymous: false };
const NAMELESS = { id: 'first', anonymous: true };
let count = 0;
let workshop: { id: string; token: string; me: { id: string }; connection: { away: boolean } };

beforeEach(() => {
  count += 1;
  workshop = { id: `workshop${count}`, token: 'token', me: { id: 'me' }, connection: { away: false } };
  vi.mocked(api.contribute).mockResolvedValue('key');
  vi.mocked(api.myContributions).mockResolvedValue([]);
  vi.mocked(api.changeContribution).mockResolvedValue(undefined);
});
afterEach(() => vi.resetAllMocks());

async function written(step = NAMED, text = 'Der Bus fährt zu selten.'): Promise<Contributions> {
  const contributions = new Contributions(workshop);
  contributions.type(text, step);
  await contributions.write(step);
  return contributions;
}

describe('cards of mine that wait', () => {
  it('stays with its words when it cannot be sent, also after the page is opened again', async () => {
    vi.mocked(api.contribute).mockRejectedValueOnce(new ApiError('network', 0));
    await written();
    const again = new Contributions(workshop);
    expect(again.cards).toMatchObject([{ text: 'Der Bus fährt zu selten.' }]);
    expect(again.cards[0]?.key).toBeUndefined();
    await again.look(NAMED);
    expect(again.cards[0]?.key).toBe('key');
  });

  it('is not sent in a step that promises something else', async () => {
    vi.mocked(api.contribute).mockRejectedValueOnce(new ApiError('network', 0));
    const contributions = await written(NAMELESS);
    await contributions.look(NAMED);
    await contributions.look({ id: 'second', anonymous: true });
    expect(api.contribute).toHaveBeenCalledTimes(1);
    contributions.takeBack(contributions.cards[0]?.id ?? '');
    expect(contributions.draft).toBe('Der Bus fährt zu selten.');
    expect(contributions.cards).toHaveLength(0);
  });

  it('is not sent twice when only the answer was lost', async () => {
    vi.mocked(api.contribute).mockRejectedValueOnce(new ApiError('network', 0));
    const contributions = await written();
    const text = 'Der Bus fährt zu selten.';
    vi.mocked(api.myContributions).mockResolvedValue([{ key: 'arrived', text, step: 'first' }]);
    await contributions.look(NAMED);
    expect(api.contribute).toHaveBeenCalledTimes(1);
    expect(contributions.cards.map(({ key }) => key)).toEqual(['arrived']);
  });

  it('without a name is not sent again by itself when no answer came, but when it was refused or never tried', async () => {
    vi.mocked(api.contribute).mockRejectedValueOnce(new ApiError('network', 0));
    const contributions = await written(NAMELESS);
    expect(contributions.cards[0]?.unsure).toBe(true);
    await contributions.look(NAMELESS);
    expect(api.contribute).toHaveBeenCalledTimes(1);
    await contributions.send(contributions.cards[0]?.id ?? '');
    expect(contributions.cards[0]).toMatchObject({ key: 'key' });
    expect(contributions.cards[0]?.unsure).toBeUndefined();
    vi.mocked(api.contribute).mockRejectedValueOnce(new ApiError('contributions-closed', 409));
    contributions.type('Zweite', NAMELESS);
    await contributions.write(NAMELESS);
    expect(contributions.cards[1]?.unsure).toBeUndefined();
    workshop.connection.away = true;
    contributions.type('Dritte', NAMELESS);
    await contributions.write(NAMELESS);
    expect(api.contribute).toHaveBeenCalledTimes(3);
    await contributions.look(NAMELESS);
    expect(contributions.cards.every(({ key }) => key === 'key')).toBe(true);
  });

  it('is not written under another promise than the one it was begun with', async () => {
    const contributions = new Contributions(workshop);
    contributions.type('Der Bus', NAMELESS);
    contributions.type('Der Bus fährt', NAMED);
    expect(await contributions.write(NAMED)).toBe('failed');
    expect(api.contribute).not.toHaveBeenCalled();
    expect(new Contributions(workshop).turned(NAMED)).toBe(true);
    contributions.agree(NAMED);
    expect(await contributions.write(NAMED)).toBe('done');
    contributions.type('Neu', NAMED);
    expect(contributions.turned(NAMED)).toBe(false);
  });

  it('goes without being asked for when nothing waits; one that was sent just now is asked for', async () => {
    const contributions = await written(NAMELESS);
    await contributions.look(undefined, { none: true });
    expect(contributions.cards).toHaveLength(1);
    const again = new Contributions(workshop);
    await again.look(undefined, { none: true });
    expect(again.cards).toHaveLength(0);
    expect(api.changeContribution).toHaveBeenCalledTimes(1);
    const revealed = await written(NAMELESS);
    vi.mocked(api.changeContribution).mockRejectedValue(new ApiError('card-unknown', 404));
    await revealed.look(undefined, { none: true });
    expect(revealed.cards).toHaveLength(0);
  });

  it('goes once it is revealed, with a name or without', async () => {
    const contributions = await written(NAMELESS);
    await contributions.look(undefined, { each: true });
    expect(contributions.cards).toHaveLength(1);
    vi.mocked(api.changeContribution).mockRejectedValue(new ApiError('card-unknown', 404));
    await contributions.look(undefined);
    expect(contributions.cards).toHaveLength(1);
    await contributions.look(undefined, { each: true });
    expect(contributions.cards).toHaveLength(0);
    const named = await written(NAMED);
    await named.look(undefined);
    expect(named.cards).toHaveLength(0);
  });

  it('keeps what stands while the server cannot be reached, and loses nothing that is changed', async () => {
    const contributions = await written();
    const id = contributions.cards[0]?.id ?? '';
    vi.mocked(api.changeContribution).mockRejectedValueOnce(new ApiError('network', 0));
    expect(await contributions.change(id, 'Anders')).toBe('failed');
    expect(contributions.cards[0]?.text).toBe('Der Bus fährt zu selten.');
    expect(await contributions.change(id, 'Anders')).toBe('done');
    expect(contributions.cards[0]?.text).toBe('Anders');
    expect(await contributions.change(id, ' ')).toBe('done');
    expect(contributions.cards).toHaveLength(0);
  });
});
