import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorkshop } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE } from './harness/browser';
import { NO_CONNECTION } from './harness/network';
import type { Person } from './harness/person';
import type { Server } from './harness/server';
import { useScene } from './harness/scene';

const scene = useScene();
scene.expected.push(NO_CONNECTION, /status of 5\d\d/);

/** What a failing disk leaves: the first page of the workshop's file is something else. */
function damage(server: Server, id: string): void {
  const folder = path.join(server.data, 'workshops');
  const files = readdirSync(folder).filter((name) => name.includes(id));
  expect(files).not.toEqual([]);
  for (const name of files) {
    const file = path.join(folder, name);
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0x2a, 0, Math.min(bytes.length, 4096)));
  }
}

const said = ({ page }: Person) => page.getByRole('main').innerText();

describe('a workshop whose file is damaged', () => {
  it('says so to who was there and to who comes, and no other workshop notices', async () => {
    const { server } = scene;
    const [hurt, whole] = await Promise.all([
      createWorkshop(server, { title: 'Frühe Hilfen' }),
      createWorkshop(server, { title: 'Stadtgrün' }),
    ]);
    const [anna, ben, cem] = await Promise.all([scene.arrive(LAPTOP), scene.arrive(PHONE, 'en'), scene.arrive(LAPTOP)]);
    await anna.join(hurt.links.participant, 'Anna Berg', 'politics');
    await cem.join(whole.links.participant, 'Cem Demir', 'society');
    await server.kill();
    damage(server, hurt.id);
    await server.restart();

    await expect.poll(() => said(anna), { timeout: 25_000 }).toContain(anna.t('error-workshop-damaged'));
    await ben.page.goto(hurt.links.participant);
    await expect.poll(() => said(ben)).toContain(ben.t('error-workshop-damaged'));
    const audit = new Audit();
    await audit.look(anna, 'damaged');
    await audit.look(ben, 'damaged');
    expect(audit.findings).toEqual([]);
    await cem.page.reload();
    await cem.model.shown();
  });
});
