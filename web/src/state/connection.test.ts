import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Connection } from './connection.svelte';

describe('what people are told about the connection', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function online(): Connection {
    const connection = new Connection();
    connection.report(true, false, 0);
    connection.report(true, true, 0);
    return connection;
  }

  it('is never "saved" while a change is not stored', () => {
    const connection = online();
    expect(connection.state).toBe('saved');
    connection.report(true, true, 1);
    expect(connection.state).toBe('sending');
    connection.report(true, true, 0);
    connection.report(true, true, 1);
    vi.advanceTimersByTime(60_000);
    expect(connection.state).toBe('sending');
    connection.report(true, true, 0);
    vi.advanceTimersByTime(60_000);
    expect(connection.state).toBe('saved');
  });

  it('says how many changes are on this device only, and that they are stored once that is true', () => {
    const connection = online();
    connection.report(false, false, 0);
    connection.report(false, false, 4);
    expect([connection.state, connection.pending]).toEqual(['offline', 4]);
    connection.report(true, false, 4);
    expect(connection.state).toBe('offline');
    connection.report(true, true, 4);
    expect(connection.state).toBe('sending');
    connection.report(true, true, 0);
    vi.advanceTimersByTime(60_000);
    expect(connection.state).toBe('saved');
  });

  it('says so when it is back and nothing was missing', () => {
    const connection = online();
    connection.report(false, false, 0);
    connection.report(true, false, 0);
    connection.report(true, true, 0);
    expect(connection.state).toBe('reconnected');
    vi.advanceTimersByTime(60_000);
    expect(connection.state).toBe('saved');
  });

  it('says nothing about signing in to a document again', () => {
    const connection = online();
    connection.report(true, false, 0);
    connection.report(true, true, 0);
    expect(connection.state).toBe('saved');
  });
});
