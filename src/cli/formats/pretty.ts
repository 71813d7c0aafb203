import { styleText } from 'node:util';
import { SEVERITIES, type Severity } from '../../core/lint/finding';
import type { Output } from '../command';
import type { PrintedFinding } from '../findings';

const COLOURS: Record<Severity, Parameters<typeof styleText>[0]> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'gray',
};

/** Findings by file, for people: line and column count from one. */
export class PrettyPrinter {
  private files = 0;
  private readonly counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  private safe = 0;

  constructor(private readonly out: Output) {}

  file(file: string, findings: readonly PrintedFinding[]): void {
    this.files++;
    if (findings.length === 0) return;
    const rows = findings.map(({ range, severity, message, rule, fix }) => {
      this.counts[severity]++;
      if (fix?.safety === 'safe') this.safe++;
      const place = `${range.start.line + 1}:${range.start.character + 1}`;
      return { place, severity, message, rule };
    });
    const place = Math.max(...rows.map((row) => row.place.length));
    const lines = rows.map(
      (row) =>
        `  ${this.paint('gray', row.place.padStart(place))}  ${this.paint(COLOURS[row.severity], row.severity.padEnd(11))}  ${row.message}  ${this.paint('gray', row.rule)}`,
    );
    this.out.write(`${this.paint('underline', file)}\n${lines.join('\n')}\n\n`);
  }

  end(): void {
    const total = SEVERITIES.reduce((sum, severity) => sum + this.counts[severity], 0);
    const files = `${this.files} ${this.files === 1 ? 'file' : 'files'}`;
    if (total === 0) {
      this.out.write(`No problems in ${files}.\n`);
      return;
    }
    const parts = SEVERITIES.filter((severity) => this.counts[severity] > 0).map(
      (severity) => `${this.counts[severity]} ${severity}`,
    );
    this.out.write(`${total} ${total === 1 ? 'problem' : 'problems'} in ${files} (${parts.join(', ')})`);
    this.out.write(this.safe > 0 ? `; 'seedbed fix' mends ${this.safe} safely.\n` : '.\n');
  }

  private paint(style: Parameters<typeof styleText>[0], text: string): string {
    return this.out.colours ? styleText(style, text) : text;
  }
}
