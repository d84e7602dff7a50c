/** The bytes of a file that came with the page; without a connection too, since browsers keep such files. */
export async function asset(url: string): Promise<Uint8Array> {
  const answer = await fetch(url, { cache: 'force-cache' });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
