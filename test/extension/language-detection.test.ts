import { strict as assert } from 'node:assert';
import { setTimeout as delay } from 'node:timers/promises';
import { languages, workspace } from 'vscode';
import { cleanUp, eventually, seedbed, uriOf, writeFile } from './support/window';

const settleMs = 700;
const body = '\n\nThe ferry came late.\n\nEND\n';

describe('language detection', () => {
  before(seedbed);
  afterEach(cleanUp);

  const languageOf = async (file: string) => (await workspace.openTextDocument(uriOf(file))).languageId;

  for (const name of ['a.seed', 'a.seed.txt', '000_1ac99bb720927894.txt']) {
    it(`knows ${name} by its name`, async () => {
      writeFile(`loose/${name}`, 'Nothing in here says what it is.\n');
      assert.equal(await languageOf(`loose/${name}`), 'seed');
    });
  }

  for (const header of ['date 2023-01-21', ' date 2023-01-21 The ferry', 'Date: 21 January 2023']) {
    it(`knows a .txt file by its first line '${header}'`, async () => {
      const uri = writeFile('loose/ferry.txt', header + body);
      const document = await workspace.openTextDocument(uri);
      await eventually(() => assert.equal(document.languageId, 'seed'));
    });
  }

  it('knows a .txt file that a corpus includes, whatever it begins with', async () => {
    const uri = writeFile('city/minutes.txt', 'Minutes of the meeting.\n');
    const document = await workspace.openTextDocument(uri);
    await eventually(() => assert.equal(document.languageId, 'seed'));
  });

  const leavesAsIs = async (file: string, language: string) => {
    const document = await workspace.openTextDocument(uriOf(file));
    await delay(settleMs);
    assert.equal(document.languageId, language);
  };

  it('leaves other .txt files', () => leavesAsIs('loose/shopping.txt', 'plaintext'));

  it('leaves a file that begins with a date palm', async () => {
    writeFile('loose/palms.txt', 'Date palms were planted along the canal in 2019.\n');
    await leavesAsIs('loose/palms.txt', 'plaintext');
  });

  it('leaves a file that the corpus excludes', async () => {
    writeFile('city/drafts/plan.txt', 'A plan for the week.\n');
    await leavesAsIs('city/drafts/plan.txt', 'plaintext');
  });

  it('leaves plain text that the settings ask for', () => leavesAsIs('loose/plain-log.txt', 'plaintext'));

  it('leaves another language that the settings ask for', async () => {
    writeFile('city/reader.note.txt', `date 2023-01-21${body}`);
    await leavesAsIs('city/reader.note.txt', 'markdown');
  });

  it('leaves a language that somebody chose by hand', async () => {
    const document = await workspace.openTextDocument(uriOf('loose/dated.txt'));
    await eventually(() => assert.equal(document.languageId, 'seed'));
    await languages.setTextDocumentLanguage(document, 'plaintext');
    await workspace.openTextDocument(uriOf('city/notices.txt'));
    await delay(settleMs);
    assert.equal(document.languageId, 'plaintext');
  });
});
