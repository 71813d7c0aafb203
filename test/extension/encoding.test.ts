import { strict as assert } from 'node:assert';
import {
  commands,
  languages,
  Position,
  Range,
  type TextDocument,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { describeEncoding } from '../../src/extension/encoding/encoding-status';
import { firstUnwritable } from '../../src/extension/encoding/unwritable-text';
import type { FileEncoding } from '../../src/server/protocol';
import { encoded } from '../support/encoded';
import { SENTENCES } from '../support/legacy-text';
import { applyCodeAction, codeActionsAt, findCodeAction, rangeOfText } from './support/edits';
import {
  cleanUp,
  eventually,
  expectRules,
  readBytes,
  rulesOf,
  seedbed,
  uriOf,
  writeFile,
} from './support/window';

const documentOf = (text: string) => `date 2024-03-20\n\n${text}\n\nEND\n`;
const russian = documentOf(SENTENCES.ru!);
const windows1251 = encoded(russian, 'windows-1251');
const firstLine = new Range(0, 2, 0, 2);

describe('a file in another encoding', () => {
  before(seedbed);
  afterEach(cleanUp);

  async function open(
    file: string,
    bytes: Uint8Array = windows1251,
  ): Promise<{ uri: Uri; document: TextDocument }> {
    const uri = writeFile(file, bytes);
    const { document } = await window.showTextDocument(uri);
    await expectRules(uri, ['wrong-encoding']);
    return { uri, document };
  }

  async function convert(uri: Uri): Promise<void> {
    await applyCodeAction(await findCodeAction(uri, firstLine, /^Convert to UTF-8 \(this file is/));
  }

  async function type(uri: Uri, text: string): Promise<void> {
    const typing = new WorkspaceEdit();
    typing.insert(uri, new Position(2, 0), text);
    assert.equal(await workspace.applyEdit(typing), true);
  }

  it('is reported with the encoding that it is probably in', async () => {
    const uri = writeFile('city/western.txt', encoded(documentOf(SENTENCES.fr!), 'windows-1252'));
    await expectRules(uri, ['wrong-encoding']);
    const [finding] = languages.getDiagnostics(uri);
    assert.match(finding!.message, /windows-1252/);
  });

  it('reads well when it is reopened in its own, and nothing is written', async () => {
    const { uri, document } = await open('city/reopened.txt');
    assert.equal(document.encoding, 'utf8');
    await applyCodeAction(await findCodeAction(uri, firstLine, /^Reopen as windows-1251$/));
    await eventually(() => assert.equal(document.encoding, 'windows1251'));
    assert.equal(document.getText(), russian);
    assert.equal(document.isDirty, false);
    await eventually(async () => {
      assert.equal(rulesOf(uri).includes('invalid-utf8'), false);
      assert.equal(rulesOf(uri).includes('replacement-character'), false);
      const titles = (await codeActionsAt(uri, firstLine)).map(({ title }) => title);
      assert.equal(
        titles.some((title) => title.startsWith('Reopen')),
        false,
      );
    });
    assert.deepEqual(readBytes('city/reopened.txt'), windows1251);
  });

  it('is converted by a quick fix: the right text at once, then saved as UTF-8', async () => {
    const { uri, document } = await open('city/converted.txt');
    await convert(uri);
    await eventually(() => assert.equal(document.getText(), russian));
    assert.deepEqual(readBytes('city/converted.txt'), Buffer.from(russian));
    assert.equal(document.encoding, 'utf8');
    assert.equal(document.isDirty, false);
    await expectRules(uri, []);
    await type(uri, 'И ещё: ');
    assert.equal(await document.save(), true);
    assert.equal(readBytes('city/converted.txt').toString(), russian.replace('Вчера', 'И ещё: Вчера'));
  });

  it('is shown as UTF-8 at once where the editor read it in its old encoding', async () => {
    const { uri, document } = await open('city/known.txt');
    await workspace.openTextDocument(uri, { encoding: 'windows1251' });
    await eventually(() => assert.equal(document.encoding, 'windows1251'));
    await convert(uri);
    assert.equal(document.encoding, 'utf8');
    assert.equal(document.getText(), russian);
    await expectRules(uri, []);
    assert.equal(document.getText(), russian);
    await type(uri, 'X');
    assert.equal(await document.save(), true);
    assert.equal(readBytes('city/known.txt').toString(), russian.replace('Вчера', 'XВчера'));
  });

  it('is not converted under unsaved changes', async () => {
    const { uri, document } = await open('city/dirty.txt');
    const action = await findCodeAction(uri, firstLine, /^Convert to UTF-8/);
    await type(uri, 'X');
    await applyCodeAction(action);
    assert.deepEqual(readBytes('city/dirty.txt'), windows1251);
    assert.equal(document.isDirty, true);
  });

  it('comes back byte for byte when the conversion is undone', async () => {
    const { uri } = await open('city/undone.txt');
    await convert(uri);
    assert.deepEqual(readBytes('city/undone.txt'), Buffer.from(russian));
    const undone = commands.executeCommand('seedbed.undoConversion');
    await eventually(async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      assert.deepEqual(readBytes('city/undone.txt'), windows1251);
    });
    await undone;
    await expectRules(uri, ['wrong-encoding']);
  });

  it('is converted in an encoding that the user picks', async () => {
    const { uri, document } = await open('city/picked.txt');
    const action = await findCodeAction(uri, firstLine, /^Convert as another encoding…$/);
    const picked = applyCodeAction(action);
    await eventually(async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      assert.deepEqual(readBytes('city/picked.txt'), Buffer.from(russian));
    });
    await picked;
    await eventually(() => assert.equal(document.getText(), russian));
  });
});

