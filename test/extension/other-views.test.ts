import { strict as assert } from 'node:assert';
import { commands, window } from 'vscode';
import type { SeedbedApi } from '../../src/extension/extension';
import { labelsOf, rowsOf } from './support/trees';
import { cleanUp, eventually, expectRules, seedbed, uriOf, writeFile } from './support/window';

describe('the Entities view', () => {
  let api: SeedbedApi;
  before(async () => {
    api = await seedbed();
  });
  afterEach(async () => {
    await commands.executeCommand('seedbed.entities.clearFilter');
    await cleanUp();
  });

  it('goes from a type to an entity, a document and a mention, with its name highlighted', async () => {
    const types = await labelsOf(api.views.entities, 'City desk');
    assert.ok(types.includes('People'), types.join());
    assert.ok(types.includes('Money'), types.join());
    const people = await rowsOf(api.views.entities, 'City desk', 'People');
    const keld = people.find(({ label }) => label.includes('Keld'));
    assert.ok(keld, people.map(({ label }) => label).join());
    assert.match(keld.description, /^2 in 2 /);
    const [file] = await rowsOf(api.views.entities, 'City desk', 'People', keld.label);
    assert.ok(file);
    const [mention] = await rowsOf(api.views.entities, 'City desk', 'People', keld.label, file.label);
    assert.ok(mention);
    assert.match(mention.label, /Keld/);
    const { highlights } = mention.item.label as { highlights: [number, number][] };
    assert.match(mention.label.slice(...highlights[0]!), /Keld/);
    const { command } = mention.item;
    await commands.executeCommand(command!.command, ...command!.arguments!);
    await eventually(() => {
      const editor = window.activeTextEditor;
      assert.match(editor?.document.getText(editor.selection) ?? '', /Keld/);
    });
  });

  it('puts the most mentioned first', async () => {
    const counts = (await rowsOf(api.views.entities, 'City desk', 'People')).map(({ description }) =>
      Number.parseInt(description, 10),
    );
    assert.deepEqual(
      counts,
      counts.toSorted((a, b) => b - a),
    );
  });

  it('filters by name', async () => {
    await commands.executeCommand('seedbed.entities.filter', 'keld');
    assert.deepEqual(await labelsOf(api.views.entities, 'City desk'), ['People']);
  });
});

describe('the Findings view', () => {
  let api: SeedbedApi;
  before(async () => {
    api = await seedbed();
  });
  afterEach(async () => {
    await commands.executeCommand('seedbed.findings.clearFilter');
    await cleanUp();
  });

  it('has rules, worst first, with files and findings', async () => {
    await expectRules(uriOf('city/council/tram.txt'), ['doubled-word']);
    const rules = await rowsOf(api.views.findings, 'City desk');
    assert.equal(rules[0]!.label, 'missing-end');
    const doubled = rules.find(({ label }) => label === 'doubled-word');
    assert.equal(doubled?.description, '2 in 2 files');
    const files = await labelsOf(api.views.findings, 'City desk', 'doubled-word');
    assert.ok(files.includes('Council votes for a tram line'), files.join());
    const [finding] = await rowsOf(
      api.views.findings,
      'City desk',
      'doubled-word',
      'Council votes for a tram line',
    );
    assert.match(finding!.label, /stands here twice/);
    assert.equal(finding!.node.range?.start.line, 4);
  });

  it('mends a rule everywhere', async () => {
    const uri = writeFile('city/spaces.txt', 'date 2024-03-21\n\nIt came late.  \n\nEND\n');
    await expectRules(uri, ['trailing-whitespace']);
    const rule = await eventually(async () => {
      const rows = await rowsOf(api.views.findings, 'City desk');
      const found = rows.find(({ label }) => label === 'trailing-whitespace');
      assert.ok(found);
      return found;
    });
    assert.match(rule.item.contextValue ?? '', /^rule\b.*\bfixable\b/);
    await commands.executeCommand('seedbed.fixCorpus', rule.node, { preview: false });
    await expectRules(uri, []);
  });

  it('offers no fix for a rule that has none', async () => {
    writeFile('city/future.txt', 'date 2090-03-21\n\nIt will come late.\n\nEND\n');
    await eventually(async () => {
      const rules = await rowsOf(api.views.findings, 'City desk');
      const contextOf = (rule: string) => rules.find(({ label }) => label === rule)?.item.contextValue;
      assert.match(contextOf('missing-end') ?? '', /\bfixable\b/);
      assert.doesNotMatch(contextOf('date-out-of-range') ?? 'fixable', /\bfixable\b/);
    });
  });

  it('filters by rule', async () => {
    await commands.executeCommand('seedbed.findings.filter', 'doubled');
    assert.deepEqual(await labelsOf(api.views.findings, 'City desk'), ['doubled-word']);
  });
});
