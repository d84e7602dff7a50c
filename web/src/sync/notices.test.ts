import { describe, expect, it } from 'vitest';
import { readNotice } from './notices';

describe('what the server says beside the protocol', () => {
  it('is understood', () => {
    expect(readNotice('{"type":"refused","code":"O-READ","message":"x"}')).toEqual({ type: 'refused', code: 'O-READ' });
    expect(readNotice('{"type":"storage","state":"full"}')).toEqual({ type: 'storage', state: 'full' });
    expect(readNotice('{"type":"access","access":"hidden"}')).toEqual({ type: 'access', access: 'hidden' });
    expect(readNotice('{"type":"removed"}')).toEqual({ type: 'removed' });
    const participant = { id: 'p', name: 'Anna', role: 'cofacilitator', perspective: 'politics' };
    expect(readNotice(JSON.stringify({ type: 'person', participant }))).toEqual({ type: 'person', participant });
  });

  it.each([
    '',
    '[]',
    'null',
    '{"type":"later"}',
    '{"type":"access","access":"own"}',
    '{"type":"storage"}',
    '{"type":"person"}',
  ])('is ignored when a later server says %s', (text) => {
    expect(readNotice(text)).toBeUndefined();
  });
});
