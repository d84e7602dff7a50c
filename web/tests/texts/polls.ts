/** The same for polls. */
import { POLL_KINDS, POLL_MODES } from '../../src/model/contract';

const GRADED = ['resistance', 'confidence', 'fist'];

export const POLL_TEXTS: Readonly<Record<string, readonly string[]>> = {
  'polls-consent-*': ['0', '1', '2'],
  'polls-high-*': GRADED,
  'polls-kind-*': POLL_KINDS,
  'polls-kind-*-how': POLL_KINDS,
  'polls-low-*': GRADED,
  'polls-missing-*': ['value', 'dots', 'reason', 'text'],
  'polls-mode-*': POLL_MODES,
  'polls-mode-*-short': POLL_MODES,
  'polls-mode-*-title': POLL_MODES,
  'polls-said-*': ['closed', 'answered'],
  'polls-section-*': ['open', 'draft', 'closed'],
};
