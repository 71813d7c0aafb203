import { strict as assert } from 'node:assert';
import {
  type CodeLens,
  type CompletionList,
  commands,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type MarkdownString,
  Position,
  type SelectionRange,
  type SemanticTokens,
  type TextEdit,
  type Uri,
  window,
} from 'vscode';
import { rangeOfText } from './support/edits';
import { cleanUp, eventually, expectRules, seedbed, writeFile } from './support/window';

const text = [
  'date 14 March 2024',
  'title: A tram line',
  '',
  'The cafÃ© by the bridge was closed.  ',
  '',
  'END',
  '',
  'date 2024-03-15',
  '',
  'The second document of the file. It was read on 2024-03-16 in the hall.',
  '',
].join('\n');

describe('language features', () => {
  let uri: Uri;
  before(seedbed);
  afterEach(cleanUp);

  let files = 0;
  async function open() {
    files += 1;
    uri = writeFile(`city/features-${files}.txt`, text);
    const { document } = await window.showTextDocument(uri);
    await expectRules(uri, ['noncanonical-date-header', 'mojibake', 'trailing-whitespace', 'missing-end']);
    return document;
  }
  const ask = <T>(provider: string, ...parameters: unknown[]) =>
    commands.executeCommand<T>(`vscode.execute${provider}`, uri, ...parameters);
  const hoverAt = async (position: Position) =>
    (await ask<Hover[]>('HoverProvider', position))
      .flatMap(({ contents }) => contents as MarkdownString[])
      .map(({ value }) => value)
      .join('\n');

  it('explains a date: its weekday and how it was read', async () => {
    await open();
    assert.match(await hoverAt(new Position(0, 7)), /Thursday/);
  });

  it('explains damaged text by its bytes', async () => {
    const document = await open();
    assert.match(await hoverAt(rangeOfText(document, 'Ã©').start), /C3 A9/);
  });

  it('completes header names, and the dates that the text suggests', async () => {
    const document = await open();
    const editor = window.activeTextEditor!;
    await editor.edit((edit) => edit.insert(new Position(2, 0), 'so'));
    const names = await ask<CompletionList>('CompletionItemProvider', new Position(2, 2));
    assert.ok(names.items.some(({ label }) => label === 'source:'));
    await editor.edit((edit) => edit.replace(document.lineAt(7).range, 'date '));
    const dates = await ask<CompletionList>('CompletionItemProvider', new Position(7, 5));
    const labels = dates.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('2024-03-16'), labels.join());
    assert.ok(labels.includes('unknown'), labels.join());
  });

  it('has a symbol for each document', async () => {
    await open();
    const symbols = await ask<DocumentSymbol[]>('DocumentSymbolProvider');
    assert.equal(symbols.length, 2);
    assert.match(symbols[0]!.name, /A tram line/);
  });

  it('folds each document', async () => {
    await open();
    const ranges = await ask<FoldingRange[]>('FoldingRangeProvider');
    assert.ok(
      ranges.some(({ start, end }) => start === 0 && end === 5),
      JSON.stringify(ranges),
    );
  });

  it('grows the selection from a word to the whole file', async () => {
    const document = await open();
    const [range] = await ask<SelectionRange[]>('SelectionRangeProvider', [
      rangeOfText(document, 'second').start,
    ]);
    const grown: string[] = [];
    for (let each: SelectionRange | undefined = range; each; each = each.parent)
      grown.push(document.getText(each.range));
    assert.equal(grown[0], 'second');
    assert.ok(grown.includes('The second document of the file.'), grown.join('\n---\n'));
    assert.match(grown.at(-1)!, /^date/);
  });

  it('formats as few edits, each as small as what it changes', async () => {
    const document = await open();
    const edits = await ask<TextEdit[]>('FormatDocumentProvider', { tabSize: 2, insertSpaces: true });
    assert.ok(edits.length > 0);
    for (const { range, newText } of edits)
      assert.ok(document.getText(range).length + newText.length < 40, JSON.stringify({ range, newText }));
  });

  it('shows over each document how many problems it has', async () => {
    await open();
    const lenses = await ask<CodeLens[]>('CodeLensProvider', 10);
    const titles = lenses.map(({ command }) => command?.title);
    assert.ok(titles.includes('3 problems'), titles.join());
    assert.ok(titles.includes('fix 3'), titles.join());
  });

  it('mends one document through its lens, and not the next', async () => {
    const document = await open();
    const lenses = await ask<CodeLens[]>('CodeLensProvider', 10);
    const { command } = lenses.find((lens) => lens.command?.title === 'fix 3')!;
    await commands.executeCommand(command!.command, ...command!.arguments!);
    await eventually(() => assert.match(document.getText(), /^date 2024-03-14\n/));
    await expectRules(uri, ['missing-end']);
  });

  it('colours by meaning', async () => {
    await open();
    const tokens = await commands.executeCommand<SemanticTokens>('vscode.provideDocumentSemanticTokens', uri);
    assert.ok(tokens.data.length > 0);
  });
});
