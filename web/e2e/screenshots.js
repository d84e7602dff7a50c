// Runs screenshots.ts: `npm run screenshots -- DIRECTORY`.
import { runnerImport } from 'vite';

const { module } = await runnerImport(new URL('screenshots.ts', import.meta.url).pathname);
await module.takeAll(process.argv[2]);
