import { describe, expect, it } from 'vitest';
import { readNotice } from './notices';

describe('what the server says beside the protocol', () => {
  it('is understood', () => {
    expect(readNotice('{"type":"refused","code":"O-READ","message":"x"}')).toEqual({ type: 'refused', code: 'O-READ' });
    expect(readNotice('{"type":"storage","state":"full"}')).toEqual({ type: 'storage', state: 'full' });
    expect(readNotice('{"type":"access","access":"hidden"}')).toEqual({ type: 'access', access: 'hidden' });
    expect(readNotice('{"type":"removed"}')).toEqual({ type: 'removed' });
  });

  it.each(['', '[]', 'null', '{"type":"later"}', '{"type":"access","access":"own"}', '{"type":"storage"}'])(
    'is ignored when a later server says %s',
    (text) => {
      expect(readNotice(text)).toBeUndefined();
    },
  );
});
