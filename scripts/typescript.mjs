import { createRequire } from 'node:module';
import { register } from 'tsx/cjs/api';

register();

/** Loads a TypeScript module, by its path relative to this folder. */
export const loadTypeScript = createRequire(import.meta.url);
