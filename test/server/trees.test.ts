import { strict as assert } from 'node:assert';
import {
  type DocumentGrouping,
  TOOLTIP,
  TREE,
  TREE_PATH,
  type TreeNode,
  type TreeParams,
  type ViewId,
} from '../../src/server/protocol';
import { range, TestClient } from './client';
import { CorpusFolder, EVERY_TEXT, type Files } from './corpus-folder';

const BLANK_RUN = '\n\n\nIt rained.\n';
const document = (date: string, title: string, source: string, body = '\nThe mill stopped at noon.\n') =>
  `date ${date}\ntitle: ${title}\nsource: ${source}\n${body}\nEND\n`;

const FILES: Files = {
  'corpus.yaml': EVERY_TEXT,
  '2023/one.txt': document('2023-11-24', 'One', 'Courier'),
  '2023/deep/two.txt': document('2023-12-01', 'Two', 'Courier', `\nThe mill stopped.\n${BLANK_RUN}`),
  '2024/three.txt': `${document('2024-03-01', 'Three', 'Gazette')}\n${document('2024-04-01', 'Four', 'Courier')}`,
  '10.txt': 'Ten says nothing of its day.\n\nEND\n',
  '9.txt': document('2023-11-30', 'Nine', 'Gazette'),
};

describe('server: trees', () => {
  let folder: CorpusFolder;
  let client: TestClient;

  async function start(files: Files = FILES): Promise<void> {
    folder = new CorpusFolder(files);
    client = await TestClient.start({ folders: [folder.uri] });
    await client.ready();
  }

  afterEach(async () => {
    await client.stop();
    folder.remove();
  });

  const children = (view: ViewId, rest: Partial<TreeParams> = {}) =>
    client.request<TreeNode[]>(TREE, { view, ...rest });

  /** The whole tree as lines: indented labels with what stands behind them. */
  async function draw(view: ViewId, rest: Partial<TreeParams> = {}, depth = 0): Promise<string[]> {
    const lines: string[] = [];
    for (const node of await children(view, rest)) {
      lines.push(`${'  '.repeat(depth)}${node.label} | ${node.description ?? ''}`);
      if (node.expandable) lines.push(...(await draw(view, { ...rest, parent: node.key }, depth + 1)));
    }
    return lines;
  }

  async function find(view: ViewId, label: string, rest: Partial<TreeParams> = {}): Promise<TreeNode> {
    for (const node of await children(view, rest)) {
      if (node.label === label) return node;
      const below = node.expandable
        ? await find(view, label, { ...rest, parent: node.key }).catch(() => undefined)
        : undefined;
      if (below !== undefined) return below;
    }
    assert.fail(`no ‘${label}’ in ${view}`);
  }

  describe('documents', () => {
    it('stand in folders, numbers in order, files of several documents unfolded', async () => {
      await start();
      assert.deepEqual(await draw('documents'), [
        '2023 | 2 files · 1 problem',
        '  deep | 1 file · 1 problem',
        '    Two | 2023-12-01 · 1 problem',
        '  One | 2023-11-24',
        '2024 | 1 file',
        '  three.txt | 2 documents',
        '    Three | 2024-03-01',
        '    Four | 2024-04-01',
        'Nine | 2023-11-30',
        'Ten says nothing of its day. | undated · 1 problem',
      ]);
      const two = await find('documents', 'Two');
      assert.deepEqual(
        [two.kind, two.uri, two.range, two.severity, two.problems, two.safeFixes],
        ['file', folder.uriOf('2023/deep/two.txt'), range(0, 0, 0, 0), 'information', 1, 1],
      );
      assert.equal((await find('documents', 'Four')).range!.start.line, 8);
    });

    it('stand in months, newest first, by source, and by worst severity', async () => {
      await start();
      assert.deepEqual(await draw('documents', { grouping: 'month' }), [
        '2024-04 | 1 document',
        '  Four | 2024-04-01',
        '2024-03 | 1 document',
        '  Three | 2024-03-01',
        '2023-12 | 1 document',
        '  Two | 2023-12-01 · 1 problem',
        '2023-11 | 2 documents',
        '  One | 2023-11-24',
        '  Nine | 2023-11-30',
        'Undated | 1 document',
        '  Ten says nothing of its day. | undated · 1 problem',
      ]);
      assert.deepEqual(
        (await children('documents', { grouping: 'source' })).map(({ label, description }) => [
          label,
          description,
        ]),
        [
          ['Courier', '3 documents'],
          ['Gazette', '2 documents'],
          ['No source', '1 document'],
        ],
      );
      assert.deepEqual(
        (await children('documents', { grouping: 'severity' })).map(({ label, severity }) => [
          label,
          severity,
        ]),
        [
          ['Warnings', 'warning'],
          ['Information', 'information'],
          ['No problems', undefined],
        ],
      );
    });

    it('are narrowed by a filter, which keeps what is above a match', async () => {
      await start();
      assert.deepEqual(await draw('documents', { filter: 'FOUR' }), [
        '2024 | 1 file',
        '  three.txt | 2 documents',
        '    Four | 2024-04-01',
      ]);
      assert.deepEqual(await draw('documents', { filter: 'deep/' }), [
        '2023 | 1 file · 1 problem',
        '  deep | 1 file · 1 problem',
        '    Two | 2023-12-01 · 1 problem',
      ]);
      assert.deepEqual(await draw('documents', { filter: 'gazette', grouping: 'month' }), [
        '2024-03 | 1 document',
        '  Three | 2024-03-01',
        '2023-11 | 1 document',
        '  Nine | 2023-11-30',
      ]);
      assert.deepEqual(await children('documents', { filter: 'no such thing' }), []);
    });

    it('are found from a place in a file, in every grouping', async () => {
      await start();
      const path = async (grouping: DocumentGrouping, line: number) => {
        const keys = await client.request<string[]>(TREE_PATH, {
          uri: folder.uriOf('2024/three.txt'),
          line,
          grouping,
        });
        const labels: string[] = [];
        let parent: string | undefined;
        for (const key of keys) {
          const node = (await children('documents', { grouping, parent })).find((each) => each.key === key);
          labels.push(node?.label ?? `no ${key}`);
          parent = key;
        }
        return labels;
      };
      assert.deepEqual(await path('folder', 9), ['2024', 'three.txt', 'Four']);
      assert.deepEqual(await path('folder', 0), ['2024', 'three.txt', 'Three']);
      assert.deepEqual(await path('month', 9), ['2024-04', 'Four']);
      assert.deepEqual(await path('source', 2), ['Gazette', 'Three']);
      assert.deepEqual(await path('severity', 2), ['No problems', 'Three']);
      assert.deepEqual(
        await client.request(TREE_PATH, { uri: 'untitled:x', line: 0, grouping: 'folder' }),
        [],
      );
    });

    it('explain themselves without letting their text be Markdown', async () => {
      await start({
        'corpus.yaml': EVERY_TEXT,
        'a.txt': document(
          '2024-03-01',
          '![x](http://e.org/x.png) *a* `b` <b>',
          '[S](u)',
          `\nThe mill stopped.\n${BLANK_RUN}`,
        ),
        'b.txt': document('2024-03-01', 'red \u001b[31m and \u202e turned', 'S'),
      });
      const [a, b] = await children('documents');
      const tooltip = await client.request<string>(TOOLTIP, { view: 'documents', key: a!.key });
      assert.ok(!/(?<!\\)[[\]<>`]/.test(tooltip), tooltip);
      assert.match(tooltip, /Date: 2024-03-01[\s\S]*5 words[\s\S]*4 information/);
      assert.ok(!/[\u001b\u202e]/.test(b!.label), b!.label);
      assert.equal(await client.request(TOOLTIP, { view: 'documents', key: '["folder","x","y"]' }), null);
    });
  });

  describe('findings', () => {
    it('stand by rule, the worst first, with their files', async () => {
      await start();
      assert.deepEqual(await draw('findings'), [
        'missing-date-header | 1 in 1 file',
        '  Ten says nothing of its day. | 1 · 10.txt',
        '    The document has no date header, and no date is found in it. | line 1',
        'blank-run | 1 in 1 file',
        '  Two | 1 · 2023/deep/two.txt',
        '    3 blank lines in a row, where one is enough. | line 6',
      ]);
    });

    it('are narrowed by rule, file and title', async () => {
      await start();
      assert.deepEqual(
        (await children('findings', { filter: 'blank' })).map(({ label }) => label),
        ['blank-run'],
      );
      assert.deepEqual(
        (await children('findings', { filter: '10.txt' })).map(({ label }) => label),
        ['missing-date-header'],
      );
      const [rule] = await children('findings', { filter: 'two' });
      assert.deepEqual(
        (await children('findings', { filter: 'two', parent: rule!.key })).map(({ label }) => label),
        ['Two'],
      );
      const tooltip = await client.request<string>(TOOLTIP, { view: 'findings', key: rule!.key });
      assert.match(tooltip, /\*\*blank-run\*\*/);
    });
  });

  describe('changes', () => {
    async function changesOf(act: () => Promise<void>) {
      await client.settled();
      client.treeChanges.length = 0;
      await act();
      await client.settled(500);
      return Object.fromEntries(
        (['documents', 'entities', 'findings'] as const).map((view) => {
          const told = client.treeChanges.filter((change) => change.view === view);
          return [
            view,
            told.length === 0
              ? 'nothing'
              : told.flatMap(
                  ({ keys }) =>
                    keys?.map((key) =>
                      JSON.parse(key)
                        .filter((part: string) => part !== folder.root)
                        .join(' '),
                    ) ?? ['roots'],
                ),
          ];
        }),
      );
    }

    async function rewrite(file: string, text: string): Promise<void> {
      folder.write(file, text);
      await client.watched([[folder.uriOf(file), 'changed']]);
    }

    it('of nothing that is shown are not told', async () => {
      await start();
      await children('documents');
      assert.deepEqual(
        await changesOf(() =>
          rewrite('9.txt', document('2023-11-30', 'Nine', 'Gazette', '\nThe mill stopped at ten.\n')),
        ),
        { documents: 'nothing', entities: 'nothing', findings: 'nothing' },
      );
    });

    it('name the branch, not the roots', async () => {
      await start({ ...FILES, '2024/also.txt': FILES['2023/deep/two.txt']! });
      await children('documents');
      const fixed = await changesOf(() =>
        rewrite('2023/deep/two.txt', document('2023-12-01', 'Two', 'Courier')),
      );
      assert.deepEqual([fixed.documents, fixed.findings], [['folder 2023'], ['rule blank-run']]);
      const retitled = await changesOf(() => rewrite('9.txt', document('2023-11-30', 'New', 'Gazette')));
      assert.deepEqual([retitled.documents, retitled.findings], [['file 9.txt'], 'nothing']);
    });

    it('name the roots when something appears or goes there', async () => {
      await start();
      await children('documents');
      const added = await changesOf(async () => {
        folder.write('2025/new.txt', document('2025-01-01', 'New', 'Courier'));
        await client.watched([[folder.uriOf('2025/new.txt'), 'created']]);
      });
      assert.deepEqual([added.documents, added.findings], [['roots'], 'nothing']);
      const inside = await changesOf(async () => {
        folder.write('2025/newer.txt', document('2025-01-01', 'New', 'Courier'));
        await client.watched([[folder.uriOf('2025/newer.txt'), 'created']]);
      });
      assert.deepEqual(inside.documents, ['folder 2025']);
      const gone = await changesOf(async () => {
        folder.delete('2025');
        await client.watched([[folder.uriOf('2025'), 'deleted']]);
      });
      assert.deepEqual(gone.documents, ['roots']);
      const clean = await changesOf(() =>
        rewrite('2023/deep/two.txt', document('2023-12-01', 'Two', 'Courier')),
      );
      assert.deepEqual(clean.findings, ['roots']);
    });

    it('name groups in the other groupings', async () => {
      await start();
      await children('documents', { grouping: 'month' });
      const looks = await changesOf(() => rewrite('9.txt', document('2023-11-29', 'Nine', 'Gazette')));
      assert.deepEqual(looks.documents, ['document 9.txt 0']);
      const moved = await changesOf(() => rewrite('9.txt', document('2023-12-29', 'Nine', 'Gazette')));
      assert.deepEqual(moved.documents, ['group 2023-11', 'group 2023-12']);
      const fresh = await changesOf(() => rewrite('9.txt', document('2022-12-29', 'Nine', 'Gazette')));
      assert.deepEqual(fresh.documents, ['roots']);
    });

    it('name the roots when the first file of a corpus appears beside others', async () => {
      await start({ ...FILES, 'inner/corpus.yaml': EVERY_TEXT });
      assert.deepEqual(
        (await children('findings')).map(({ kind, label }) => [kind, label]),
        [['corpus', 'Test corpus']],
      );
      const added = await changesOf(async () => {
        folder.write('inner/new.txt', BLANK_RUN);
        await client.watched([[folder.uriOf('inner/new.txt'), 'created']]);
      });
      assert.deepEqual([added.documents, added.findings], [['roots'], ['roots']]);
      assert.equal((await children('findings')).length, 2);
      const more = await changesOf(async () => {
        folder.write('inner/newer.txt', BLANK_RUN);
        await client.watched([[folder.uriOf('inner/newer.txt'), 'created']]);
      });
      assert.deepEqual(more.documents, [`corpus ${folder.path('inner')}`]);
    });

    it('bring the counts that the status tells', async () => {
      await start();
      const before = client.status!.corpora[0]!;
      assert.deepEqual(before.findings, { error: 0, warning: 1, information: 1, hint: 0 });
      assert.deepEqual([before.documents, before.safeFixes], [6, 1]);
      await client.open(folder.uriOf('2023/deep/two.txt'), folder.text('2023/deep/two.txt'));
      await client.change(folder.uriOf('2023/deep/two.txt'), document('2023-12-01', 'Two', 'Courier'));
      await client.until('the status', () => client.status!.corpora[0]!.findings.information === 0);
      assert.equal(client.status!.corpora[0]!.safeFixes, 0);
    });
  });
});

describe('server: entities', () => {
  let folder: CorpusFolder;
  let client: TestClient;

  before(async () => {
    folder = new CorpusFolder({
      'corpus.yaml': EVERY_TEXT,
      'a.txt': document(
        '2024-03-01',
        'One',
        'Courier',
        '\nThe mayor saw Petr Havlik in Kolkata on 3 May 2021. It cost $3.5 million.\n',
      ),
      'b.txt': document(
        '2024-03-02',
        'Two',
        'Courier',
        '\nGovernor Petr Havlik left on 3 May 2021 again, and Petr Havlik came back.\n',
      ),
    });
    client = await TestClient.start({ folders: [folder.uri] });
    await client.ready();
  });

  after(async () => {
    await client.stop();
    folder.remove();
  });

  it('change by the branch: a count in its type, a place in its document', async () => {
    const file = 'b.txt';
    const text = folder.text(file);
    const changesOf = async (changed: string) => {
      await client.settled();
      client.treeChanges.length = 0;
      folder.write(file, changed);
      await client.watched([[folder.uriOf(file), 'changed']]);
      await client.settled(500);
      return client.treeChanges
        .filter(({ view }) => view === 'entities')
        .flatMap(({ keys }) => keys?.map((key) => JSON.parse(key)[0] as string) ?? ['roots']);
    };
    assert.deepEqual([...new Set(await changesOf(text.replace('left', 'departed')))], ['entityFile']);
    assert.ok((await changesOf(text.replace('and Petr Havlik', 'and he'))).includes('entityType'));
    assert.deepEqual([...new Set(await changesOf(text))].sort(), ['entityFile', 'entityType']);
  });

  it('unfold to documents and to mentions with their line, the name highlighted', async () => {
    const children = (rest: Partial<TreeParams>) =>
      client.request<TreeNode[]>(TREE, { view: 'entities', ...rest });
    const types = await children({});
    const people = types.find(({ label }) => label === 'People');
    assert.ok(people, types.map(({ label }) => label).join());
    const [havlik] = await children({ parent: people.key });
    assert.match(havlik!.label, /Havlik/);
    assert.equal(havlik!.description, '3 in 2 files');
    const files = await children({ parent: havlik!.key });
    assert.deepEqual(
      files.map(({ label, description }) => [label, description]),
      [
        ['One', '1 · a.txt'],
        ['Two', '2 · b.txt'],
      ],
    );
    const mentions = await children({ parent: files[1]!.key });
    assert.equal(mentions.length, 2);
    for (const { label, highlights, uri, range: where } of mentions) {
      const [[start, end] = [0, 0]] = highlights!;
      assert.match(label.slice(start, end), /Petr Havlik$/);
      assert.equal(uri, folder.uriOf('b.txt'));
      assert.equal(where!.start.line, 4);
    }
    const tooltip = await client.request<string>(TOOLTIP, { view: 'entities', key: havlik!.key });
    assert.match(tooltip, /3 mentions in 2 files/);
    assert.deepEqual(
      (await children({ filter: 'kolk' })).map(({ label }) => label),
      ['Places'],
    );
  });
});
