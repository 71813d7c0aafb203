import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { grammarText } from '../../syntaxes/source/grammar';

const at = (path: string) => new URL(path, import.meta.url);

describe('grammar files', () => {
  it('holds the grammar that its source gives', () => {
    assert.equal(readFileSync(at('../../syntaxes/seed.tmLanguage.json'), 'utf8'), grammarText);
  });

  it('has a snapshot of every document, since a missing one is written instead of compared', () => {
    const files = readdirSync(at('snapshots/'));
    const documents = files.filter((file) => file.endsWith('.seed'));
    assert.ok(documents.length >= 4);
    assert.deepEqual(
      documents.filter((file) => !files.includes(`${file}.snap`)),
      [],
    );
  });
});
