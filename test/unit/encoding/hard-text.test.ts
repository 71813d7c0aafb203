import { strict as assert } from 'node:assert';
import { repairText } from '../../../src/core/encoding';
import { HARD_LINES } from '../../bench/damage/hard-lines';
import { COMMENTS, NAMES, WEB_LINES } from '../../bench/damage/web-lines';

/** Right text that lost bytes would leave as well: it may be asked about, and is never changed unasked. */
const LIKE_LOSS = [/^IRMÃ DULCE/, /¡¢£¤¥¦§/];

describe('repair of text that only looks like damage', () => {
  for (const [kind, lines] of Object.entries(HARD_LINES))
    if (kind !== 'aboutDamage')
      it(`never changes it unasked: ${kind}`, () => {
        for (const line of lines) assert.equal(repairText(line, { tier: 'safe' }).text, line);
      });

  for (const [kind, lines] of Object.entries(HARD_LINES))
    if (kind !== 'aboutDamage')
      it(`leaves it alone: ${kind}`, () => {
        for (const line of lines)
          if (!LIKE_LOSS.some((pattern) => pattern.test(line))) assert.equal(repairText(line).text, line);
      });

  it('leaves pages in many languages alone', () => {
    for (const line of [...Object.values(WEB_LINES).flat(), ...NAMES, ...COMMENTS])
      assert.deepEqual(repairText(line).edits, [], line);
  });
});
