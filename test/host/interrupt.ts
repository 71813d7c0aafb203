const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Runs `action` when the process is asked to end, then exits with the conventional code of the signal. A second
 * signal exits at once. What still runs in a process group is killed at exit.
 */
export function onInterrupt(action: () => void | Promise<void> = () => {}): void {
  let interrupted = false;
  for (const [name, code] of Object.entries(exitCodes)) {
    process.on(name, async () => {
      if (interrupted) process.exit(code);
      interrupted = true;
      try {
        await action();
      } finally {
        process.exit(code);
      }
    });
  }
}
