import { strict as assert } from 'node:assert';
import { URI } from 'vscode-uri';
import { decodeOneByte } from '../../src/core/encoding';
import {
  APPLY_ON_DISK,
  type ApplyOnDiskResult,
  COMMANDS,
  CONVERSIONS,
  CONVERT,
  type ConvertFileParams,
  type ConvertParams,
  ENCODING,
  FILE_ENCODING,
  FIXES,
  type FileEncoding,
  type FileReading,
  type FixesResult,
  FOLDER_ENCODINGS,
  type FolderEncodings,
  type KeptOperation,
  UNDO_CONVERSION,
  UNDO_ON_DISK,
  UNLIKELY_READINGS,
} from '../../src/server/protocol';
import { encoded } from '../support/encoded';
import { SENTENCES } from '../support/legacy-text';
import { positionOf, range, TestClient } from './client';
import { CorpusFolder, EVERY_TEXT, type Files } from './corpus-folder';

const document = (...paragraphs: string[]) => `date 2024-03-01\n\n${paragraphs.join('\n\n')}\n\nEND\n`;
const RUSSIAN = document(SENTENCES.ru!, 'Мэр сказал, что вода спадёт к вечеру.');
const WINDOWS_1251 = encoded(RUSSIAN, 'windows-1251');
const SHIFT_JIS = Buffer.concat([
  Buffer.from('date 2024-03-01\n\n'),
  Buffer.from(
    '8df093fa82cc96e9814190ec82aa94c3979482b582c48f5a96af82cd89c682f097a382ea82dc82b582bd8142',
    'hex',
  ),
  Buffer.from('\n\nEND\n'),
]);
const JAPANESE = document('昨日の夜、川が氾濫して住民は家を離れました。');
const MIXED = Buffer.concat([
  Buffer.from(`date 2024-03-01\n\n${SENTENCES.ru}\n\n`),
  encoded('Мэр сказал, что вода спадёт к вечеру.', 'windows-1251'),
  Buffer.from('\n\nEND\n'),
]);
const BAD_BYTE = Buffer.from(document('Élodie’s “café” and the cafX closed, so she left.')).map((byte) =>
  byte === 0x58 ? 0xe9 : byte,
);

