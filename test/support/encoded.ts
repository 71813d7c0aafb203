import { strict as assert } from 'node:assert';
import { encodeText } from '../../src/core/encoding';

/** The bytes of a text in a charset that holds all of it. */
export function encoded(text: string, charset: string): Buffer {
  const result = encodeText(text, charset);
  assert.ok('bytes' in result, `${charset} does not hold the text`);
  return Buffer.from(result.bytes);
}
