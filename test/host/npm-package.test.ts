import { strict as assert } from 'node:assert';
import { truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { requireIntegrity } from './npm-package';
import { makeScratchFolder } from './temporary-folder';

/** SHA-512 of `abc`, the example of FIPS 180-4. */
const integrityOfAbc =
  'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==';

describe('integrity of a download', () => {
  it('accepts the pinned bytes and nothing else', async () => {
    const scratch = await makeScratchFolder('integrity');
    try {
      const file = path.join(scratch.path, 'package.tgz');
      await writeFile(file, 'abc');
      await requireIntegrity(file, integrityOfAbc);
      await truncate(file, 2);
      await assert.rejects(
        requireIntegrity(file, integrityOfAbc),
        /package\.tgz is damaged or not the pinned/,
      );
    } finally {
      await scratch.remove();
    }
  });
});
