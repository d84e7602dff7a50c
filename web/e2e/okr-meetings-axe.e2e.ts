import { describe, expect, it } from 'vitest';
import { importBoard } from './harness/api';
import { Audit } from './harness/axe';
import { LAPTOP, PHONE } from './harness/browser';
import { okrBoard } from './harness/okr-sample';
import type { Person } from './harness/person';
import { useScene } from './harness/scene';

const scene = useScene();

const button = ({ page, t }: Person, key: string) => page.getByRole('button', { name: t(key), exact: true });

describe.each(['de', 'en'] as const)('axe finds nothing (%s)', (language) => {
  it('in check-in, review, retrospective, the list for the treasury and the meetings, large and on a phone', async () => {
    const audit = new Audit();
    const learnings = (['review', 'retrospective'] as const).map((source, at) => ({
      ...{
        id: `learning${String(at)}`.padEnd(21, '-'),
        order: `a${String(at)}`,
        text: 'Wir brauchen zwei Stellen für Sprachmittlung',
      },
      ...{ source, tag: 'budget' as const },
    }));
    const okr = okrBoard.okr && { ...okrBoard.okr, learnings };
    const { links } = await importBoard(scene.server, { ...okrBoard, language, ...(okr && { okr }) });
    for (const [screen, name] of [
      [LAPTOP, 'Miriam'],
      [PHONE, 'Paula'],
    ] as const) {
      const one = await scene.arrive(screen, language);
      const { page, t } = one;
      await one.join(
        name === 'Miriam' ? links.facilitator : links.participant,
        name,
        ...(name === 'Miriam' ? [] : (['society'] as const)),
      );
      await one.okr.open();
      await one.okr.view('retrospective');
      await page.getByLabel(t('retrospective-ask')).fill('Karte');
      await button(one, 'retrospective-write').click();
      await page.getByText(t('retrospective-cards', { count: 1 })).waitFor();
      await audit.look(one, `${name}: retrospective`);
      for (const view of ['review', 'budget', 'checkin']) {
        await one.okr.view(view);
        await page.getByRole('heading', { name: t(`okr-view-${view}`), level: 2 }).waitFor();
        await audit.look(one, `${name}: ${view}`);
      }
      await button(one, 'meetings-checkin-go-on').click();
      await button(one, 'meetings-timer-start').click();
      await audit.look(one, `${name}: a key result`);
      await button(one, 'meetings-checkin-end').click();
      await audit.look(one, `${name}: the end of the round`);
      await one.okr.choose('okr-frame');
      await page.getByRole('dialog').getByLabel(t('okr-frame-part')).selectOption('meetings');
      await button(one, 'meetings-add').click();
      await audit.look(one, `${name}: meetings`);
    }
    expect(audit.findings).toEqual([]);
  });
});
