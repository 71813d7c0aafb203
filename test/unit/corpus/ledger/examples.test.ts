import { strict as assert } from 'node:assert';
import { planReplay, planUndo } from '../../../../src/corpus/ledger';
import { assertLinear } from '../../../support/growth';
import { LedgeredFile, latin1, results } from './ledgered-file';

const TEXT =
  'The bridge was opened on Friday.\n\nThe the mayor came late,and left early.\n\nNobody knows why  he did.\n';

async function curated(): Promise<LedgeredFile> {
  const file = new LedgeredFile(latin1(TEXT));
  await file.replace('The the', 'The', 'doubled-word');
  await file.replace('late,and', 'late, and', 'missing-space');
  await file.replace('why  he', 'why he', 'double-space');
  return file;
}

const ofRule = (rule: string) => (entry: { kind: string; rules: readonly string[] }) =>
  entry.kind !== 'undo' && entry.rules.includes(rule);

describe('undoing by the ledger', () => {
  it('takes back one operation of several and leaves the others', async () => {
    const file = await curated();
    assert.deepEqual(results(await file.undo(ofRule('doubled-word'))), ['done 1']);
    assert.equal(file.text, TEXT.replace('late,and', 'late, and').replace('why  he', 'why he'));
    assert.deepEqual(results(await file.undo(ofRule('doubled-word'))), ['already 1: undone by #1']);
  });

  it('refuses what a later operation changed, names it, and does it once that is undone', async () => {
    const file = await curated();
    await file.replace('late, and', 'late; he', 'style');
    assert.deepEqual(results(await file.undo(ofRule('missing-space'))), [
      'refused 1: its text was changed later by #1; undo that first',
    ]);
    await file.undo(ofRule('style'));
    assert.deepEqual(results(await file.undo(ofRule('missing-space'))), ['done 1']);
    assert.equal(file.text, TEXT.replace('The the', 'The').replace('why  he', 'why he'));
  });

  it('takes back an undo, also after an insertion right behind the place', async () => {
    const file = await curated();
    await file.undo(ofRule('missing-space'));
    const at = file.text.indexOf(' left');
    await file.fix({ rule: 'more', edits: [{ start: at, end: at, newBytes: latin1(' soon') }] });
    const [undo] = (await file.entries()).filter(({ kind }) => kind === 'undo');
    assert.deepEqual(results(await file.undo(({ id }) => id === undo!.id)), ['done 1']);
    assert.match(file.text, /late, and soon left/);
    assert.deepEqual(results(await file.undo(ofRule('missing-space'))), ['done 1']);
    assert.match(file.text, /late,and soon left/);
  });

  it('puts deleted text back on neither side of what was inserted in its place', async () => {
    const file = new LedgeredFile(latin1('one two three\n'));
    await file.replace(' two', '', 'deletion');
    const at = 'one'.length;
    await file.fix({ rule: 'insertion', edits: [{ start: at, end: at, newBytes: latin1(', four') }] });
    assert.deepEqual(results(await file.undo(ofRule('deletion'))), [
      'refused 1: its text was changed later by #1; undo that first',
    ]);
    assert.deepEqual(results(await file.undo()), ['done 1', 'done 1']);
    assert.equal(file.text, 'one two three\n');
  });

  it('keeps the edits of one fix together', async () => {
    const file = new LedgeredFile(latin1('Title\n\nSome text of the body that goes on.\n'));
    await file.fix({
      rule: 'header-not-first',
      edits: [
        { start: 0, end: 7, newBytes: latin1('') },
        { start: 42, end: 42, newBytes: latin1('\nTitle') },
      ],
    });
    await file.replace('\nTitle', '\nA title', 'title');
    const [first] = await file.entries();
    const refused = await file.undo(({ id }) => id === first!.id);
    assert.deepEqual(results(refused), [
      'refused 1: its text was changed later by #1; undo that first',
      'refused 2: its text was changed later by #1; undo that first',
    ]);
    await file.undo(ofRule('title'));
    assert.deepEqual(results(await file.undo(({ id }) => id === first!.id)), ['done 1', 'done 2']);
    assert.equal(file.text, 'Title\n\nSome text of the body that goes on.\n');
  });

  it('finds the text again where the file was edited otherwise', async () => {
    const file = await curated();
    file.bytes = latin1(`A new first line.\n${file.text.replace('Nobody', 'No one')}More.\n`);
    assert.deepEqual(results(await file.undo(ofRule('missing-space'))), ['done 1']);
    assert.match(file.text, /^A new first line\.\n.*\n\nThe mayor came late,and left/);
    assert.deepEqual(results(await file.undo(ofRule('missing-space'))), ['already 1: undone by #1']);
  });

  it('undoes what was done before and after an edit by hand, and takes that back', async () => {
    const file = new LedgeredFile(latin1(TEXT));
    await file.replace('The the', 'The', 'doubled-word');
    file.bytes = latin1(`By hand.\n${file.text}`);
    await file.replace('late,and', 'late, and', 'missing-space');
    const before = file.text;
    assert.deepEqual(results(await file.undo()), ['done 1', 'done 1']);
    assert.equal(file.text, `By hand.\n${TEXT}`);
    assert.deepEqual(
      (await file.operations()).map(({ kind }) => kind),
      ['fix', 'fix', 'undo', 'undo'],
    );
    assert.deepEqual(results(await file.undo()), ['already 1: undone by #1', 'already 1: undone by #1']);
    await file.undo(({ kind }) => kind === 'undo');
    assert.equal(file.text, before);
    assert.deepEqual(results(await file.undo(ofRule('doubled-word'))), ['done 1']);
  });

  it('does not guess between two places, and does not find what was rewritten', async () => {
    const file = await curated();
    file.bytes = latin1(file.text + file.text);
    const twice = await file.undo(ofRule('missing-space'));
    assert.deepEqual(results(twice), [
      'refused 1: its text stands in 2 places, so it is not clear which is meant',
    ]);
    file.bytes = latin1('The mayor was late, and he left early. Nobody could say why he did.\n');
    const before = file.bytes;
    assert.deepEqual(results(await file.undo(ofRule('missing-space'))), [
      'refused 1: its text is no longer there as it was',
    ]);
    assert.equal(file.bytes, before);
  });

  it('knows a file that was put back', async () => {
    const file = await curated();
    file.bytes = latin1(TEXT);
    assert.deepEqual(results(await file.undo(ofRule('style'))), []);
    assert.deepEqual(results(await file.undo(ofRule('doubled-word'))), [
      'refused 1: the file is as it was before this operation',
    ]);
    await file.replace('late,and', 'late, and', 'missing-space');
    assert.deepEqual(results(await file.undo(ofRule('doubled-word'))), [
      'refused 1: the file was put back to what it was before this operation',
    ]);
  });
});

