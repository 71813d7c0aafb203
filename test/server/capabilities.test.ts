import { strict as assert } from 'node:assert';
import type {
  CodeLens,
  CompletionItem,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Range,
  SelectionRange,
  SemanticTokens,
  TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { INITIAL_CONFIG } from '../../src/server/protocol';
import { at, positionOf, range, TestClient } from './client';
import { CorpusFolder, EVERY_TEXT } from './corpus-folder';

const DOCUMENT = `date 2023-11-24
title: The mill
source: Harvel Courier

VARNHOLM, November 23 – The mill on the lower river stopped at noon on Thursday, said the 😀 mayor, who had come to see it (https://example.org/a_(b)).

A town without flour

Nobody knows when it will start again. The baker said on 3 May 2021 that there was bread for two days, and then none at all for the whole of the town.

END
`;

describe('server: capabilities', () => {
  let folder: CorpusFolder;
  let client: TestClient;
  const uri = 'untitled:Untitled-1';

  before(async () => {
    folder = new CorpusFolder({ 'corpus.yaml': EVERY_TEXT });
    client = await TestClient.start({ folders: [folder.uri], pullWorkspace: false });
    await client.ready();
  });

  after(async () => {
    await client.stop();
    folder.remove();
  });

  async function show(text: string, as = uri): Promise<void> {
    if (client.documents.has(as)) await client.close(as);
    await client.open(as, text);
  }

  const ask = <T>(method: string, params: object = {}, of = uri) =>
    client.request<T>(`textDocument/${method}`, { textDocument: { uri: of }, ...params });
  const textIn = (where: Range) => client.documents.get(uri)!.getText(where);

  async function hoverAt(needle: string, into = 1): Promise<string | undefined> {
    const text = client.documents.get(uri)!.getText();
    const { line, character } = positionOf(text, needle);
    const hover = await ask<Hover | null>('hover', { position: at(line, character + into) });
    return hover === null ? undefined : (hover.contents as { value: string }).value;
  }

  async function complete(text: string): Promise<CompletionItem[]> {
    const offset = text.indexOf('|');
    await show(text.replace('|', ''));
    const position = client.documents.get(uri)!.positionAt(offset);
    return ask<CompletionItem[]>('completion', { position });
  }

  function accept(item: CompletionItem): string {
    return TextDocument.applyEdits(client.documents.get(uri)!, [item.textEdit as TextEdit]);
  }

  describe('hover', () => {
    it('says of a header date what day it is, how old, and how it was read', async () => {
      await show(DOCUMENT);
      assert.match((await hoverAt('2023-11-24'))!, /^\*\*Friday, 2023-11-24\*\* · \d+ years ago/);
      assert.match((await hoverAt('date 2023'))!, /Friday/);
    });

    it('says the same of a date in the body, and of one without a year takes the header’s', async () => {
      await show(DOCUMENT);
      assert.match((await hoverAt('3 May 2021'))!, /\*\*Monday, 2021-05-03\*\*/);
      assert.match((await hoverAt('November 23'))!, /\*\*Thursday, 2023-11-23\*\*.*year of the header/);
      assert.equal(await hoverAt('flour'), undefined);
    });

    it('lists every reading of an ambiguous date', async () => {
      await show('Date: 03/04/2023\n\nThe mill stopped at noon.\n\nEND\n');
      const text = (await hoverAt('03/04'))!;
      assert.match(text, /Monday, 2023-04-03.*day\/month\/year/);
      assert.match(text, /Saturday, 2023-03-04.*month\/day\/year/);
    });

    it('says why something is no date', async () => {
      await show('date 2023-02-30\n\nThe mill stopped at noon.\n\nEND\n');
      assert.match((await hoverAt('2023-02-30'))!, /Not a date/);
    });

    it('proves what damaged text should read', async () => {
      await show('date 2024-03-01\n\nThe cafÃ© stayed open.\n\nEND\n');
      const text = (await hoverAt('cafÃ©', 4))!;
      assert.match(text, /^\*\*é\*\*/);
      assert.match(text, /windows-1252|iso-8859-1/);
      assert.match(text, /C3 A9/);
    });

    it('proves a mix-up of two legacy charsets, which has no UTF-8 in it', async () => {
      await show('date 2024-03-01\n\nÏðèâåò, äðóçüÿ, ñåãîäíÿ õîðîøèé äåíü.\n\nEND\n');
      const text = (await hoverAt('äðóçüÿ'))!;
      assert.match(text, /windows-1251 read as windows-1252/);
      assert.match(text, /in windows-1252 is `CF F0 E8 E2 E5 F2 /);
      assert.match(text, /in windows-1251 `+ ?Привет/);
    });

    it('names the bytes of an ill-formed place', async () => {
      const bytes = Buffer.from('date 2024-03-01\n\nÉlodie’s “café” and the cafX closed.\n\nEND\n').map(
        (byte) => (byte === 0x58 ? 0xe9 : byte),
      );
      folder.write('ill.txt', bytes);
      const ill = folder.uriOf('ill.txt');
      const shown = Buffer.from(bytes).toString('utf8');
      await show(shown, ill);
      const hover = await ask<Hover>('hover', { position: positionOf(shown, '\ufffd') }, ill);
      assert.match((hover.contents as { value: string }).value, /`E9` at offset 52[\s\S]*é/);
      await client.close(ill);
    });

    it('explains header fields, and shows hostile text as text', async () => {
      await show(DOCUMENT);
      assert.match((await hoverAt('source:'))!, /publication/);
      await show('date 2024-03-01\n\nThe `cafÃ©` ![x](http://e.org/Ã©.png) stayed.\n\nEND\n');
      assert.doesNotMatch((await hoverAt('Ã©.png'))!, /(?<!\\)!\[/);
    });
  });

  describe('completion', () => {
    it('offers header names that are not there yet', async () => {
      const items = await complete('date 2024-03-01\ntitle: X\n|\n\nThe mill stopped.\n');
      const labels = items.map(({ label }) => label);
      assert.ok(labels.includes('source:') && labels.includes('byline:'));
      assert.ok(!labels.includes('title:') && !labels.includes('date'));
      assert.match(
        accept(items.find(({ label }) => label === 'source:')!),
        /^date 2024-03-01\ntitle: X\nsource: \n/,
      );
    });

    it('offers dates that the text suggests, with the evidence, then today, then unknown', async () => {
      const items = await complete(
        'date |\n\nVARNHOLM, December 23, 2022 – The mill stopped. It had been built on 3 May 1921.\n\nEND\n',
      );
      assert.deepEqual(
        items
          .map(({ label }) => label)
          .filter((label) => /^\d|unknown/.test(label))
          .slice(0, 2),
        ['2022-12-23', '1921-05-03'],
      );
      assert.match(items[0]!.detail!, /Friday, 2022-12-23, from the dateline/);
      assert.match(items.at(-2)!.detail!, /today/);
      assert.equal(items.at(-1)!.label, 'unknown');
      assert.match(accept(items[0]!), /^date 2022-12-23\n/);
    });

    it('offers END behind the body, and a header in an empty file', async () => {
      assert.deepEqual(
        (await complete('date 2024-03-01\n\nThe mill stopped.\n\n|')).map(({ label }) => label),
        ['date', 'END'],
      );
      const [date] = await complete('|');
      assert.match(accept(date!), /^date \d{4}-\d\d-\d\d$/);
      assert.deepEqual(await complete('date 2024-03-01\n\nThe mill |stopped.\n\nIt rained.\n'), []);
    });
  });

  it('names documents, headers and sections', async () => {
    await show(`${DOCUMENT}\nJust a text.\n`);
    const symbols = await ask<DocumentSymbol[]>('documentSymbol');
    assert.deepEqual(
      symbols.map(({ name, detail, children }) => [name, detail, children?.map((child) => child.name)]),
      [
        ['The mill', '2023-11-24', ['header', 'A town without flour']],
        ['Just a text.', 'undated', []],
      ],
    );
    assert.deepEqual(
      symbols[0]!.children![0]!.children!.map(({ name, detail }) => [name, detail]),
      [
        ['date', '2023-11-24'],
        ['title', 'The mill'],
        ['source', 'Harvel Courier'],
      ],
    );
    const inside = (outer: Range, inner: Range) =>
      outer.start.line <= inner.start.line && inner.end.line <= outer.end.line;
    const check = (symbol: DocumentSymbol) => {
      assert.ok(inside(symbol.range, symbol.selectionRange), symbol.name);
      for (const child of symbol.children ?? []) {
        assert.ok(inside(symbol.range, child.range), child.name);
        check(child);
      }
    };
    symbols.forEach(check);
  });

  it('folds documents, headers and sections', async () => {
    await show(`${DOCUMENT}\n${DOCUMENT}`);
    const ranges = await ask<FoldingRange[]>('foldingRange');
    assert.deepEqual(
      ranges.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 10],
        [0, 2],
        [6, 8],
        [12, 22],
        [12, 14],
        [18, 20],
      ],
    );
  });

  it('selects word, sentence, paragraph, body, document, file', async () => {
    await show(DOCUMENT);
    const position = positionOf(DOCUMENT, 'baker');
    const [selection] = await ask<SelectionRange[]>('selectionRange', { positions: [position] });
    const texts: string[] = [];
    for (let each: SelectionRange | undefined = selection; each; each = each.parent)
      texts.push(textIn(each.range));
    assert.equal(texts[0], 'baker');
    assert.match(texts[1]!, /^The baker said.*whole of the town\.$/s);
    assert.match(texts[2]!, /^Nobody knows.*town\.$/s);
    assert.match(texts[3]!, /^VARNHOLM.*town\.$/s);
    assert.match(texts[4]!, /^date 2023.*END\n$/s);
    assert.equal(texts.length, 5);
  });

  it('links addresses without the sentence around them', async () => {
    await show(DOCUMENT);
    const links = await ask<DocumentLink[]>('documentLink');
    assert.deepEqual(
      links.map(({ target, range: where }) => [target, textIn(where)]),
      [['https://example.org/a_(b)', 'https://example.org/a_(b)']],
    );
  });

  it('colours what only parsing tells', async () => {
    await show(DOCUMENT);
    const { data } = await ask<SemanticTokens>('semanticTokens/full');
    const { tokenTypes } = client.initializeResult.capabilities.semanticTokensProvider!.legend;
    const tokens: [string, string][] = [];
    let line = 0;
    let character = 0;
    for (let i = 0; i < data.length; i += 5) {
      const [deltaLine, deltaStart, length, type] = data.slice(i) as [number, number, number, number];
      line += deltaLine;
      character = deltaLine === 0 ? character + deltaStart : deltaStart;
      tokens.push([tokenTypes[type]!, textIn(range(line, character, line, character + length))]);
    }
    assert.deepEqual(tokens, [
      ['keyword', 'date'],
      ['number', '2023-11-24'],
      ['property', 'title'],
      ['string', 'The mill'],
      ['property', 'source'],
      ['string', 'Harvel Courier'],
      ['type', 'A town without flour'],
      ['enumMember', 'END'],
    ]);
  });

  it('counts the problems and fixes of each document over it', async () => {
    await show('date 2024-03-01\n\nThe the mill. \n\nEND\n\ndate 2024-03-02\n\nIt rained.\n\nEND\n');
    const lenses = await ask<CodeLens[]>('codeLens');
    assert.deepEqual(
      lenses.map(({ range: { start }, command }) => [start.line, command!.title, command!.command]),
      [
        [0, '2 problems', 'seedbed.showProblems'],
        [0, 'fix 1', 'seedbed.fixFile'],
      ],
    );
    assert.deepEqual(lenses[1]!.command!.arguments, [{ uri, scope: 'file', document: 0 }]);
  });

  it('writes the weekday behind a header date', async () => {
    await show('date 2023-11-24\n\nOne.\n\nEND\n\nDate: Friday, 24 November 2023\n\nTwo.\n\nEND\n');
    const hints = await ask<InlayHint[]>('inlayHint', { range: range(0, 0, 99, 0) });
    assert.deepEqual(
      hints.map(({ position, label }) => [position, label]),
      [[at(0, 15), 'Friday']],
    );
  });

  describe('formatting', () => {
    const untidy = 'date 2024-03-01\nThe mill stopped. \n\n\nIt rained.\nEND';

    it('makes few edits, keeps the rest, and has nothing to do after it', async () => {
      await show(untidy);
      const edits = await ask<TextEdit[]>('formatting', { options: { tabSize: 2, insertSpaces: true } });
      const formatted = TextDocument.applyEdits(client.documents.get(uri)!, edits);
      assert.equal(formatted, 'date 2024-03-01\n\nThe mill stopped.\n\nIt rained.\n\nEND\n');
      assert.ok(edits.every(({ newText }) => newText.length <= 1));
      await show(formatted);
      assert.deepEqual(await ask('formatting', { options: {} }), []);
    });

    it('keeps to a range', async () => {
      await show(untidy);
      const edits = await ask<TextEdit[]>('rangeFormatting', { range: range(1, 0, 2, 0), options: {} });
      assert.equal(
        TextDocument.applyEdits(client.documents.get(uri)!, edits),
        'date 2024-03-01\n\nThe mill stopped.\n\n\nIt rained.\nEND',
      );
    });

    it('keeps CRLF', async () => {
      await show(untidy.replaceAll('\n', '\r\n'));
      const edits = await ask<TextEdit[]>('formatting', { options: {} });
      assert.equal(
        TextDocument.applyEdits(client.documents.get(uri)!, edits),
        'date 2024-03-01\r\n\r\nThe mill stopped.\r\n\r\nIt rained.\r\n\r\nEND\r\n',
      );
    });
  });

  describe('corpus.yaml', () => {
    it('completes keys and rules, and explains them', async () => {
      const config = folder.uriOf('corpus.yaml');
      await client.open(config, 'name: x\nru\n', 'yaml');
      const items = await ask<CompletionItem[]>('completion', { position: at(1, 2) }, config);
      assert.ok(items.some(({ label }) => label.startsWith('rules')));
      await client.change(config, 'rules:\n  blank-run: hint\n');
      const values = await ask<CompletionItem[]>('completion', { position: at(1, 13) }, config);
      assert.ok(values.some(({ label }) => label === 'off'));
      const hover = await ask<Hover>('hover', { position: at(1, 5) }, config);
      assert.match((hover.contents as { value: string }).value, /blank/);
      assert.deepEqual(await ask('codeLens', {}, config), []);
      assert.deepEqual(await ask('documentSymbol', {}, config), []);
      await client.close(config);
    });

    it('is given for a new corpus', async () => {
      assert.match(await client.request<string>(INITIAL_CONFIG, 'Mills'), /^.*\nname: Mills\n/);
    });
  });
});
