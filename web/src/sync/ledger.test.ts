import { describe, expect, it } from 'vitest';
import { Ledger } from './ledger';

function connected(): Ledger {
  const ledger = new Ledger();
  ledger.connect();
  ledger.send('step2');
  ledger.answer(true);
  return ledger;
}

let cards = 0;

/** Makes a change to something of its own and sends it. */
function type(ledger: Ledger) {
  ledger.change([`cards/${(cards += 1)}/title`]);
  ledger.send('update');
}

describe('the count of changes that are not stored yet', () => {
  it('goes down with each acknowledgement', () => {
    const ledger = connected();
    type(ledger);
    type(ledger);
    expect(ledger.pending).toBe(2);
    ledger.answer(true);
    expect(ledger.pending).toBe(1);
    ledger.answer(true);
    expect(ledger.pending).toBe(0);
  });

  it('keeps what a dead socket swallowed until the step 2 of the next connection is stored', () => {
    const ledger = connected();
    type(ledger);
    type(ledger);
    ledger.connect();
    expect(ledger.pending).toBe(2);
    // Made while offline and queued by the provider: its acknowledgement says nothing about the two before it.
    type(ledger);
    ledger.answer(true);
    expect(ledger.pending).toBe(3);
    ledger.send('step2');
    ledger.answer(true);
    expect(ledger.pending).toBe(0);
    expect(ledger.settled).toBe(true);
  });

  it('leaves changes open that were made after the step 2 was sent', () => {
    const ledger = connected();
    ledger.connect();
    type(ledger);
    ledger.send('step2');
    type(ledger);
    ledger.answer(true);
    ledger.answer(true);
    expect(ledger.pending).toBe(1);
    ledger.answer(true);
    expect(ledger.pending).toBe(0);
  });

  it('does not take a refused change for stored, nor the ones after it, until a step 2 went through', () => {
    const ledger = connected();
    type(ledger);
    ledger.answer(false);
    type(ledger);
    ledger.answer(true);
    expect(ledger.pending).toBe(2);
    ledger.send('step2');
    ledger.answer(true);
    expect(ledger.pending).toBe(0);
  });

  it('ignores an answer to nothing', () => {
    const ledger = connected();
    ledger.answer(true);
    ledger.change(['cards/a/title']);
    expect(ledger.pending).toBe(1);
  });

  it('counts things, not keystrokes, and never forgets one for another', () => {
    const ledger = connected();
    for (let letter = 0; letter < 27; letter += 1) ledger.change(['cards/a/title']);
    expect(ledger.pending).toBe(1);
    ledger.send('update');
    ledger.change(['cards/a/title']);
    ledger.change(['cards/a/note']);
    ledger.answer(true);
    expect(ledger.places).toEqual(['cards/a/title', 'cards/a/note']);
    ledger.send('update');
    ledger.answer(true);
    expect(ledger.pending).toBe(0);
  });

  it('takes what is changed in a new card for a part of it', () => {
    const ledger = connected();
    ledger.change(['cards/a']);
    ledger.change(['cards/a/deletedAt']);
    ledger.change(['cards/a/title']);
    expect(ledger.places).toEqual(['cards/a']);
  });

  it('is never nothing after a change, whatever it touched', () => {
    const ledger = connected();
    ledger.change([]);
    expect(ledger.pending).toBe(1);
  });

  it('keeps refused changes open, whatever is sent and answered beside them, until they are put aside', () => {
    const ledger = connected();
    type(ledger);
    ledger.answer(false);
    ledger.freeze();
    ledger.send('step2');
    ledger.change(['cards/late/title']);
    ledger.answer(true);
    expect(ledger.pending).toBe(2);
    ledger.clear();
    expect([ledger.pending, ledger.settled]).toEqual([0, true]);
  });
});
