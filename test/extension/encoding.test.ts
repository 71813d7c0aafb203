import { strict as assert } from 'node:assert';
import { languages, window, workspace } from 'vscode';
import { cleanUp, eventually, expectRules, rulesOf, seedbed, writeFile } from './support/window';

const text = 'date 2024-03-20\n\nThe café of Zoë was closed. It is naïve to ask “why”.\n\nEND\n';
const windows1252 = Buffer.from(text.replace('“', '\x93').replace('”', '\x94'), 'latin1');

describe('a file in windows-1252', () => {
  before(seedbed);
  afterEach(cleanUp);

  it('is reported with the charset that it was probably written in', async () => {
    const uri = writeFile('city/western.txt', windows1252);
    await expectRules(uri, ['wrong-encoding']);
    const [finding] = languages.getDiagnostics(uri);
    assert.match(finding!.message, /windows-1252/);
  });

  it('opens as UTF-8, as the bytes are read, and reads well in its own charset', async () => {
    const uri = writeFile('city/western-open.txt', windows1252);
    const { document } = await window.showTextDocument(uri);
    assert.equal(document.encoding, 'utf8');
    await expectRules(uri, ['wrong-encoding']);
    const reopened = await workspace.openTextDocument(uri, { encoding: 'windows1252' });
    await eventually(() => assert.equal(reopened.encoding, 'windows1252'));
    assert.equal(reopened.getText(), text);
    await eventually(() => assert.equal(rulesOf(uri).includes('invalid-utf8'), false));
    assert.equal(rulesOf(uri).includes('replacement-character'), false);
  });
});
