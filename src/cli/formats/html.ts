import { SEVERITIES, type Severity } from '../../core/lint/finding';
import { ruleById } from '../../core/rules';
import { personalDataIn } from '../../core/rules/privacy/personal-data';
import type { SourceText } from '../../core/text/source-text';
import type { Span } from '../../core/text/span';
import type { PrintedFinding } from '../findings';
import type { FindingPrinter } from './finding-printer';
import { HTML_STYLE } from './html-style';
import { Tally } from './tally';
import { escapeXml } from './xml';

/** UTF-16 units of the line on either side of what a finding flags. */
const CONTEXT = 60;
/** Of what a finding flags. */
const LONGEST_FLAGGED = 200;
/** UTF-16 units beyond the context in which personal data may begin or end. */
const MASKED_AROUND = 320;

interface FileCount {
  file: string;
  findings: number;
}

/**
 * A page of its own for people: counts, then every finding in its line, by file. It loads nothing and runs nothing.
 * Personal data is dotted out. The counts are written last and shown first.
 */
export class HtmlPrinter implements FindingPrinter {
  private readonly tally = new Tally();
  private readonly counts: FileCount[] = [];
  private begun = false;

  constructor(private readonly version: string) {}

  file(file: string, findings: readonly PrintedFinding[], documents: number, source: SourceText): string {
    this.tally.add(findings, documents);
    if (findings.length === 0) return this.begin();
    this.counts.push({ file, findings: findings.length });
    const rows = findings.map((finding) => row(finding, source)).join('');
    const head = `<h3 id="f${this.counts.length}">${escapeXml(file)}</h3>`;
    return `${this.begin()}<section>${head}<table>${rows}</table></section>\n`;
  }

  end(): string {
    const { tally } = this;
    const rules = tally.byRule();
    const most = Math.max(1, ...rules.map(({ findings }) => findings));
    const byRule = rules
      .map(
        ({ rule, severity, findings, files, safe }) =>
          `<tr><td class="${severity}">${severity}</td><td title="${escapeXml(ruleById(rule)?.summary ?? '')}">${escapeXml(rule)}</td><td class="bar">${bar(findings, most, severity)}</td><td>${findings}</td><td>${files}</td><td>${safe}</td></tr>\n`,
      )
      .join('');
    const worst = Math.max(1, ...this.counts.map(({ findings }) => findings));
    const byFile = this.counts
      .map(({ file, findings }, i) => ({ file, findings, number: i + 1 }))
      .sort((a, b) => b.findings - a.findings || a.number - b.number)
      .map(
        ({ file, findings, number }) =>
          `<tr><td><a href="#f${number}">${escapeXml(file)}</a></td><td class="bar">${bar(findings, worst, 'information')}</td><td>${findings}</td></tr>\n`,
      )
      .join('');
    const cards = [
      ...SEVERITIES.map((severity) => card(severity, tally.bySeverity[severity], severity)),
      card('files', tally.files),
      card('documents', tally.documents),
      card('safe fixes', tally.safe),
    ].join('');
    return `${this.begin()}</main>
<header><h1>Seedbed</h1><p>Findings of seedbed ${escapeXml(this.version)}</p><div class="cards">${cards}</div>
<h2>By rule</h2><table><tr><th></th><th>Rule</th><th></th><th>Findings</th><th>Files</th><th>Safe fixes</th></tr>
${byRule}</table>
<h2>By file</h2><table><tr><th>File</th><th></th><th>Findings</th></tr>
${byFile}</table></header>
</body></html>
`;
  }

  private begin(): string {
    if (this.begun) return '';
    this.begun = true;
    return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Seedbed: findings</title><style>${HTML_STYLE}</style></head><body>
<main><h2>Findings</h2>
`;
  }
}

function card(name: string, count: number, kind = ''): string {
  return `<div class="card ${kind}"><b>${count}</b>${name}</div>`;
}

function bar(count: number, most: number, severity: Severity): string {
  return `<i class="${severity}" style="width:${Math.max(1, Math.round((100 * count) / most))}%"></i>`;
}

function row(finding: PrintedFinding, source: SourceText): string {
  const { severity, rule, message, range } = finding;
  const { line, character } = range.start;
  return `<tr><td>${line + 1}:${character + 1}</td><td class="${severity}">${severity}</td><td>${escapeXml(rule)}</td><td><p>${escapeXml(message)}</p>${contextOf(finding, source)}</td></tr>\n`;
}

/** The line around what is flagged; personal data as dots, invisible characters as their code points. */
function contextOf({ range }: PrintedFinding, { lines, text }: SourceText): string {
  const content = lines.content(range.start.line);
  const lineStart = lines.startOf(range.start.line);
  const start = Math.min(lineStart + range.start.character, text.length);
  const lastOfLine = range.end.line === range.start.line ? lineStart + range.end.character : content.end;
  const end = Math.min(lastOfLine, start + LONGEST_FLAGGED);
  const span = {
    start: Math.max(content.start, start - CONTEXT),
    end: Math.max(end, Math.min(content.end, end + CONTEXT)),
  };
  const shown = masked(text, span, content);
  const part = (from: number, to: number) => visible(shown.slice(from - span.start, to - span.start));
  return `<code dir="auto">${part(span.start, start)}<mark>${part(start, end)}</mark>${part(end, span.end)}</code>`;
}

/** Data may reach over either end of the span, so some more of the line is looked at. */
function masked(text: string, { start, end }: Span, line: Span): string {
  let shown = text.slice(start, end);
  const around = {
    start: Math.max(line.start, start - MASKED_AROUND),
    end: Math.min(line.end, end + MASKED_AROUND),
  };
  for (const data of personalDataIn(text, around)) {
    const from = Math.max(0, data.start - start);
    const to = Math.min(shown.length, data.end - start);
    if (from < to) shown = shown.slice(0, from) + '•'.repeat(to - from) + shown.slice(to);
  }
  return shown;
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\u00a0\u2000-\u200a\u202f\u205f]/gu;

function visible(text: string): string {
  return escapeXml(
    text.replace(INVISIBLE, (character) => {
      const code = character.codePointAt(0)!;
      return character === '\t' ? '→' : `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
    }),
  );
}
