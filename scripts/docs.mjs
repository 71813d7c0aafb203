import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadTypeScript } from './typescript.mjs';

const { generateDocs, stalePages } = loadTypeScript('./docs/generate.ts');

const root = path.join(import.meta.dirname, '..');
const checkOnly = process.argv.includes('--check');
const files = generateDocs(root);
const stale = stalePages(root, files);
const different = [...files].filter(([file, content]) => {
  const target = path.join(root, file);
  return !existsSync(target) || readFileSync(target, 'utf8') !== content;
});

if (checkOnly) {
  for (const [file] of different) console.error(`${file} differs from its source: run npm run docs`);
  for (const file of stale) console.error(`${file} has no source any more: run npm run docs`);
  process.exit(different.length + stale.length > 0 ? 1 : 0);
}
for (const file of stale) rmSync(path.join(root, file));
for (const [file, content] of different) {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
}
console.log(`${different.length} of ${files.size} files written, ${stale.length} removed`);
