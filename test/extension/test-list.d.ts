declare module 'seedbed:extension-tests' {
  /** Evaluates every test file; mocha's globals must be there. */
  export function loadTests(): void;
}
