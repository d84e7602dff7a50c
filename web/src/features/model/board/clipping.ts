/** Which words do not fit into their place, asked for many cards at once. */

interface Question {
  readonly words: HTMLElement;
  readonly answer: (clipped: boolean) => void;
}

let questions: Question[] = [];

/**
 * Answers before the next frame whether these words are cut off. All sizes are read before anything is written: one
 * after the other, each card would make the browser lay out the whole board again.
 */
export function askClipped(words: HTMLElement, answer: (clipped: boolean) => void): void {
  if (questions.length === 0) queueMicrotask(answerAll);
  questions.push({ words, answer });
}

function answerAll(): void {
  const asked = questions;
  questions = [];
  const clipped = asked.map(({ words }) => words.scrollHeight > words.clientHeight + 2);
  asked.forEach(({ answer }, index) => {
    answer(clipped[index] === true);
  });
}