describe('a file in UTF-8 that the editor reads as something else', () => {
  before(seedbed);
  afterEach(cleanUp);

  it('is reported, and read as UTF-8 again by a quick fix', async () => {
    const uri = writeFile('city/misread.txt', russian);
    const document = await workspace.openTextDocument(uri, { encoding: 'windows1252' });
    await window.showTextDocument(document);
    await eventually(() => assert.notEqual(document.getText(), russian));
    await expectRules(uri, ['wrong-encoding']);
    await applyCodeAction(await findCodeAction(uri, firstLine, /^Reopen as UTF-8$/));
    await eventually(() => assert.equal(document.encoding, 'utf8'));
    assert.equal(document.getText(), russian);
    await expectRules(uri, []);
    assert.deepEqual(readBytes('city/misread.txt'), Buffer.from(russian));
  });

  it('has characters that its encoding does not', async () => {
    assert.equal(await firstUnwritable('The café: 5 €', 'windows1252'), undefined);
    assert.equal(await firstUnwritable('The café, ёж', 'windows1252'), 'ё');
    assert.equal(await firstUnwritable('😀', 'shiftjis'), '😀');
    assert.equal(await firstUnwritable('昨日', 'shiftjis'), undefined);
  });
});

describe('a folder of files in five encodings', () => {
  const texts: Record<string, { text: string; bytes: Buffer }> = Object.fromEntries(
    [
      ['windows-1251', SENTENCES.ru],
      ['koi8-r', 'Мэр сказал, что вода спадёт к вечеру, а школы откроют завтра.'],
      ['windows-1250', SENTENCES.pl],
      ['windows-1253', SENTENCES.el],
      ['utf-16le', SENTENCES.uk],
    ].map(([charset, paragraph]) => {
      const text = documentOf(paragraph!);
      return [`city/old/${charset}.txt`, { text, bytes: encoded(text, charset!) }];
    }),
  );
  const english = documentOf(SENTENCES.en!);
  const binary = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

  before(seedbed);
  afterEach(cleanUp);

  async function write(): Promise<void> {
    for (const [file, { bytes }] of Object.entries(texts)) writeFile(file, bytes);
    writeFile('city/old/binary.txt', binary);
    writeFile('city/old/utf8.txt', english);
    for (const file of Object.keys(texts)) await expectRules(uriOf(file), ['wrong-encoding']);
  }

  async function expectConverted(): Promise<void> {
    for (const [file, { text }] of Object.entries(texts)) {
      assert.equal(readBytes(file).toString(), text);
      await expectRules(uriOf(file), []);
    }
    assert.deepEqual(readBytes('city/old/binary.txt'), binary);
    assert.deepEqual(readBytes('city/old/utf8.txt'), Buffer.from(english));
  }

  it('is converted by one command, open files among them', async () => {
    await write();
    const { document } = await window.showTextDocument(uriOf('city/old/koi8-r.txt'));
    const written = await commands.executeCommand('seedbed.convertFolder', uriOf('city/old'), { ask: false });
    assert.equal(written, 5);
    await expectConverted();
    await eventually(() => assert.equal(document.getText(), texts['city/old/koi8-r.txt']!.text));
  });

  it('is converted after a look at what is to be done', async () => {
    await write();
    const written = commands.executeCommand('seedbed.convertFolder', uriOf('city/old'));
    await eventually(async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      assert.equal(
        readBytes('city/old/windows-1251.txt').toString(),
        texts['city/old/windows-1251.txt']!.text,
      );
    });
    assert.equal(await written, 5);
    await expectConverted();
  });

  it('keeps what the user did not save, in documents of any language', async () => {
    const list = `${SENTENCES.ru}\n`;
    const plain = writeFile('loose/old/plain.txt', encoded(list, 'windows-1251'));
    writeFile('loose/old/other.txt', encoded(list, 'windows-1251'));
    const { document } = await window.showTextDocument(plain);
    assert.equal(document.languageId, 'plaintext');
    const typing = new WorkspaceEdit();
    typing.insert(plain, new Position(0, 0), 'X');
    await workspace.applyEdit(typing);
    const written = await commands.executeCommand('seedbed.convertFolder', uriOf('loose/old'), {
      ask: false,
    });
    assert.equal(written, 1);
    assert.deepEqual(readBytes('loose/old/plain.txt'), encoded(list, 'windows-1251'));
    assert.equal(readBytes('loose/old/other.txt').toString(), list);
    assert.equal(document.isDirty, true);
  });
});

