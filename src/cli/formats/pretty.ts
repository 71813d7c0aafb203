import { SEVERITIES, type Severity } from '../../core/lint/finding';
import type { PrintedFinding } from '../findings';
import { printable } from '../printable';
import type { FindingPrinter } from './finding-printer';

/** Select Graphic Rendition of ECMA-48: how to begin and how to end. */
const STYLES = {
  red: [31, 39],
  yellow: [33, 39],
  blue: [34, 39],
  grey: [90, 39],
  underlined: [4, 24],
} as const;

const COLOURS: Record<Severity, keyof typeof STYLES> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'grey',
};

/** Findings by file, for people: line and column count from one. */
export class PrettyPrinter implements FindingPrinter {
  private files = 0;
  private readonly counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  private safe = 0;

  constructor(private readonly colours: boolean) {}

  file(file: string, findings: readonly PrintedFinding[]): string {
    this.files++;
    if (findings.length === 0) return '';
    const places = findings.map(({ range: { start } }) => `${start.line + 1}:${start.character + 1}`);
    const width = places.reduce((widest, place) => Math.max(widest, place.length), 0);
    const lines = findings.map(({ severity, message, rule, fix }, i) => {
      this.counts[severity]++;
      if (fix?.safety === 'safe') this.safe++;
      return [
        `  ${this.paint('grey', places[i]!.padStart(width))}`,
        this.paint(COLOURS[severity], severity.padEnd('information'.length)),
        printable(message),
        this.paint('grey', rule),
      ].join('  ');
    });
    return `${this.paint('underlined', printable(file))}\n${lines.join('\n')}\n\n`;
  }

  end(): string {
    const total = SEVERITIES.reduce((sum, severity) => sum + this.counts[severity], 0);
    const files = `${this.files} ${this.files === 1 ? 'file' : 'files'}`;
    if (total === 0) return `No problems in ${files}.\n`;
    const parts = SEVERITIES.filter((severity) => this.counts[severity] > 0).map(
      (severity) => `${this.counts[severity]} ${severity}`,
    );
    const problems = `${total} ${total === 1 ? 'problem' : 'problems'} in ${files} (${parts.join(', ')})`;
    return this.safe > 0 ? `${problems}; 'seedbed fix' mends ${this.safe} safely.\n` : `${problems}.\n`;
  }

  private paint(style: keyof typeof STYLES, text: string): string {
    if (!this.colours) return text;
    const [begin, end] = STYLES[style];
    return `\x1b[${begin}m${text}\x1b[${end}m`;
  }
}
