import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import { readFrame } from './frames';

function frame(...numbers: number[]): Uint8Array {
  const encoder = createEncoder();
  writeVarString(encoder, 'W/model');
  for (const number of numbers) writeVarUint(encoder, number);
  writeVarUint8Array(encoder, new Uint8Array([0, 0]));
  return toUint8Array(encoder);
}

describe('frames that count', () => {
  it('are changes on their way and answers to them', () => {
    expect(readFrame(frame(0, 1))).toEqual({ document: 'W/model', kind: 'step2' });
    expect(readFrame(frame(0, 2))).toEqual({ document: 'W/model', kind: 'update' });
    expect(readFrame(frame(8, 1))).toEqual({ document: 'W/model', kind: 'status', stored: true });
    expect(readFrame(frame(8, 0))).toEqual({ document: 'W/model', kind: 'status', stored: false });
  });

  it('are no questions, no presence, no pings and nothing that is cut off', () => {
    expect(readFrame(frame(0, 0))).toBeUndefined();
    expect(readFrame(frame(1))).toBeUndefined();
    expect(readFrame(new Uint8Array([9]))).toBeUndefined();
    expect(readFrame(frame(0, 1).slice(0, 5))).toBeUndefined();
  });
});
