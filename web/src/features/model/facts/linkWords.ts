/** What a link knows, in the words of the interface. */
import { GRADE_MAX, type Link } from '../../../model/contract';
import type { LinkLine } from '../../../model/linkSheet';
import { t } from '../../../texts/texts.svelte';
import { gradeWords, monthsWords } from './words';
import { dayWords, withUnit } from '../../../texts/figures';

export function linkLineWords(link: Link, line: LinkLine): string[] {
  switch (line) {
    case 'polarity':
      return link.polarity ? [t(`facts-polarity-${link.polarity}`)] : [];
    case 'delay':
      return link.delay === undefined ? [] : [monthsWords(link.delay)];
    case 'share':
      return link.share === undefined ? [] : [withUnit(link.share, '%')];
    case 'checkState':
      return link.checkState ? [t(`facts-check-${link.checkState}`)] : [];
    case 'checkUntil':
      return link.checkUntil === undefined ? [] : [dayWords(link.checkUntil)];
    default: {
      const words = link[line]?.trim() ?? '';
      return words === '' ? [] : [words];
    }
  }
}

/** What each grade of evidence or harm means. */
export function gradeMeanings(of: 'evidence' | 'harm'): string[] {
  return Array.from({ length: GRADE_MAX }, (_, index) => {
    const grade = String(index + 1);
    return of === 'evidence' ? t(`facts-evidence-${grade}`) : t(`facts-harm-${grade}`);
  });
}

/** Evidence, harm and check in few words, for a line of an outline. */
export function judgement({ evidence, harm, checkState }: Link): string {
  const words = [
    evidence !== undefined && `${t('facts-evidence')} ${gradeWords(evidence)}`,
    harm !== undefined && `${t('facts-harm-short')} ${gradeWords(harm)}`,
    checkState !== undefined && t(`facts-check-${checkState}`),
  ];
  return words.filter((one) => one !== false).join('\u00a0· ');
}