describe('a file with one byte that is not UTF-8', () => {
  before(seedbed);
  afterEach(cleanUp);

  it('keeps every other byte when that byte is mended and the file then saved', async () => {
    const text = documentOf(
      'Élodie’s “café” and the caf? closed.\u2028 \r\nNo — not the naïve one.  ',
    ).replaceAll('\n', '\r\n');
    const mended = text.replaceAll('\r\r', '\r').replace('caf?', 'café');
    const at = Buffer.from(mended).lastIndexOf(Buffer.from('é'));
    const bytes = Buffer.concat([
      Buffer.from(mended).subarray(0, at),
      Buffer.of(0xe9),
      Buffer.from(mended).subarray(at + 2),
    ]);
    const uri = writeFile('city/one-byte.txt', bytes);
    const { document } = await window.showTextDocument(uri);
    await eventually(() => assert.ok(rulesOf(uri).includes('invalid-utf8')));
    await applyCodeAction(
      await findCodeAction(uri, rangeOfText(document, '\ufffd'), /^Replace by “é” \(windows-1252\)$/),
    );
    assert.deepEqual(readBytes('city/one-byte.txt'), Buffer.from(mended));
    await eventually(() => assert.match(document.getText(), /the café closed/, 'the editor did not reload'));
    const typing = new WorkspaceEdit();
    typing.insert(uri, new Position(2, 0), 'X');
    await workspace.applyEdit(typing);
    assert.equal(await document.save(), true);
    assert.deepEqual(readBytes('city/one-byte.txt').toString(), mended.replace('Élodie', 'XÉlodie'));
  });
});

describe('the status of a file’s encoding', () => {
  const file = { uri: uriOf('a.txt').toString(), stamp: '', confidence: 0.9, illFormed: 0, readings: [] };
  const reading = { as: 'windows-1251', name: 'windows-1251', preview: '', editorEncoding: 'windows1251' };
  const legacy: FileEncoding = { ...file, state: 'readable', name: 'windows-1251', readings: [reading] };

  it('says nothing but the encoding where the editor reads the file as it is', () => {
    const { text, command } = describeEncoding({ ...file, state: 'utf-8', name: 'utf-8' }, 'utf8bom');
    assert.deepEqual([text, command], ['UTF-8', undefined]);
  });

  it('leads to the conversion of a file that is not UTF-8, read rightly or not', () => {
    for (const [inEditor, detail] of [
      ['utf8', /but the editor reads it as utf8, 90 % sure/],
      ['windows1251', /read so, but not UTF-8/],
    ] as const) {
      const description = describeEncoding(legacy, inEditor);
      assert.equal(description.text, 'windows-1251');
      assert.match(description.detail, detail);
      assert.equal(description.command?.command, 'seedbed.convertFile');
      assert.deepEqual(description.command?.arguments, [{ uri: file.uri }]);
    }
  });

  it('leads back to UTF-8 where the editor reads UTF-8 as something else', () => {
    const { command } = describeEncoding({ ...file, state: 'utf-8', name: 'utf-8' }, 'windows1252');
    assert.equal(command?.command, 'seedbed.reopenAs');
    assert.deepEqual(command?.arguments, [{ uri: file.uri, encoding: 'utf8' }]);
  });

  it('counts the places that are damaged', () => {
    const { detail } = describeEncoding({ ...file, state: 'damaged', name: 'utf-8', illFormed: 3 }, 'utf8');
    assert.match(detail, /3 places/);
  });
});
