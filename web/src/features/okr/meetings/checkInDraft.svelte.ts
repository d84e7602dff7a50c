import { isBlank } from '../../../okr/entries';
import { typedNumber } from '../../../okr/typedNumber';
import { figureWords } from '../../../texts/figures';
import { currentLanguage, t } from '../../../texts/texts.svelte';
import { type OkrDesk, today } from '../desk.svelte';
import { titleOf } from '../words';

const MIDDLE = 5;

/** What somebody is about to say of a key result. What was said last stands there already. */
export class CheckInDraft {
  typed = $state('');
  confidence = $state(MIDDLE);
  /** Whether a confidence is said at all. */
  sure = $state(false);
  day = $state('');
  texts = $state({ obstacle: '', help: '', comment: '' });
  wrong = $state<string>();
  /** What it has become; saved again, that is corrected. */
  saved = $state<string>();
  #begun = '';

  constructor(
    private readonly desk: OkrDesk,
    readonly keyResult: string,
  ) {
    this.begin();
  }

  /** Begins with what was said last, as long as nothing else was typed. */
  begin(): void {
    if (this.saved !== undefined || (this.#begun !== '' && this.#state !== this.#begun)) return;
    const last = this.desk.progress.get(this.keyResult);
    const words = this.desk.document.checkInsOf(this.keyResult).at(-1);
    this.typed = last?.value === undefined ? '' : figureWords(last.value);
    this.confidence = last?.confidence ?? MIDDLE;
    this.sure = last?.confidence !== undefined;
    this.day = today();
    this.texts = { obstacle: words?.obstacle ?? '', help: words?.help ?? '', comment: '' };
    this.#begun = this.#state;
  }

  /** Whether it was taken; else it says what is wrong. */
  save(): boolean {
    const read = typedNumber(this.typed, currentLanguage());
    const keyResult = this.desk.keyResults.find(({ id }) => id === this.keyResult);
    if (!keyResult) return false;
    if (!('value' in read) && read.why !== 'empty') {
      this.wrong = t(`okr-number-${read.why}`, { example: figureWords(1200.5) });
      return false;
    }
    const { obstacle, help, comment } = this.texts;
    if (!('value' in read) && !this.sure && [obstacle, help, comment].every(isBlank)) {
      this.wrong = t('meetings-checkin-nothing');
      return false;
    }
    this.wrong = undefined;
    const said = {
      ...('value' in read && { value: read.value }),
      ...(this.sure && { confidence: this.confidence }),
      ...(this.day !== '' && { date: this.day }),
      ...{ obstacle: obstacle.trim(), help: help.trim(), comment: comment.trim() },
    };
    const { saved } = this;
    const stands = saved !== undefined && this.desk.document.checkInsOf(this.keyResult).some(({ id }) => id === saved);
    if (stands) this.desk.editor.correct(saved, this.keyResult, said);
    else this.saved = this.desk.editor.checkIn(this.keyResult, said);
    this.desk.workshop.announce(t('okr-said-checked-in', { title: titleOf(keyResult) }));
    return true;
  }

  get #state(): string {
    const { typed, confidence, sure, day, texts } = this;
    return JSON.stringify([typed, confidence, sure, day, texts]);
  }
}
