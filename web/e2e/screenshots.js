// `npm run screenshots -- DIRECTORY` runs screenshots.ts, `npm run pictures` pictures.ts, `npm run bench` large-model.ts.
import { runnerImport } from 'vite';

const run = async (file) => (await runnerImport(new URL(file, import.meta.url).pathname)).module;
const [what] = process.argv.slice(2);
if (what === '--readme') await (await run('pictures.ts')).takePictures();
else if (what === '--bench') await (await run('large-model.ts')).measure();
else await (await run('screenshots.ts')).takeAll(what);
