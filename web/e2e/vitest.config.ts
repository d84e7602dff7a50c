import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** How many files run at once. Each has its own server and browser, so one after the other is the gentlest. */
const workers = Number(process.env['E2E_WORKERS'] ?? 1);

/** Browser tests: the built binary and a real browser. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    include: ['e2e/**/*.e2e.ts'],
    environment: 'node',
    fileParallelism: workers > 1,
    maxWorkers: workers,
    // On a machine with other work a key may come before the page has drawn what it is for. What fails twice is a fault; a
    // picture of each failure is kept.
    retry: 1,
    testTimeout: 90_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000, interval: 50 } },
  },
});
