import type { PrintedFinding } from '../findings';
import type { FindingPrinter } from './finding-printer';
import { escapeXml } from './xml';

/** The XML that build servers read as test results: a suite a file, a test that failed a finding. */
export class JunitPrinter implements FindingPrinter {
  private begun = false;

  file(file: string, findings: readonly PrintedFinding[]): string {
    const cases = findings.length === 0 ? [passed(file)] : findings.map((finding) => failed(finding));
    const suite = attributes({ name: file, tests: cases.length, failures: findings.length, errors: 0 });
    return `${this.begin()}  <testsuite ${suite}>\n${cases.join('')}  </testsuite>\n`;
  }

  end(): string {
    return `${this.begin()}</testsuites>\n`;
  }

  private begin(): string {
    if (this.begun) return '';
    this.begun = true;
    return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="seedbed">\n';
  }
}

function passed(file: string): string {
  return `    <testcase ${attributes({ name: 'no findings', classname: file })}/>\n`;
}

function failed({ file, rule, severity, message, range }: PrintedFinding): string {
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  const failure = attributes({ message, type: severity });
  const name = attributes({ name: `${rule} ${place}`, classname: file });
  return `    <testcase ${name}><failure ${failure}>${escapeXml(`${file}:${place}`)}</failure></testcase>\n`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(String(value))}"`)
    .join(' ');
}
