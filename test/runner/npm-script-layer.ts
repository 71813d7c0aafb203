import { repositoryRoot } from '../host/paths';
import { CommandError, lastLines, runCommand } from '../host/run-command';
import type { Layer } from './layer';
import { reportOf } from './test-report';

const linesOfOutputShown = 100;

/** A layer that is one npm script, passed when it ends with 0; what it printed is shown when it does not. */
export function npmScriptLayer(name: string, script = name): Layer {
  return {
    name,
    async run(tell) {
      const title = `npm run ${script}`;
      try {
        await runNpmScript(script);
        tell({ report: reportOf(title) });
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        tell({ report: reportOf(title, lastLines(error.output, linesOfOutputShown)) });
      }
    },
  };
}

/** Runs an npm script of this repository; throws a `CommandError`. */
export async function runNpmScript(script: string): Promise<void> {
  await runCommand('npm', ['run', '--silent', script], { folder: repositoryRoot });
}
