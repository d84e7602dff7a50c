/** Runs something the server may refuse and keeps the sentence about it. */
import { asApiError } from '../api/client';
import { problemText } from '../texts/problem';

export class Failure {
  #error = $state.raw<{ code: string; detail?: string | undefined }>();

  /** The sentence in the language in use; empty when nothing went wrong. */
  get text(): string {
    return this.#error ? problemText(this.#error.code, this.#error.detail) : '';
  }

  forget(): void {
    this.#error = undefined;
  }

  /** The result of `work`, or undefined after a failure. */
  async try<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      const result = await work();
      this.#error = undefined;
      return result;
    } catch (error) {
      const { code, detail } = asApiError(error);
      this.#error = { code, detail };
      return undefined;
    }
  }
}