describe('replaying a ledger', () => {
  it('applies what is not undone, and a part of it when asked', async () => {
    const file = await curated();
    await file.undo(ofRule('doubled-word'));
    const all = await file.replayOn(latin1(TEXT));
    assert.deepEqual(results(all), ['done 1', 'done 1']);
    assert.deepEqual(all.bytes, file.bytes);
    const part = await file.replayOn(latin1(TEXT), ofRule('double-space'));
    assert.deepEqual(results(part), ['done 1']);
    assert.deepEqual(part.bytes, latin1(TEXT.replace('why  he', 'why he')));
  });

  it('carries on where a part was applied, and does nothing where all is', async () => {
    const file = await curated();
    const half = new LedgeredFile(latin1(TEXT));
    await half.replace('The the', 'The');
    const rest = await file.replayOn(half.bytes);
    assert.deepEqual(results(rest), ['already 1: the file holds it', 'done 1', 'done 1']);
    assert.deepEqual(rest.bytes, file.bytes);
    const nothing = await file.replayOn(file.bytes);
    assert.deepEqual([nothing.steps, nothing.bytes], [[], file.bytes]);
  });

  it('leaves out what changes the text of something that is not replayed', async () => {
    const file = await curated();
    await file.replace('late, and', 'late; he', 'style');
    assert.deepEqual(results(await file.replayOn(latin1(TEXT), ofRule('style'))), [
      'refused 1: it changes the text of #1, which is not replayed',
    ]);
  });

  it('applies what still applies to another delivery, says what does not, and does it once', async () => {
    const file = await curated();
    const delivery = `date 2026-01-01\n\n${TEXT.replace('Nobody knows why  he did.', 'He gave a reason.')}END\n`;
    const first = await file.replayOn(latin1(delivery));
    assert.deepEqual(results(first), [
      'done 1',
      'done 1',
      'refused 1: its text is no longer there as it was',
    ]);
    const wanted = delivery.replace('The the', 'The').replace('late,and', 'late, and');
    assert.equal(Buffer.from(first.bytes).toString(), wanted);
    const second = await file.replayOn(first.bytes);
    assert.deepEqual(second.steps, []);
    assert.deepEqual(results(second).slice(0, 2), [
      'already 1: the text is so already',
      'already 1: the text is so already',
    ]);
  });

  it('makes edits that look alike where there are as many places, however many were made before', async () => {
    const footer = 'Read more  about this on our pages, which are free of charge.\n\n';
    const mended = footer.replace('  ', ' ');
    const file = new LedgeredFile(latin1(`One.\n\n${footer}Two.\n\n${footer}Three.\n\n${footer}`));
    const places = [...file.text.matchAll(/more {2}about/g)].map(({ index }) => index + 4);
    await file.fix(
      ...places.map((start) => ({ rule: 'r', edits: [{ start, end: start + 2, newBytes: latin1(' ') }] })),
    );
    const delivery = latin1(`Zero.\n\n${footer}${mended}One and a half.\n\n${footer}`);
    const replayed = await file.replayOn(delivery);
    assert.equal(
      Buffer.from(replayed.bytes).toString(),
      `Zero.\n\n${mended}${mended}One and a half.\n\n${mended}`,
    );
    const tooMany = await file.replayOn(latin1(`Zero.\n\n${footer.repeat(4)}`));
    assert.deepEqual(tooMany.steps, []);
  });

  it('replays a later replay rather than what it repeated, once', async () => {
    const file = await curated();
    const delivery = latin1(`Second delivery.\n\n${TEXT}`);
    file.bytes = delivery;
    await file.replay();
    assert.equal((await file.entries()).length, 6);
    const third = await file.replayOn(latin1(`Third delivery.\n\nSecond delivery.\n\n${TEXT}`));
    assert.deepEqual(results(third), ['done 1', 'done 2', 'done 3']);
    assert.deepEqual(results(await file.replayOn(latin1(TEXT))), ['done 1', 'done 1', 'done 1']);
  });

  it('does not bring back what somebody dropped by putting the file back, unless it is named', async () => {
    const file = await curated();
    file.bytes = latin1(TEXT);
    await file.replace('early', 'late', 'other');
    const reason = 'the file was put back to what it was before this operation';
    assert.deepEqual(results(await file.replayOn(latin1(`X\n${TEXT}`))), [
      ...Array(3).fill(`dropped 1: ${reason}`),
      'done 1',
    ]);
    const named = await file.replayOn(latin1(`X\n${TEXT}`), ofRule('doubled-word'), { dropped: true });
    assert.deepEqual(results(named), ['done 1']);
  });

  it('does not count what was recorded before a crash', async () => {
    const file = new LedgeredFile(latin1(TEXT));
    await file.replace('The the', 'The');
    file.bytes = latin1(TEXT);
    await file.replace('The the', 'The');
    assert.deepEqual(results(await file.replayOn(latin1(TEXT))), ['done 1']);
    assert.deepEqual(results(await file.replayOn(latin1(`X\n${TEXT}`))), ['done 1']);
    assert.deepEqual(results(await file.undo()), [
      'refused 1: the file was put back to what it was before this operation',
      'done 1',
    ]);
  });

  it('keeps bytes that are no text', async () => {
    const file = new LedgeredFile(
      latin1('caf\xe9 \xff\xfe\0 \x80\x81 the end of this line, and of it all.\n'),
    );
    await file.replace('\xff\xfe\0', '\xc3', 'bytes');
    const line = file.ledger.text;
    assert.match(line, /"oldBase64":"\/\/4A","newBase64":"ww==","leftBase64":"[^"]+"/);
    const original = latin1('caf\xe9 \xff\xfe\0 \x80\x81 the end of this line, and of it all.\n');
    assert.deepEqual((await file.replayOn(original)).bytes, file.bytes);
    await file.undo();
    assert.deepEqual(file.bytes, original);
  });

  it('finds the others by their context where lines of an operation are lost', async () => {
    const file = new LedgeredFile(latin1(TEXT));
    const fixes = [
      { rule: 'a', edits: [{ start: 34, end: 38, newBytes: latin1('') }] },
      { rule: 'b', edits: [{ start: 58, end: 59, newBytes: latin1(', ') }] },
      { rule: 'c', edits: [{ start: 92, end: 94, newBytes: latin1(' ') }] },
    ];
    await file.fix(...fixes);
    const lines = file.ledger.text.trimEnd().split('\n');
    assert.equal(lines.length, 3);
    file.ledger.text = `${lines[0]}\n${lines[2]}\n`;
    const part = await file.replayOn(latin1(TEXT));
    assert.deepEqual(results(part), ['done 1', 'done 3']);
    assert.deepEqual((await file.replayOn(part.bytes)).steps, []);
    assert.deepEqual(results(await file.undo()), ['done 1', 'done 3']);
    assert.equal(file.text, `${TEXT.slice(0, 58)}, ${TEXT.slice(59)}`);
  });

  it('ends its context between characters', async () => {
    const words = 'নদীর পানি রাতে বেড়ে যায়। ';
    const file = new LedgeredFile(new Uint8Array(Buffer.from(`${words.repeat(3)}x  y ${words.repeat(3)}`)));
    await file.replace('x  y', 'x y');
    const [entry] = await file.entries();
    assert.match(file.ledger.text, /"left":"[^"\ufffd]{15,}","right":"[^"\ufffd]{15,}"/);
    assert.ok(entry!.left.length <= 48 && entry!.left.length > 44);
  });
});

