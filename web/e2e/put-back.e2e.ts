import { describe, expect, it } from 'vitest';
import { setAccess } from './harness/api';
import { acrossABreakableNetwork, lose } from './harness/lost';
import { NO_NETWORK } from './harness/network';
import { useScene } from './harness/scene';

const scene = useScene();
scene.expected.push(NO_NETWORK);

describe('what is put back at once into the notes', () => {
  it('is stored, and so is what is written after it', async () => {
    const { id, network, anna, ben, token } = await acrossABreakableNetwork(scene);
    await anna.notes.open();
    await anna.notes.begin();
    await anna.page.keyboard.type('Beschluss');
    await anna.saved();
    await lose(network, anna);
    await anna.page.keyboard.type(' vom Abend');
    await anna.page.keyboard.press('Enter');
    await anna.page.keyboard.type('# Termine');
    await setAccess(scene.server, id, token, 'notes', { participant: 'read' });
    network.heal();
    await anna.page.getByRole('button', { name: anna.t('tray-show') }).click();
    await setAccess(scene.server, id, token, 'notes', { participant: 'write' });
    const dialog = anna.page.getByRole('dialog', { name: anna.t('tray-title') });
    const buttons = dialog.getByRole('button', { name: anna.t('tray-put-back') });
    await buttons.first().click();
    await expect.poll(() => dialog.getByRole('listitem').count()).toBe(1);
    await buttons.first().click();
    await dialog.getByText(anna.t('tray-empty')).waitFor();
    await anna.page.keyboard.press('Escape');
    await anna.saved();
    await ben.notes.open();
    await expect.poll(() => ben.notes.lines()).toEqual(['Beschluss vom Abend', '# Termine']);
    await anna.notes.write('Termine');
    await anna.page.keyboard.type(' im Mai');
    await anna.saved();
    await expect.poll(() => ben.notes.lines()).toEqual(['Beschluss vom Abend', '# Termine im Mai']);
  });
});
