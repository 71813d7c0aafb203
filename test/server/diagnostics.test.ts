import { strict as assert } from 'node:assert';
import { delay, TestClient } from './client';
import { CorpusFolder, EVERY_TEXT, type Files } from './corpus-folder';

const CLEAN = 'date 2024-03-01\n\nThe mill stopped at noon.\n\nEND\n';
const BLANK_RUN = 'date 2024-03-01\n\nThe mill stopped at noon.\n\n\n\nIt rained.\n\nEND\n';

describe('server: diagnostics', () => {
  let folder: CorpusFolder;
  let client: TestClient;

  async function start(files: Files): Promise<void> {
    folder = new CorpusFolder(files);
    client = await TestClient.start({ folders: [folder.uri] });
    await client.ready();
  }

  afterEach(async () => {
    await client.stop();
    folder.remove();
  });

  it('lists the problems of files that nobody opened, and holds the request', async () => {
    await start({
      'corpus.yaml': EVERY_TEXT,
      'a.txt': BLANK_RUN,
      'sub/b.txt': 'Nothing here says when.\n',
      'clean.txt': CLEAN,
    });
    assert.deepEqual(client.rulesOf(folder.uriOf('a.txt')), ['blank-run']);
    assert.deepEqual(client.rulesOf(folder.uriOf('sub/b.txt')).sort(), [
      'missing-date-header',
      'missing-end',
    ]);
    assert.deepEqual([...client.problems.keys()].sort(), [folder.uriOf('a.txt'), folder.uriOf('sub/b.txt')]);
    await delay(3000);
    assert.equal(client.replies, 0);
    const [diagnostic] = client.problems.get(folder.uriOf('a.txt'))!;
    assert.deepEqual(diagnostic!.range, { start: { line: 3, character: 0 }, end: { line: 6, character: 0 } });
    assert.match(diagnostic!.codeDescription!.href, /blank-run/);
    assert.equal(diagnostic!.source, 'seedbed');
  });

  it('does not repeat what the client has when it asks anew', async () => {
    await start({ 'corpus.yaml': EVERY_TEXT, 'a.txt': BLANK_RUN });
    const before = client.reports.length;
    client.pullWorkspace();
    await client.settled();
    assert.equal(client.reports.length, before);
  });

  it('takes back what a client holds of a file that is gone', async () => {
    await start({ 'corpus.yaml': EVERY_TEXT, 'a.txt': BLANK_RUN });
    folder.delete('a.txt');
    await client.watched([[folder.uriOf('a.txt'), 'deleted']]);
    await client.until('an empty report', () => !client.problems.has(folder.uriOf('a.txt')));
    assert.deepEqual(client.reports.at(-1), {
      uri: folder.uriOf('a.txt'),
      report: { items: [], version: null },
    });
  });

  it('follows files that are made, changed, renamed and deleted on disk', async () => {
    await start({ 'corpus.yaml': EVERY_TEXT, 'a.txt': CLEAN });
    const [a, b] = [folder.uriOf('a.txt'), folder.uriOf('new/b.txt')];
    folder.write('new/b.txt', BLANK_RUN);
    await client.watched([[b, 'created']]);
    await client.until('the new file', () => client.problems.has(b));
    folder.write('a.txt', BLANK_RUN);
    await client.watched([[a, 'changed']]);
    await client.until('the changed file', () => client.problems.has(a));
    const renamed = folder.uriOf('c.txt');
    folder.rename('a.txt', 'c.txt');
    await client.watched([
      [a, 'deleted'],
      [renamed, 'created'],
    ]);
    await client.until('the renamed file', () => client.problems.has(renamed) && !client.problems.has(a));
    folder.write('c.txt', CLEAN);
    await client.watched([[renamed, 'changed']]);
    await client.until('the repaired file', () => !client.problems.has(renamed));
  });

  it('follows folders that are deleted, renamed and moved in with one event', async () => {
    await start({ 'corpus.yaml': EVERY_TEXT, 'old/a.txt': BLANK_RUN, 'old/deep/b.txt': BLANK_RUN });
    folder.rename('old', 'other');
    await client.watched([
      [folder.uriOf('old'), 'deleted'],
      [folder.uriOf('other'), 'created'],
    ]);
    const moved = [folder.uriOf('other/a.txt'), folder.uriOf('other/deep/b.txt')];
    await client.until('the moved files', () => moved.every((uri) => client.problems.has(uri)));
    await client.until('the old names to go', () => client.problems.size === 2);
    folder.delete('other');
    await client.watched([[folder.uriOf('other'), 'deleted']]);
    await client.until('all to go', () => client.problems.size === 0);
    assert.equal(
      (await client.request<{ corpora: { documents: number }[] }>('seedbed/status')).corpora[0]!.documents,
      0,
    );
  });

  it('handles a burst of 500 events at once', async () => {
    const names = Array.from({ length: 500 }, (_, i) => `many/${i}.txt`);
    await start({ 'corpus.yaml': `${EVERY_TEXT}rules:\n  repeated-boilerplate: off\n`, 'a.txt': BLANK_RUN });
    for (const name of names) folder.write(name, BLANK_RUN);
    for (const name of names) await client.watched([[folder.uriOf(name), 'created']]);
    await client.until('500 reports', () => client.problems.size === 501, 20_000);
    client.treeChanges.length = 0;
    const before = client.reports.length;
    for (const name of names) folder.write(name, CLEAN);
    for (const name of names) await client.watched([[folder.uriOf(name), 'changed']]);
    await client.until('500 empty reports', () => client.problems.size === 1, 20_000);
    assert.equal(client.reports.length - before, 500);
    assert.ok(client.treeChanges.length < 30, `${client.treeChanges.length} tree changes`);
  });

  it('shows of an open document what the editor holds, and of a closed one what the disk says', async () => {
    await start({ 'corpus.yaml': EVERY_TEXT, 'a.txt': CLEAN });
    const a = folder.uriOf('a.txt');
    await client.open(a, CLEAN);
    assert.deepEqual(await client.rulesInDocument(a), []);
    await client.change(a, BLANK_RUN);
    assert.deepEqual(await client.rulesInDocument(a), ['blank-run']);
    await client.until('the stream to follow the buffer', () => client.rulesOf(a).includes('blank-run'));
    assert.equal(client.reports.at(-1)!.report.version, 2);
    await client.close(a);
    await client.until('the findings of the disk', () => !client.problems.has(a));
    assert.deepEqual(await client.rulesInDocument(a), []);
  });

  it('sends the findings of a closed document in full, since the client forgets them', async () => {
    await start({ 'corpus.yaml': EVERY_TEXT, 'a.txt': BLANK_RUN });
    const a = folder.uriOf('a.txt');
    await client.open(a, BLANK_RUN);
    await client.settled();
    const before = client.reports.length;
    await client.close(a);
    await client.until('a report', () => client.reports.length > before);
    assert.deepEqual(client.rulesOf(a), ['blank-run']);
  });

  it('sends the findings of a document again that was asked for, since the client may drop the answer', async () => {
    await start({ 'corpus.yaml': EVERY_TEXT, 'a.txt': BLANK_RUN });
    const uri = folder.uriOf('a.txt');
    await client.open(uri, BLANK_RUN);
    await client.settled();
    const before = client.reports.length;
    for (let i = 0; i < 3; i++) await client.rulesInDocument(uri);
    await client.until('the report', () => client.reports.length > before);
    await delay(1500);
    assert.deepEqual(
      client.reports.slice(before).map((each) => [each.uri, each.report.items.map(({ code }) => code)]),
      [[uri, ['blank-run']]],
    );
  });

  it('drops findings about bytes while the buffer differs from the disk, and brings them back', async () => {
    const bytes = Buffer.concat([
      Buffer.from('date 2024-03-01\n\nÉlodie’s “café” and the caf'),
      Buffer.from([0xe9]),
      Buffer.from(' closed.\n\nEND\n'),
    ]);
    await start({ 'corpus.yaml': EVERY_TEXT, 'a.txt': bytes });
    const a = folder.uriOf('a.txt');
    const shown = bytes.toString('utf8');
    await client.open(a, shown);
    assert.deepEqual(await client.rulesInDocument(a), ['invalid-utf8']);
    await client.change(a, shown.replace('closed', 'shut'));
    assert.ok(!(await client.rulesInDocument(a)).includes('invalid-utf8'));
    await client.change(a, shown);
    assert.deepEqual(await client.rulesInDocument(a), ['invalid-utf8']);
    const repaired = shown.replace('\ufffd', 'é');
    await client.change(a, repaired);
    folder.write('a.txt', repaired);
    await client.save(a);
    assert.deepEqual(await client.rulesInDocument(a), []);
    folder.write('a.txt', bytes);
    await client.watched([[a, 'changed']]);
    await client.change(a, shown);
    await client.until('a refresh', () => client.refreshes > 0);
    await client.settled();
    assert.deepEqual(await client.rulesInDocument(a), ['invalid-utf8']);
  });

  it('answers a document pull that comes right behind the opening from the bytes', async () => {
    await start({ 'corpus.yaml': EVERY_TEXT, 'a.txt': `\ufeff${CLEAN}` });
    const a = folder.uriOf('a.txt');
    const opened = client.open(a, CLEAN);
    const pulled = client.rulesInDocument(a);
    await opened;
    assert.deepEqual(await pulled, ['bom']);
  });

  it('reads a file in the charset in which the editor reads it', async () => {
    const words = 'Мельница остановилась в полдень, и вода пошла через старую плотину.';
    const text = `date 2024-03-01\n\n${words}\n\n\n\nШёл дождь, и никто не вышел из дома до самого вечера.\n\nEND\n`;
    await start({ 'corpus.yaml': EVERY_TEXT, 'a.txt': windows1251(text) });
    const a = folder.uriOf('a.txt');
    assert.deepEqual(client.rulesOf(a), ['wrong-encoding']);
    await client.open(a, text);
    await client.connection.sendNotification('seedbed/encoding', { uri: a, encoding: 'windows1251' });
    const found = await client.pullDocument(a);
    assert.deepEqual(
      found.map(({ code }) => code),
      ['wrong-encoding', 'blank-run'],
    );
    assert.deepEqual(found[0]!.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 15 } });
  });

  it('gives problems of corpus.yaml their place and applies the rest', async () => {
    await start({
      'corpus.yaml': `${EVERY_TEXT}rulez: {}\nrules:\n  blank-run: off\n`,
      'a.txt': BLANK_RUN,
    });
    const config = folder.uriOf('corpus.yaml');
    const [problem] = client.problems.get(config) ?? [];
    assert.match(String(problem!.message), /rulez.*rules/s);
    assert.deepEqual(problem!.range, { start: { line: 3, character: 0 }, end: { line: 3, character: 5 } });
    assert.ok(!client.problems.has(folder.uriOf('a.txt')));
    await client.open(config, folder.text('corpus.yaml'), 'yaml');
    await client.change(config, `${EVERY_TEXT}nme: x\n`);
    assert.match(String((await client.pullDocument(config))[0]!.message), /nme/);
    folder.write('corpus.yaml', EVERY_TEXT);
    await client.change(config, EVERY_TEXT);
    await client.save(config);
    await client.until('the rule to be on again', () => client.problems.has(folder.uriOf('a.txt')));
    await client.until('the problem to go', () => !client.problems.has(config));
    assert.deepEqual(await client.pullDocument(config), []);
  });

  it('reads the corpus again when its configuration changes, and has open documents asked for', async () => {
    await start({ 'corpus.yaml': EVERY_TEXT, 'a.txt': BLANK_RUN, 'b.txt': BLANK_RUN });
    const [a, b] = [folder.uriOf('a.txt'), folder.uriOf('b.txt')];
    await client.open(a, BLANK_RUN);
    await client.settled();
    const { refreshes } = client;
    folder.write('corpus.yaml', `${EVERY_TEXT}rules:\n  blank-run: error\n`);
    await client.watched([[folder.uriOf('corpus.yaml'), 'changed']]);
    await client.until('errors', () => client.problems.get(b)?.[0]?.severity === 1);
    assert.ok(client.refreshes > refreshes);
    assert.equal((await client.pullDocument(a))[0]!.severity, 1);
    folder.write('corpus.yaml', 'include:\n  - "a.txt"\n');
    await client.watched([[folder.uriOf('corpus.yaml'), 'changed']]);
    await client.until('b to go', () => !client.problems.has(b));
  });

  it('does without a corpus.yaml by names, and takes in all when one is made', async () => {
    await start({ '000_1ac99bb720927894.txt': BLANK_RUN, 'notes.txt': BLANK_RUN, 'x.seed': BLANK_RUN });
    assert.deepEqual(
      [...client.problems.keys()].sort(),
      [folder.uriOf('000_1ac99bb720927894.txt'), folder.uriOf('x.seed')].sort(),
    );
    folder.write('corpus.yaml', EVERY_TEXT);
    await client.watched([[folder.uriOf('corpus.yaml'), 'created']]);
    await client.until('the notes', () => client.problems.has(folder.uriOf('notes.txt')));
    await client.until('the .seed to go', () => !client.problems.has(folder.uriOf('x.seed')));
    folder.delete('corpus.yaml');
    await client.watched([[folder.uriOf('corpus.yaml'), 'deleted']]);
    await client.until('the notes to go', () => !client.problems.has(folder.uriOf('notes.txt')));
  });

  it('gives a nested corpus its own files, also when it comes and goes', async () => {
    await start({
      'corpus.yaml': EVERY_TEXT,
      'a.txt': BLANK_RUN,
      'inner/corpus.yaml': `${EVERY_TEXT}rules:\n  blank-run: error\n`,
      'inner/b.txt': BLANK_RUN,
    });
    const b = folder.uriOf('inner/b.txt');
    assert.equal(client.problems.get(b)![0]!.severity, 1);
    assert.deepEqual(
      client.status!.corpora.map(({ documents }) => documents),
      [1, 1],
    );
    folder.delete('inner/corpus.yaml');
    await client.watched([[folder.uriOf('inner/corpus.yaml'), 'deleted']]);
    await client.until('the outer severity', () => client.problems.get(b)?.[0]?.severity === 3);
    await client.until('one corpus', () => client.status!.corpora.length === 1);
    folder.write('inner/corpus.yaml', `${EVERY_TEXT}rules:\n  blank-run: off\n`);
    await client.watched([[folder.uriOf('inner/corpus.yaml'), 'created']]);
    await client.until('the inner silence', () => !client.problems.has(b));
    folder.delete('inner');
    await client.watched([[folder.uriOf('inner'), 'deleted']]);
    await client.until('the inner corpus to go', () => client.status!.corpora.length === 1);
  });

  it('lists at most a thousand findings of a file, the worst first, and says how many are left', async () => {
    const body = Array.from({ length: 1200 }, (_, i) => `Line ${i} ends here. `).join('\n\n');
    await start({ 'corpus.yaml': EVERY_TEXT, 'a.txt': `${body}\n` });
    const found = client.problems.get(folder.uriOf('a.txt'))!;
    assert.equal(found.length, 1001);
    assert.match(String(found.at(-1)!.message), /^20[12] more/);
    assert.ok(found.some(({ code }) => code === 'missing-date-header'));
  });
});

function windows1251(text: string): Uint8Array {
  return Uint8Array.from([...text], (character) => {
    const code = character.codePointAt(0)!;
    if (code < 0x80) return code;
    if (character === 'ё') return 0xb8;
    if (character === 'Ё') return 0xa8;
    return code - 0x410 + 0xc0;
  });
}
