/** The text of a file: UTF-8, else as older programs write it; nothing if it is no text. */
export function decodeText(bytes: ArrayBuffer): string | undefined {
  const start = new Uint8Array(bytes, 0, Math.min(bytes.byteLength, 4096));
  const wide = start[0] === 0xff && start[1] === 0xfe;
  if (!wide && start.includes(0)) return undefined;
  if (wide) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
