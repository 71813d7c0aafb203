import { strict as assert } from 'node:assert';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { startProcessGroup } from './process-group';

/** A parent that starts a child, tells its process id, and ends; the child takes no notice of SIGTERM. */
const parent = `
  const { spawn } = require('node:child_process');
  const code = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('ready')";
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'ignore'] });
  child.stdout.once('data', () => console.log(child.pid));
`;

function isRunning(processId: number): boolean {
  try {
    const status = readFileSync(`/proc/${processId}/stat`, 'utf8');
    return !status.slice(status.lastIndexOf(')')).startsWith(') Z');
  } catch {
    return false;
  }
}

describe('process group', () => {
  it('ends with everything that was started in it', async function () {
    if (process.platform !== 'linux') this.skip();
    const group = startProcessGroup(process.execPath, ['-e', parent], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(group.process.stdout!, 'data');
    const child = Number(line);
    assert.equal(isRunning(child), true);
    await group.stop();
    assert.equal(isRunning(child), false);
  });
});
