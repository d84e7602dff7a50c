// Requests to whoever started this process: bytes with their length in front, answered one by one, without an event loop.
import { readSync, writeSync } from 'node:fs';

const INPUT = 0;
const OUTPUT = 1;
/** Nobody writes to it: waiting for a change is sleeping. */
const PAUSE = new Int32Array(new SharedArrayBuffer(4));

/** The next frame, or nothing when the other side has closed the pipe. */
export function read() {
  const head = exactly(4);
  return head && exactly(head.readUInt32LE(0));
}

/** Sends one frame made of these parts, numbers being single bytes. */
export function write(...parts) {
  const blocks = parts.map((part) => (typeof part === 'number' ? Buffer.of(part) : Buffer.from(part)));
  const body = Buffer.concat(blocks);
  const head = Buffer.alloc(4);
  head.writeUInt32LE(body.length);
  const frame = Buffer.concat([head, body]);
  for (let sent = 0; sent < frame.length;) sent += written(frame, sent);
}

// A pipe that Node made non-blocking says so when it is full: whoever asked has to read first.
function written(frame, from) {
  try {
    return writeSync(OUTPUT, frame, from);
  } catch (error) {
    if (error.code !== 'EAGAIN') throw error;
    Atomics.wait(PAUSE, 0, 0, 1);
    return 0;
  }
}

/** Asks and waits for the answer. */
export function ask(...parts) {
  write(...parts);
  const answer = read();
  if (!answer) throw new Error('nobody answers any more');
  return answer;
}

/** A number of four bytes. */
export function u32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function exactly(count) {
  const bytes = Buffer.alloc(count);
  for (let filled = 0; filled < count;) {
    const got = readSync(INPUT, bytes, filled, count - filled, null);
    if (got === 0) return undefined;
    filled += got;
  }
  return bytes;
}