describe('server: encodings', () => {
  let folder: CorpusFolder;
  let client: TestClient;
  let originals: CorpusFolder;

  async function start(files: Files): Promise<void> {
    folder = new CorpusFolder({ 'corpus.yaml': EVERY_TEXT, ...files });
    originals = new CorpusFolder({}, 'originals');
    client = await TestClient.start({ folders: [folder.uri] });
    await client.ready();
  }

  /** Opens a file as an editor does that reads it as UTF-8, or with the text given. */
  async function open(file: string, text = folder.text(file), encoding = 'utf8'): Promise<string> {
    const uri = folder.uriOf(file);
    await client.open(uri, text);
    await client.connection.sendNotification(ENCODING, { uri, encoding });
    return uri;
  }

  const encodingOf = async (file: string) =>
    (await client.request<FileEncoding | null>(FILE_ENCODING, folder.uriOf(file)))!;
  const convert = async (files: Record<string, string>, keep = true) => {
    const params: ConvertParams = {
      files: await Promise.all(
        Object.entries(files).map(async ([file, as]) => ({
          uri: folder.uriOf(file),
          stamp: (await encodingOf(file)).stamp,
          as,
        })),
      ),
      ...(keep && { originals: originals.uri }),
    };
    return client.request<ApplyOnDiskResult>(CONVERT, params);
  };
  const hoverAt = async (uri: string, line: number, character: number) => {
    const hover = await client.request<{ contents: { value: string } } | null>('textDocument/hover', {
      textDocument: { uri },
      position: { line, character },
    });
    return hover?.contents.value ?? '';
  };

  afterEach(async () => {
    await client.stop();
    folder.remove();
    originals.remove();
  });

  describe('of a file', () => {
    it('are told with the likeliest readings, and how the first words read in each', async () => {
      await start({ 'a.txt': WINDOWS_1251, 'plain.txt': RUSSIAN, 'sj.txt': SHIFT_JIS });
      const { state, name, readings } = await encodingOf('a.txt');
      assert.deepEqual([state, name], ['readable', 'windows-1251']);
      assert.equal(readings[0]!.as, 'windows-1251');
      assert.equal(readings[0]!.editorEncoding, 'windows1251');
      assert.match(readings[0]!.preview, /^Вчера вечером река/);
      assert.ok(readings[0]!.confidence! > (readings[1]?.confidence ?? 0));
      for (const { preview } of readings.slice(1)) assert.notEqual(preview, readings[0]!.preview);
      const plain = await encodingOf('plain.txt');
      assert.deepEqual([plain.state, plain.readings], ['utf-8', []]);
      const japanese = await encodingOf('sj.txt');
      assert.deepEqual([japanese.name, japanese.readings[0]!.editorEncoding], ['shift_jis', 'shiftjis']);
      assert.equal(await client.request(FILE_ENCODING, folder.uriOf('missing.txt')), null);
    });

    it('are told of files that are UTF-8 in part, of damage, and of what is no text', async () => {
      await start({
        'mixed.txt': MIXED,
        'lost.txt': Buffer.concat([Buffer.from(RUSSIAN), Buffer.from([0xd0]), Buffer.from(' Б\n')]),
        'binary.txt': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      });
      const mixed = await encodingOf('mixed.txt');
      assert.equal(mixed.state, 'readable');
      assert.deepEqual(
        mixed.readings.map(({ as, name }) => [as, name]),
        [['mixed', 'utf-8 and windows-1251']],
      );
      assert.equal((await encodingOf('lost.txt')).state, 'damaged');
      assert.equal((await encodingOf('binary.txt')).state, 'binary');
    });

    it('include every charset that can have given the bytes, the likelier texts first', async () => {
      await start({ 'a.txt': WINDOWS_1251 });
      const unlikely = await client.request<FileReading[]>(UNLIKELY_READINGS, folder.uriOf('a.txt'));
      const names = unlikely.map(({ as }) => as);
      assert.ok(names.includes('koi8-r') && names.includes('cp437'));
      assert.ok(!names.includes('windows-1251'), 'what is likely is not named twice');
      assert.ok(!names.includes('shift_jis'), 'what cannot have given the bytes is not named');
      assert.ok(names.indexOf('kz-1048') < names.indexOf('cp437'));
      assert.match(unlikely.find(({ as }) => as === 'koi8-r')!.preview, /^бВЕПЮ БЕВЕПНЛ/);
    });
  });

  describe('in the editor', () => {
    it('are offered for conversion, for reading, and for all files', async () => {
      await start({ 'a.txt': WINDOWS_1251 });
      const a = await open('a.txt');
      const actions = await client.codeActions(a, range(0, 2, 0, 2));
      assert.deepEqual(
        actions
          .map(({ title }) => title.replace(/: “.*”/, ''))
          .filter((title) => /Convert|Reopen/.test(title)),
        [
          'Convert to UTF-8 (this file is windows-1251)',
          'Reopen as windows-1251',
          'Convert as x-mac-cyrillic',
          'Convert as another encoding…',
          'Convert all such files of the corpus to UTF-8…',
        ],
      );
      const [first] = actions;
      assert.match(first!.title, /: “Вчера вечером река/);
      assert.equal(first!.isPreferred, true);
      assert.equal(first!.diagnostics![0]!.code, 'wrong-encoding');
      assert.equal(first!.command!.command, COMMANDS.convertFile);
      const { stamp, ...params } = first!.command!.arguments![0] as ConvertFileParams;
      assert.deepEqual(params, { uri: a, as: 'windows-1251' });
      assert.equal(stamp, (await encodingOf('a.txt')).stamp);
      assert.deepEqual(actions[1]!.command!.arguments, [{ uri: a, encoding: 'windows1251' }]);
      assert.deepEqual(actions.find(({ title }) => /all such files/.test(title))!.command!.arguments, [
        folder.uri,
      ]);
      assert.ok(!actions.some(({ title }) => title.startsWith('Fix all ‘wrong-encoding’')));
    });

    it('are not offered for reading where the editor reads the file so', async () => {
      await start({ 'a.txt': WINDOWS_1251 });
      const a = await open('a.txt', RUSSIAN, 'windows1251');
      const titles = (await client.codeActions(a, range(0, 2, 0, 2))).map(({ title }) => title);
      assert.ok(titles[0]!.startsWith('Convert to UTF-8 (this file is windows-1251'));
      assert.ok(!titles.some((title) => title.startsWith('Reopen')));
      assert.doesNotMatch(await hoverAt(a, 0, 2), /Not UTF-8/);
    });

    it('are offered for no file with unsaved changes', async () => {
      await start({ 'a.txt': WINDOWS_1251 });
      const a = await open('a.txt', RUSSIAN, 'windows1251');
      await client.change(a, 'x', range(2, 0, 2, 0));
      const titles = (await client.codeActions(a, range(0, 0, 4, 0))).map(({ title }) => title);
      assert.ok(!titles.some((title) => title.startsWith('Convert')));
      const { written, refused } = await convert({ 'a.txt': 'windows-1251' });
      assert.deepEqual([written, refused[0]!.reason], [[], 'the file has unsaved changes']);
      assert.ok(folder.bytes('a.txt').equals(WINDOWS_1251));
    });

    it('are proved by a hover: over the first line for the file, over a character for its word', async () => {
      await start({ 'a.txt': WINDOWS_1251 });
      const a = await open('a.txt');
      const ofFile = await hoverAt(a, 0, 2);
      assert.match(ofFile, /probably \*\*windows\\-1251\*\*/);
      assert.match(ofFile, /\| \*\*windows\\-1251\*\* \| \d+ % \| Вчера вечером река/);
      assert.match(ofFile, /\| x\\-mac\\-cyrillic \| \d+ % \| ¬чера/);
      const ofWord = await hoverAt(a, 2, 1);
      assert.match(ofWord, /`C2 F7 E5 F0 E0`/);
      assert.match(ofWord, /\| Вчера \|/);
    });

    it('are offered for a file that mixes them, where its stray bytes are reported', async () => {
      await start({ 'mixed.txt': MIXED });
      const mixed = await open('mixed.txt');
      const at = positionOf(client.documents.get(mixed)!.getText(), '\ufffd');
      const actions = await client.codeActions(mixed, { start: at, end: at });
      const action = actions.find(({ title }) => title.startsWith('Convert the file'))!;
      assert.equal(action.title, 'Convert the file to UTF-8 (it is utf-8 and windows-1251)');
      const [params] = action.command!.arguments as [ConvertFileParams];
      assert.equal(params.as, 'mixed');
    });
  });

  describe('that the editor takes for others', () => {
    it('are told where it reads UTF-8 as something else, and nothing is made of what it shows', async () => {
      await start({ 'a.txt': RUSSIAN.replace('вышла', 'вышла ') });
      const misread = decodeOneByte(folder.bytes('a.txt'), 'windows-1251');
      const a = await open('a.txt', misread, 'windows1251');
      const [found, ...others] = await client.pullDocument(a);
      assert.deepEqual([found!.code, others], ['wrong-encoding', []]);
      assert.match(String(found!.message), /is UTF-8, but the editor reads it as windows1251/);
      const actions = await client.codeActions(a, range(0, 0, 0, 0));
      assert.equal(actions[0]!.title, 'Reopen as UTF-8');
      assert.deepEqual(actions[0]!.command!.arguments, [{ uri: a, encoding: 'utf8' }]);
      const planned = await client.request<FixesResult>(FIXES, { uri: a, scope: 'file' });
      assert.deepEqual(planned.files, []);
      assert.deepEqual(await client.codeActions(a, range(0, 0, 9, 0), ['source.fixAll']), []);
      await client.settled();
      assert.deepEqual(client.rulesOf(a), ['double-space']);
    });

    it('may be told before a document is open, and are forgotten when it is closed', async () => {
      await start({ 'a.txt': WINDOWS_1251 });
      const a = folder.uriOf('a.txt');
      await client.connection.sendNotification(ENCODING, { uri: a, encoding: 'windows1251' });
      await client.open(a, RUSSIAN);
      assert.deepEqual(await client.rulesInDocument(a), ['wrong-encoding']);
      await client.close(a);
      await client.open(a, RUSSIAN);
      assert.deepEqual(await client.rulesInDocument(a), []);
    });

    it('are told where the editor shows some bytes as U+FFFD', async () => {
      await start({ 'a.txt': RUSSIAN });
      const misread = decodeOneByte(folder.bytes('a.txt'), 'windows-1252').replace(/[\x80-\x9f]/g, '\ufffd');
      assert.ok(misread.includes('\ufffd'));
      const a = await open('a.txt', misread, 'windows1252');
      assert.deepEqual(await client.rulesInDocument(a), ['wrong-encoding']);
    });

    it('take no fix whose characters they do not have', async () => {
      const text = document('The cafÃ© by the bridge was closed, and donâ€™t ask why, said ZoÃ« to me.');
      await start({ 'a.txt': encoded(text.replaceAll('€', '\x80').replaceAll('™', '\x99'), 'iso-8859-1') });
      const shown = decodeOneByte(folder.bytes('a.txt'), 'windows-1252');
      assert.equal(shown, text);
      const a = await open('a.txt', shown, 'windows1250');
      const titlesAt = async (needle: string) => {
        const at = positionOf(shown, needle);
        return (await client.codeActions(a, { start: at, end: at })).map(({ title }) => title);
      };
      await client.change(a, '!', range(4, 0, 4, 0));
      assert.ok((await titlesAt('â€™')).includes('Replace by “’”'));
      assert.ok((await titlesAt('Ã«')).includes('Replace by “ë”'));
      await client.connection.sendNotification(ENCODING, { uri: a, encoding: 'iso88597' });
      assert.ok((await titlesAt('â€™')).includes('Replace by “’”'));
      assert.ok(!(await titlesAt('Ã«')).includes('Replace by “ë”'));
      const all = await client.codeActions(a, range(0, 0, 9, 0), ['source.fixAll']);
      await client.apply(all[0]!);
      const fixed = client.documents.get(a)!.getText();
      assert.ok(fixed.includes('don’t') && fixed.includes('cafÃ©'), fixed);
    });
  });

  describe('are converted', () => {
    it('to the same text in UTF-8, and back to the same bytes', async () => {
      await start({ 'a.txt': WINDOWS_1251, 'b.txt': SHIFT_JIS, 'c.txt': MIXED });
      const { written, refused, undo } = await convert({
        'a.txt': 'windows-1251',
        'b.txt': 'shift_jis',
        'c.txt': 'mixed',
      });
      assert.deepEqual(refused, []);
      assert.equal(written.length, 3);
      assert.equal(folder.text('a.txt'), RUSSIAN);
      assert.equal(folder.text('b.txt'), JAPANESE);
      assert.equal(folder.text('c.txt'), RUSSIAN);
      await client.until('the findings to go', () => client.problems.size === 0);
      const kept = await client.request<KeptOperation[]>(CONVERSIONS, originals.uri);
      assert.deepEqual(
        kept.map(({ operation, uris }) => [operation, uris]),
        [[undo, written]],
      );
      const back = await client.request<ApplyOnDiskResult>(UNDO_CONVERSION, {
        originals: originals.uri,
        operation: undo,
      });
      assert.deepEqual([back.written, back.refused], [written, []]);
      assert.ok(folder.bytes('a.txt').equals(WINDOWS_1251));
      assert.ok(folder.bytes('b.txt').equals(SHIFT_JIS));
      assert.ok(folder.bytes('c.txt').equals(MIXED));
    });

    it('back in a later session, but for files that were changed since', async () => {
      await start({ 'a.txt': WINDOWS_1251, 'b.txt': WINDOWS_1251 });
      await convert({ 'a.txt': 'windows-1251', 'b.txt': 'windows-1251' });
      folder.write('b.txt', `${RUSSIAN}Changed.\n`);
      await client.stop();
      client = await TestClient.start({ folders: [folder.uri] });
      await client.ready();
      const [kept] = await client.request<KeptOperation[]>(CONVERSIONS, originals.uri);
      const back = await client.request<ApplyOnDiskResult>(UNDO_CONVERSION, {
        originals: originals.uri,
        operation: kept!.operation,
      });
      assert.deepEqual(back.written, [folder.uriOf('a.txt')]);
      assert.deepEqual(back.refused, [{ uri: folder.uriOf('b.txt'), reason: 'the file has changed since' }]);
      assert.ok(folder.bytes('a.txt').equals(WINDOWS_1251));
      assert.equal(folder.text('b.txt'), `${RUSSIAN}Changed.\n`);
    });

    it('for a client that keeps no originals, with a way back in this session', async () => {
      await start({ 'a.txt': WINDOWS_1251 });
      const { undo } = await convert({ 'a.txt': 'windows-1251' }, false);
      assert.equal(folder.text('a.txt'), RUSSIAN);
      const back = await client.request<ApplyOnDiskResult>(UNDO_ON_DISK, undo);
      assert.deepEqual(back.written, [folder.uriOf('a.txt')]);
      assert.ok(folder.bytes('a.txt').equals(WINDOWS_1251));
    });

    it('not where the bytes mean nothing in the charset, or changed since they were looked at', async () => {
      await start({ 'a.txt': WINDOWS_1251, 'b.txt': WINDOWS_1251 });
      const stale = (await encodingOf('b.txt')).stamp;
      folder.write('b.txt', encoded(`${RUSSIAN}x`, 'windows-1251'));
      const { written, refused } = await client.request<ApplyOnDiskResult>(CONVERT, {
        files: [
          { uri: folder.uriOf('a.txt'), stamp: (await encodingOf('a.txt')).stamp, as: 'shift_jis' },
          { uri: folder.uriOf('b.txt'), stamp: stale, as: 'windows-1251' },
          { uri: folder.uriOf('a.txt'), stamp: (await encodingOf('a.txt')).stamp, as: 'no-such-charset' },
        ],
        originals: originals.uri,
      } satisfies ConvertParams);
      assert.deepEqual(written, []);
      assert.deepEqual(
        refused.map(({ reason }) => reason),
        [
          'some of its bytes mean nothing in shift_jis',
          'the file has changed since it was looked at',
          'some of its bytes mean nothing in no-such-charset',
        ],
      );
      assert.ok(folder.bytes('a.txt').equals(WINDOWS_1251));
      assert.deepEqual(await client.request(CONVERSIONS, originals.uri), []);
    });

    it('not where the originals cannot be kept', async () => {
      await start({ 'a.txt': WINDOWS_1251 });
      originals.write('taken', 'a file where a folder is wanted');
      await assert.rejects(
        client.request(CONVERT, {
          files: [
            { uri: folder.uriOf('a.txt'), stamp: (await encodingOf('a.txt')).stamp, as: 'windows-1251' },
          ],
          originals: originals.uriOf('taken'),
        } satisfies ConvertParams),
      );
      assert.ok(folder.bytes('a.txt').equals(WINDOWS_1251));
    });

    it('where the editor says that a file is saved that it reads in a way of its own', async () => {
      await start({ 'a.txt': WINDOWS_1251 });
      const uri = await open('a.txt', 'as some other program reads it', 'koi8ru');
      const { stamp } = await encodingOf('a.txt');
      const files = [{ uri, stamp, as: 'windows-1251', saved: true }];
      const { written } = await client.request<ApplyOnDiskResult>(CONVERT, { files });
      assert.deepEqual(written, [uri]);
      assert.equal(folder.text('a.txt'), RUSSIAN);
    });
  });

  describe('of a folder', () => {
    const list = (uri: string) => client.request<FolderEncodings>(FOLDER_ENCODINGS, uri);

    it('are listed, with what is left alone and why', async () => {
      await start({
        'corpus.yaml': `${EVERY_TEXT}exclude:\n  - "drafts/**"\n`,
        'in/a.txt': WINDOWS_1251,
        'in/b.txt': RUSSIAN,
        'in/c.txt': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
        'in/d.txt': encoded(RUSSIAN, 'utf-16le'),
        'in/e.txt': WINDOWS_1251,
        'drafts/f.txt': WINDOWS_1251,
        'g.txt': WINDOWS_1251,
      });
      const e = await open('in/e.txt', RUSSIAN, 'windows1251');
      await client.change(e, 'x', range(0, 0, 0, 0));
      const inFolder = await list(folder.uriOf('in'));
      assert.deepEqual(
        inFolder.files.map(({ path, readings, sure }) => [path, readings[0]!.as, sure]),
        [
          ['a.txt', 'windows-1251', true],
          ['d.txt', 'utf-16le', true],
        ],
      );
      assert.equal(inFolder.utf8, 1);
      assert.deepEqual(
        inFolder.leftAlone.map(({ path, reason }) => [path, reason]),
        [
          ['c.txt', 'it is a PNG picture'],
          ['e.txt', 'it has unsaved changes'],
        ],
      );
      const whole = await list(folder.uri);
      assert.deepEqual(
        whole.files.map(({ path }) => path),
        ['g.txt', 'in/a.txt', 'in/d.txt'],
      );
      assert.deepEqual(whole.leftAlone[0], {
        uri: folder.uriOf('drafts/f.txt'),
        path: 'drafts/f.txt',
        reason: 'corpus.yaml does not include it',
      });
    });

    it('are listed of every file that a corpus includes, and of text files beside it', async () => {
      await start({
        'corpus.yaml': 'name: Notes\ninclude:\n  - "**/*.note"\n',
        'old/a.note': WINDOWS_1251,
        'old/b.log': WINDOWS_1251,
      });
      const beside = new CorpusFolder({ 'c.txt': WINDOWS_1251, 'd.log': WINDOWS_1251 });
      const paths = async (uri: string) => (await list(uri)).files.map(({ path }) => path);
      assert.deepEqual(await paths(folder.uriOf('old')), ['a.note']);
      assert.deepEqual(await paths(beside.uri), ['c.txt']);
      beside.remove();
    });

    it('are not taken for sure where several are about as likely', async () => {
      const text = document('He wrote x¤y and z¦w.');
      await start({ 'a.txt': encoded(text, 'windows-1252') });
      const { files } = await list(folder.uri);
      assert.ok(files[0]!.readings.length > 1);
      assert.ok(files[0]!.readings[0]!.confidence! < 0.5);
      assert.equal(files[0]!.sure, false);
    });
  });

  describe('stray bytes', () => {
    it('may stand for several characters, each of which is a fix that changes nothing else', async () => {
      const text = 'date 2024-03-01\n\nÉlodie’s “café” bar: 5 X a head.\n\nEND\n';
      const bytes = Buffer.from(text).map((byte) => (byte === 0x58 ? 0xa3 : byte));
      await start({ 'a.txt': bytes, 'b.txt': BAD_BYTE });
      const a = await open('a.txt');
      const at = positionOf(client.documents.get(a)!.getText(), '\ufffd');
      const actions = await client.codeActions(a, { start: at, end: at });
      const titles = actions.map(({ title }) => title).filter((title) => title.startsWith('Replace by'));
      assert.ok(titles.length >= 2, titles.join(' | '));
      assert.equal(titles[0], 'Replace by “£” (windows-1252)');
      const hover = await hoverAt(a, at.line, at.character);
      for (const title of titles) assert.ok(hover.replaceAll('\\', '').includes(title), title);
      const second = actions.find(({ title }) => title === titles[1])!;
      const result = await client.request<ApplyOnDiskResult>(APPLY_ON_DISK, second.command!.arguments![0]);
      assert.deepEqual(result.refused, []);
      const character = /“(.*)”/.exec(second.title)![1]!;
      assert.equal(folder.text('a.txt'), text.replace('X', character));
    });

    it('stand for nothing that their word does not allow', async () => {
      await start({ 'b.txt': BAD_BYTE });
      const b = await open('b.txt');
      const at = positionOf(client.documents.get(b)!.getText(), '\ufffd');
      const titles = (await client.codeActions(b, { start: at, end: at })).map(({ title }) => title);
      assert.deepEqual(
        titles.filter((title) => title.startsWith('Replace by')),
        ['Replace by “é” (windows-1252)'],
      );
    });
  });

  it('plans no conversion among the fixes of a rule for what the editor holds', async () => {
    await start({ 'a.txt': WINDOWS_1251 });
    const { files } = await client.request<{ files: { onDisk: boolean }[] }>(FIXES, {
      uri: folder.uri,
      scope: 'corpus',
    });
    assert.deepEqual(files, []);
  });

  it('keeps originals under names that a person recognises', async () => {
    await start({ 'a.txt': WINDOWS_1251 });
    const { undo } = await convert({ 'a.txt': 'windows-1251' });
    assert.ok(originals.bytes(`${undo}/1-a.txt`).equals(WINDOWS_1251));
    const index = JSON.parse(originals.text(`${undo}/index.json`));
    assert.equal(index.files[0].path, URI.parse(folder.uriOf('a.txt')).fsPath);
  });
});
