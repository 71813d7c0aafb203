import { strict as assert } from 'node:assert';
import { errorEntries } from './logged-errors';

describe('errors in an editor log', () => {
  it('are taken with their stack and without what lies between', () => {
    const log = [
      '2026-01-05 10:00:00.001 [info] Extension host started',
      '2026-01-05 10:00:01.001 [error] Error: first',
      '\tat listener (/repository/dist/extension.js:1:1)',
      '2026-01-05 10:00:02.001 [warning] slow',
      '\tat nobody',
      '2026-01-05T10:00:03.001Z [error] second',
      '',
    ].join('\n');
    assert.deepEqual(errorEntries(log), [
      'Error: first\n\tat listener (/repository/dist/extension.js:1:1)',
      'second',
    ]);
  });
});
