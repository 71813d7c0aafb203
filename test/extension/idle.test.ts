import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { window } from 'vscode';
import { cleanUp, expectRules, seedbed, uriOf } from './support/window';

const idleMs = 3000;
const settleMs = 2500;

/** In bytes; a request of the protocol and its answer are longer. */
const shortestExchange = 150;

describe('an idle window', () => {
  before(seedbed);
  afterEach(cleanUp);

  it('exchanges nothing with the language server', async function () {
    if (process.platform !== 'linux') this.skip();
    await window.showTextDocument(uriOf('city/council/tram.txt'));
    await expectRules(uriOf('city/council/tram.txt'), ['doubled-word']);
    const server = serverProcess();
    await delay(settleMs);
    const before = exchanged(server);
    await delay(idleMs);
    const bytes = exchanged(server) - before;
    assert.ok(bytes < shortestExchange, `${bytes} bytes`);
  });
});

/** The language server, a child of the extension host that runs these tests. */
function serverProcess(): string {
  const found = readdirSync('/proc').filter((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      const [, parent] = readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ')[1]!.split(' ');
      return (
        Number(parent) === process.pid && readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes('server.js')
      );
    } catch {
      return false;
    }
  });
  assert.equal(found.length, 1, 'there is not one language server');
  return found[0]!;
}

/** Bytes that a process has read and written so far, its messages and its own wake-up signals included. */
function exchanged(processId: string): number {
  const lines = readFileSync(`/proc/${processId}/io`, 'utf8').split('\n').slice(0, 2);
  return lines.reduce((sum, line) => sum + Number(line.split(': ')[1]), 0);
}
