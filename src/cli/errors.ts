/** The run itself failed: a bad option, an unreadable path, a broken configuration. One line, exit code 2. */
export class RunError extends Error {}

export const EXIT_CLEAN = 0;
export const EXIT_FINDINGS = 1;
export const EXIT_FAILED = 2;
