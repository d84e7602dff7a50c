import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Connection } from './connection.svelte';

function report(connection: Connection, connected: boolean, settled: boolean, pending: number, silent = false) {
  connection.report({ connected, settled, pending, waiting: 0, silent, full: undefined });
}

describe('what people are told about the connection', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function online(): Connection {
    const connection = new Connection();
    report(connection, true, false, 0);
    report(connection, true, true, 0);
    return connection;
  }

  it('is never "saved" while a change is not stored', () => {
    const connection = online();
    expect(connection.state).toBe('saved');
    report(connection, true, true, 1);
    expect(connection.state).toBe('sending');
    report(connection, true, true, 0);
    report(connection, true, true, 1);
    vi.advanceTimersByTime(60_000);
    expect(connection.state).toBe('sending');
    report(connection, true, true, 0);
    vi.advanceTimersByTime(60_000);
    expect(connection.state).toBe('saved');
  });

  it('says how many changes are on this device only, and that they are stored once that is true', () => {
    const connection = online();
    report(connection, false, false, 0);
    report(connection, false, false, 4);
    expect([connection.state, connection.pending]).toEqual(['offline', 4]);
    report(connection, true, false, 4);
    expect(connection.state).toBe('offline');
    report(connection, true, true, 4);
    expect(connection.state).toBe('sending');
    report(connection, true, true, 0);
    vi.advanceTimersByTime(60_000);
    expect(connection.state).toBe('saved');
  });

  it('says so when it is back and nothing was missing', () => {
    const connection = online();
    report(connection, false, false, 0);
    report(connection, true, false, 0);
    report(connection, true, true, 0);
    expect(connection.state).toBe('reconnected');
    vi.advanceTimersByTime(60_000);
    expect(connection.state).toBe('saved');
  });

  it('says nothing about signing in to a document again', () => {
    const connection = online();
    report(connection, true, false, 0);
    report(connection, true, true, 0);
    expect(connection.state).toBe('saved');
  });

  it('says that the server does not answer, and when it does again', () => {
    const connection = online();
    report(connection, true, true, 2);
    report(connection, true, true, 2, true);
    expect([connection.state, connection.pending]).toEqual(['stalled', 2]);
    report(connection, true, true, 1);
    expect(connection.state).toBe('sending');
    report(connection, true, true, 0);
    vi.advanceTimersByTime(60_000);
    expect(connection.state).toBe('saved');
  });

  it('is "saved" while changes wait for a closed area, and still knows of them', () => {
    const connection = online();
    connection.report({ connected: true, settled: true, pending: 0, waiting: 2, silent: false, full: undefined });
    expect([connection.state, connection.unsent]).toEqual(['saved', 2]);
  });
});
