import { describe, expect, it } from 'vitest';
import { importBoard } from './harness/api';
import { LAPTOP } from './harness/browser';
import { boardWith } from './harness/sample';
import { useScene } from './harness/scene';

const scene = useScene();
// The browser's own words about a network that is not there.
scene.expected.push(/WebSocket connection to .* failed|net::ERR_/);

const model = () => boardWith({ output: ['Besuche', 'Kurse'], outcome: ['Vertrauen'] }, [['Kurse', 'Vertrauen', '']]);

describe('a network that breaks', () => {
  it('keeps what is written until it is back', async () => {
    const { links } = await importBoard(scene.server, model());
    const network = await scene.network();
    const anna = await scene.arrive(LAPTOP);
    await anna.join(network.link(links.participant), 'Anna', 'politics');
    await anna.saved();
    network.cut();
    await expect.poll(() => anna.connection()).toBe(anna.t('shell-connection-offline', { count: 0 }));
    await anna.model.add('output', 'Ohne Netz');
    network.heal();
    await anna.saved();
  });
});
