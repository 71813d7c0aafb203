import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCommand } from './run-command';
import { makeScratchFolder } from './temporary-folder';

describe('stand-in for the log module', () => {
  it('writes levels from info up, as an ES module sees it', async () => {
    const scratch = await makeScratchFolder('log');
    try {
      const log = path.join(scratch.path, 'logs/editor.log');
      const standIn = pathToFileURL(path.join(__dirname, 'stand-ins/spdlog.cjs')).href;
      const program = `
        import { createRotatingLogger, setFlushOn } from ${JSON.stringify(standIn)};
        setFlushOn(0);
        const logger = await createRotatingLogger('editor', ${JSON.stringify(log)}, 1, 1);
        logger.debug('hidden');
        logger.error('shown');
        logger.clearFormatters();
        logger.info('as it is');
      `;
      await runCommand(process.execPath, ['--input-type=module', '--eval', program]);
      assert.match(
        readFileSync(log, 'utf8'),
        /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} \[error\] shown\nas it is$/,
      );
    } finally {
      await scratch.remove();
    }
  });
});
