// `npm run screenshots -- DIRECTORY` runs screenshots.ts, `npm run pictures` runs pictures.ts.
import { runnerImport } from 'vite';

const run = async (file) => (await runnerImport(new URL(file, import.meta.url).pathname)).module;
const [what] = process.argv.slice(2);
if (what === '--readme') await (await run('pictures.ts')).takePictures();
else await (await run('screenshots.ts')).takeAll(what);
