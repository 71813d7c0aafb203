export interface StrayErrorWatch {
  /** Ends the watch and gives what no test and no handler caught. */
  stop(): unknown[];
}

/**
 * Watches for promises of the extension host that were rejected without a handler: mocha lets them pass and VS Code
 * only logs them. A cancelled request is no error. (Exceptions that nobody catches fail the running test already.)
 */
export function watchForStrayErrors(): StrayErrorWatch {
  const errors = new Set<unknown>();
  const add = (reason: unknown) => {
    if (!isCancellation(reason)) errors.add(reason);
  };
  process.on('unhandledRejection', add);
  return {
    stop() {
      process.off('unhandledRejection', add);
      return [...errors];
    },
  };
}

function isCancellation(reason: unknown): boolean {
  return reason instanceof Error && reason.name === 'Canceled';
}
