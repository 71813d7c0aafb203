import { loadTypeScript } from './typescript.mjs';

const { runTests } = loadTypeScript('../test/runner/main.ts');

process.exit(await runTests(process.argv.slice(2)));
