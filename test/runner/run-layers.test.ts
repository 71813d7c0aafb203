import { strict as assert } from 'node:assert';
import type { Layer } from './layer';
import { runLayers } from './run-layers';
import { emptyReport, requireTests } from './test-report';

describe('running layers', () => {
  it('goes on after a layer that throws, and counts it as failed', async () => {
    const crashing: Layer = { name: 'crashing', run: () => Promise.reject(new Error('no browser')) };
    const passing: Layer = {
      name: 'passing',
      async run(tell) {
        tell({ where: 'here', report: { passed: 3, failed: 0, skipped: 1, failures: [] } });
        tell({ where: 'there', report: { passed: 2, failed: 0, skipped: 0, failures: [] } });
      },
    };
    const said: string[] = [];
    const { passed, failed, skipped } = await runLayers([crashing, passing], (text) => said.push(text));
    assert.deepEqual({ passed, failed, skipped }, { passed: 5, failed: 1, skipped: 1 });
    assert.equal(said.length, 3);
    assert.match(said[0]!, /^✘ crashing +1 of 1 failed .*no browser/s);
    assert.match(said[1]!, /^✔ passing +3 ok, 1 skipped .* here$/);
    assert.match(said[2]!, /^✔ passing +2 ok .* there$/);
  });

  it('counts a run without a test as failed', () => {
    assert.equal(requireTests(emptyReport(), 'suite').failed, 1);
    assert.equal(requireTests({ ...emptyReport(), skipped: 1 }, 'suite').failed, 0);
  });
});