describe('a file with many edits', () => {
  it('costs in proportion to them, undone or replayed, exactly or by their context', async function () {
    this.timeout(60_000);
    const [small, times] = [100, 8];
    const files = new Map<number, { file: LedgeredFile; original: Uint8Array }>();
    for (const count of [small, small * times]) {
      const lines = Array.from({ length: count }, (_, i) => `Line ${i * 7919} of the  text has a number.\n`);
      const file = new LedgeredFile(latin1(lines.join('')));
      const original = file.bytes;
      const starts = [...file.text.matchAll(/ {2}/g)].map(({ index }) => index);
      await file.fix(
        ...starts.map((start) => ({ rule: 'r', edits: [{ start, end: start + 1, newBytes: latin1('') }] })),
      );
      files.set(count, { file, original });
    }
    for (const [what, isOther] of [
      ['exactly', false],
      ['by context', true],
    ] as const) {
      const operations = new Map<number, Awaited<ReturnType<LedgeredFile['operations']>>>();
      for (const [count, { file }] of files) operations.set(count, await file.operations());
      const other = isOther ? [...latin1('Another line.\n')] : [];
      assertLinear(`planning ${what}`, { small, times }, (count) => {
        const { file, original } = files.get(count)!;
        const undo = planUndo(operations.get(count)!, new Uint8Array([...file.bytes, ...other]), () => true);
        const replay = planReplay(
          operations.get(count)!,
          new Uint8Array([...original, ...other]),
          () => true,
        );
        for (const { outcomes } of [undo, replay])
          assert.equal(outcomes.filter(({ result }) => result === 'done').length, count);
      });
    }
  });
});
