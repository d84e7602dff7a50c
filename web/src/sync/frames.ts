/** Reads just enough of a frame to count: which document it is about, and what it does. */
import { createDecoder, readVarString, readVarUint } from 'lib0/decoding';

const SYNC = 0;
const SYNC_STATUS = 8;
const STEP_2 = 1;
const UPDATE = 2;

export type Frame =
  { document: string; kind: 'step2' | 'update' } | { document: string; kind: 'status'; stored: boolean };

/** What a frame of the provider's protocol is, if it counts; undefined for everything else. */
export function readFrame(data: Uint8Array): Frame | undefined {
  // Ping and pong are single bytes without a name.
  if (data.length < 3) return undefined;
  try {
    const decoder = createDecoder(data);
    const document = readVarString(decoder);
    const type = readVarUint(decoder);
    if (type === SYNC_STATUS) return { document, kind: 'status', stored: readVarUint(decoder) === 1 };
    if (type !== SYNC) return undefined;
    const step = readVarUint(decoder);
    if (step === STEP_2) return { document, kind: 'step2' };
    return step === UPDATE ? { document, kind: 'update' } : undefined;
  } catch {
    return undefined;
  }
}
