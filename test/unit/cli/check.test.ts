import { strict as assert } from 'node:assert';
import { baselineEntry, CLEAN, jsonLines, UNCLOSED, workspaces } from './seedbed';

interface Printed {
  message: string;
  fix: { title: string };
}

/** A hint, an information, a warning and an error, by the rules that find nothing else in them. */
const BY_SEVERITY = {
  hint: CLEAN.replace('END\n', 'END'),
  information: CLEAN.replace('\n\nEND', '\n\n\nEND'),
  warning: CLEAN.replace('END\n', ''),
  error: CLEAN.replace('2024-03-01', '2024-02-30'),
};
const LEVELS = ['hint', 'information', 'warning', 'error', 'never'] as const;

describe('seedbed check', () => {
  const workspace = workspaces();

  for (const [severity, text] of Object.entries(BY_SEVERITY))
    it(`exits by --fail-on for a file whose worst finding is of severity ${severity}`, () => {
      const here = workspace({ 'a.txt': text });
      const worst = jsonLines(here.run(['check', '--format', 'jsonl']).stdout).map(
        (finding) => finding.severity,
      );
      const order = ['error', 'warning', 'information', 'hint'];
      assert.equal(
        order.find((each) => worst.includes(each)),
        severity,
      );
      const own = LEVELS.indexOf(severity as 'hint');
      for (const level of new Set([LEVELS[own]!, LEVELS[own + 1]!, 'never' as const])) {
        const expected = LEVELS.indexOf(level) <= own ? 1 : 0;
        const { code, stderr } = here.run(['check', '--fail-on', level]);
        assert.deepEqual([code, stderr], [expected, ''], `--fail-on ${level}`);
      }
      assert.equal(here.run(['check']).code, ['warning', 'error'].includes(severity) ? 1 : 0);
    });

  it('prints nothing but the empty form where there is nothing to say', () => {
    const here = workspace({ 'a.txt': CLEAN });
    const printed = (format: string) => here.run(['check', '--format', format]).stdout;
    assert.equal(printed('pretty'), 'No problems in 1 file.\n');
    assert.equal(printed('json'), '[]\n');
    assert.equal(printed('jsonl'), '');
    assert.equal(printed('github'), '');
    assert.deepEqual(JSON.parse(printed('sarif')).runs[0].results, []);
  });

  describe('as JSON', () => {
    const line = 'In the the café 😀 it was \u200b cold.';
    const text = `date 2024-03-01\r\nid: winter\r\n\r\n${line}\r\n\r\nEND\r\n`;

    it('gives each finding in the documented shape', () => {
      const here = workspace({ 'sub/a.txt': text });
      const findings = JSON.parse(here.run(['check', '--format', 'json']).stdout);
      const at = (start: number, end: number) => {
        const byte = (character: number) => Buffer.byteLength(text.slice(0, text.indexOf(line) + character));
        return {
          range: { start: { line: 3, character: start }, end: { line: 3, character: end } },
          bytes: { start: byte(start), end: byte(end) },
        };
      };
      const hidden = line.indexOf('\u200b');
      assert.deepEqual(
        findings.map(({ message, fix: { title, ...fix }, ...rest }: Printed) => {
          for (const words of [message, title]) assert.match(words, /./);
          return { ...rest, fix };
        }),
        [
          {
            file: 'sub/a.txt',
            document: 'winter',
            rule: 'doubled-word',
            severity: 'information',
            ...at(3, 10),
            fix: { safety: 'suggestion', edits: [{ ...at(6, 10), newText: '' }] },
          },
          {
            file: 'sub/a.txt',
            document: 'winter',
            rule: 'invisible-character',
            severity: 'warning',
            ...at(hidden, hidden + 1),
            fix: { safety: 'safe', edits: [{ ...at(hidden, hidden + 1), newText: '' }] },
          },
        ],
      );
    });

    it('orders the keys as documented, and leaves fix out where there is none', () => {
      const here = workspace({ 'a.txt': `${UNCLOSED} Read more` });
      const findings = jsonLines(here.run(['check', '--format', 'jsonl']).stdout);
      const keys = ['file', 'document', 'rule', 'severity', 'message', 'range', 'bytes'];
      const truncated = findings.find(({ rule }) => rule === 'truncated-document')!;
      assert.deepEqual(Object.keys(truncated), keys);
      const unclosed = findings.find(({ rule }) => rule === 'missing-end')!;
      assert.deepEqual(Object.keys(unclosed), [...keys, 'fix']);
    });

    it('gives null for the document of a finding about the file', () => {
      const here = workspace({ 'a.txt': `\n\n\n${CLEAN}` });
      const [finding] = jsonLines(here.run(['check', '--format', 'jsonl']).stdout);
      assert.deepEqual([finding!.rule, finding!.document], ['leading-blank-lines', null]);
    });

    it('prints the same findings in json and jsonl', () => {
      const here = workspace({ 'a.txt': UNCLOSED, 'b.txt': text });
      const array = JSON.parse(here.run(['check', '--format', 'json']).stdout);
      assert.deepEqual(jsonLines(here.run(['check', '--format', 'jsonl']).stdout), array);
      assert.equal(array.length, 4);
    });

    it('counts a byte order mark in bytes and not in characters', () => {
      const here = workspace({ 'a.txt': `\uFEFF${CLEAN.replace('END\n', 'END')}` });
      const findings = jsonLines(here.run(['check', '--format', 'jsonl']).stdout);
      const last = findings.find(({ rule }) => rule === 'no-final-newline')!;
      const { length } = Buffer.from(CLEAN);
      assert.equal((last.bytes as { end: number }).end, 3 + length - 1);
      const mark = findings.find(({ rule }) => rule === 'bom') as { bytes: object; fix: { edits: object[] } };
      assert.deepEqual(mark.bytes, { start: 0, end: 3 });
      assert.deepEqual(mark.fix.edits, [
        {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          bytes: { start: 0, end: 3 },
          newText: '',
        },
      ]);
    });
  });

  describe('as SARIF', () => {
    interface Sarif {
      version: string;
      $schema: string;
      runs: {
        columnKind: string;
        tool: { driver: { name: string; rules: { id: string; defaultConfiguration: { level?: string } }[] } };
        results: {
          ruleId: string;
          ruleIndex: number;
          level: string;
          message: { text: string };
          locations: {
            physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> };
          }[];
          fixes?: {
            artifactChanges: {
              artifactLocation: { uri: string };
              replacements: { deletedRegion: object }[];
            }[];
          }[];
        }[];
      }[];
    }

    it('says the same as JSON, counted from one', () => {
      const here = workspace({ 'a b/ü#%.txt': `\uFEFF${UNCLOSED}`, 'c.txt': BY_SEVERITY.error });
      const log: Sarif = JSON.parse(here.run(['check', '--format', 'sarif']).stdout);
      const findings = JSON.parse(here.run(['check', '--format', 'json']).stdout);
      assert.equal(log.version, '2.1.0');
      assert.match(log.$schema, /sarif-2\.1\.0\.json$/);
      assert.equal(log.runs.length, 1);
      const { tool, results, columnKind } = log.runs[0]!;
      assert.equal(columnKind, 'utf16CodeUnits');
      assert.equal(tool.driver.name, 'seedbed');
      assert.equal(results.length, findings.length);
      const ids = tool.driver.rules.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const [i, { ruleId, ruleIndex, level, message, locations, fixes }] of results.entries()) {
        const finding = findings[i];
        assert.equal(ruleId, finding.rule);
        assert.equal(ids[ruleIndex], ruleId);
        assert.ok(['error', 'warning', 'note'].includes(level));
        assert.equal(message.text, finding.message);
        const { artifactLocation, region } = locations[0]!.physicalLocation;
        assert.equal(decodeURIComponent(artifactLocation.uri), finding.file);
        assert.match(artifactLocation.uri, /^[\w.%/-]+$/);
        assert.deepEqual(region, {
          startLine: finding.range.start.line + 1,
          startColumn: finding.range.start.character + 1,
          endLine: finding.range.end.line + 1,
          endColumn: finding.range.end.character + 1,
          byteOffset: finding.bytes.start,
          byteLength: finding.bytes.end - finding.bytes.start,
        });
        assert.equal(fixes?.length, finding.fix === undefined ? undefined : 1);
      }
      const mark = results.find(({ ruleId }) => ruleId === 'bom')!;
      assert.deepEqual(mark.fixes![0]!.artifactChanges[0]!.replacements, [
        { deletedRegion: { byteOffset: 0, byteLength: 3 } },
      ]);
    });

    it('names files outside the working directory by an absolute address', () => {
      const here = workspace({ 'a/b.txt': UNCLOSED, 'c/d.txt': CLEAN });
      const log: Sarif = JSON.parse(here.runIn('c', ['check', '--format', 'sarif', '../a']).stdout);
      const { uri } = log.runs[0]!.results[0]!.locations[0]!.physicalLocation.artifactLocation;
      assert.equal(new URL(uri).protocol, 'file:');
      assert.ok(decodeURIComponent(uri).endsWith(`${here.folder}/a/b.txt`));
    });
  });

  it('annotates for GitHub with everything escaped that would end a command', () => {
    const name = 'a,b:c%\n::error::d.txt';
    const here = workspace({ [name]: `${UNCLOSED} 100% of the the` });
    const lines = here.run(['check', '--format', 'github']).stdout.split('\n');
    assert.equal(lines.pop(), '');
    assert.ok(lines.length >= 3);
    const location = 'file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ad.txt,line=3,endLine=3,col=\\d+,endColumn=\\d+';
    for (const line of lines)
      assert.match(line, new RegExp(`^::(?:error|warning|notice) ${location},title=[a-z-]+::[^\\r\\n]+$`));
  });

  it('leaves the columns out where an annotation spans lines', () => {
    const here = workspace({ 'a.txt': BY_SEVERITY.information });
    assert.match(
      here.run(['check', '--format', 'github']).stdout,
      /^::notice file=a\.txt,line=\d+,endLine=\d+,title=blank-run::/,
    );
  });

  it('lists findings for people by file and counts them', () => {
    const here = workspace({ 'a.txt': UNCLOSED, 'b.txt': CLEAN, 'c.txt': BY_SEVERITY.error });
    const { stdout } = here.run(['check']);
    const [a, c, end] = stdout.split('\n\n') as [string, string, string];
    assert.match(
      a,
      /^a\.txt\n {2}3:33 {2}warning {6}[^\n]+ {2}missing-end\n {2}3:33 {2}hint {9}[^\n]+ {2}no-final-newline$/,
    );
    assert.match(c, /^c\.txt\n {2}1:6 {2}error {8}[^\n]+ {2}malformed-date-header$/);
    assert.equal(end, "3 problems in 3 files (1 error, 1 warning, 1 hint); 'seedbed fix' mends 2 safely.\n");
  });

  it('is silent about what the baseline holds', () => {
    const here = workspace({ 'corpus.yaml': 'baseline: base.jsonl\n', 'a.txt': UNCLOSED });
    assert.equal(here.run(['check']).code, 1);
    here.write('base.jsonl', baselineEntry('missing-end', 'a', 'The bridge was opened on Friday.'));
    const { code, stdout } = here.run(['check', '--format', 'jsonl']);
    assert.equal(code, 0);
    assert.deepEqual(
      jsonLines(stdout).map(({ rule }) => rule),
      ['no-final-newline'],
    );
  });

  it('says that a file is too large, and checks the others', function () {
    this.timeout(60_000);
    const here = workspace({ 'a.txt': UNCLOSED });
    here.writeHole('large.txt', 600_000_000);
    const { code, stdout, stderr } = here.run(['check', '--format', 'jsonl']);
    assert.equal(code, 2);
    assert.equal(jsonLines(stdout).length, 2);
    assert.match(stderr, /^seedbed: large\.txt: cannot be read: it has 600 MB, [^\n]+\n$/);
  });
});
