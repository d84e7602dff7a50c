// ESLint rule that keeps the layers of the board: who may import whom, and which outside package belongs where.
import path from 'node:path';

/** Folders below `src` that a folder may import from, besides itself. */
const MAY_IMPORT = {
  routes: ['features', 'state', 'api', 'ui', 'texts', 'model'],
  features: ['state', 'doc', 'okr', 'api', 'board', 'ui', 'texts', 'model'],
  state: ['doc', 'okr', 'sync', 'api', 'texts', 'model'],
  doc: ['okr', 'model'],
  sync: ['model'],
  api: ['model'],
  texts: ['okr', 'model'],
  okr: ['model'],
  board: [],
  ui: [],
  model: [],
};

/** Packages that only these folders may touch. */
const PACKAGES = [
  { matches: /^(yjs|y-protocols|lib0)(\/|$)/, folders: ['doc', 'sync'] },
  { matches: /^@hocuspocus\//, folders: ['sync'] },
  { matches: /^@fluent\//, folders: ['texts'] },
  { matches: /^uqr$/, folders: ['ui'] },
];

/** @param {string} file */
function place(file) {
  const parts = file.split(path.sep);
  const src = parts.lastIndexOf('src');
  if (src < 0 || src >= parts.length - 2) return undefined;
  return { folder: parts[src + 1] ?? '', feature: parts[src + 2] ?? '' };
}

/**
 * What is wrong with importing `source` in `file`, or undefined.
 *
 * @param {string} file absolute path of the importing file
 * @param {string} source what stands in the import
 * @returns {string | undefined}
 */
export function wrongImport(file, source) {
  const from = place(file);
  if (!from) return undefined;
  if (!source.startsWith('.')) {
    const rule = PACKAGES.find((entry) => entry.matches.test(source));
    if (!rule || rule.folders.includes(from.folder)) return undefined;
    return `Only ${rule.folders.join(' and ')} may import ${source}.`;
  }
  const target = path.resolve(path.dirname(file), source);
  if (/(^|[/\\])index(\.[jt]s)?$/.test(target)) return 'No barrels: import the file itself.';
  const to = place(target);
  if (!to || to.folder === 'styles') return undefined;
  if (to.folder === from.folder) {
    return from.folder === 'features' && to.feature !== from.feature
      ? `The feature ${from.feature} must not import the feature ${to.feature}.`
      : undefined;
  }
  /** @type {Record<string, string[]>} */
  const rules = MAY_IMPORT;
  const allowed = rules[from.folder];
  if (!allowed) return `The folder ${from.folder} is not on the map of layers.`;
  return allowed.includes(to.folder) ? undefined : `${from.folder} must not import ${to.folder}.`;
}

/** @type {import('eslint').Rule.RuleModule} */
export const layers = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    /** @param {any} node */
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      const message = wrongImport(context.filename, source);
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration(node) {
        context.report({ node, message: 'No barrels: export by name where it is defined.' });
      },
      'CallExpression[callee.name="fetch"]'(/** @type {any} */ node) {
        const from = place(context.filename);
        if (from && from.folder !== 'api') context.report({ node, message: 'Only api fetches.' });
      },
    };
  },
};
