import { describe, expect, it } from 'vitest';
import { Ledger } from './ledger';

function connected(): Ledger {
  const ledger = new Ledger();
  ledger.connect();
  ledger.send('step2');
  ledger.answer(true);
  return ledger;
}

/** Makes a change and sends it. */
function type(ledger: Ledger) {
  ledger.change();
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
    ledger.change();
    expect(ledger.pending).toBe(1);
  });
});
