import type { BrowserContext } from 'playwright-core';

/** Notes what no test looks for but none may cause: requests to strangers, violations of the policy, errors in scripts. */
export class Watch {
  /** Every address that was asked for, sockets included. */
  readonly addresses: string[] = [];
  readonly #faults: string[] = [];

  static async over(context: BrowserContext): Promise<Watch> {
    const watch = new Watch();
    await context.exposeFunction('reportViolation', (what: string) => watch.#faults.push(`policy: ${what}`));
    await context.addInitScript(() => {
      const { reportViolation } = window as unknown as { reportViolation: (what: string) => void };
      document.addEventListener('securitypolicyviolation', (event) => {
        reportViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
      });
    });
    context.on('request', (request) => watch.addresses.push(request.url()));
    context.on('weberror', (error) => watch.#faults.push(`error: ${error.error().stack ?? error.error().message}`));
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        watch.#faults.push(`console: ${message.text()} (${message.location().url})`);
    });
    context.on('page', (page) => page.on('websocket', (socket) => watch.addresses.push(socket.url())));
    return watch;
  }

  /** Faults so far, but for those a test causes on purpose. */
  faults(expected: readonly RegExp[] = []): string[] {
    return this.#faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
  }

  /** Requests to any other host than those of `urls`. */
  strangers(...urls: string[]): string[] {
    const hosts = new Set(urls.map((url) => new URL(url).host));
    return this.addresses.filter((address) => !/^(data|blob):/.test(address) && !hosts.has(new URL(address).host));
  }
}
