import { version } from '../../../package.json';
import { RULES } from '../../core/rules';
import { printableJson } from '../printable';
import type { FindingPrinter } from './finding-printer';
import { githubAnnotation } from './github';
import { HtmlPrinter } from './html';
import { JsonArray } from './json';
import { JunitPrinter } from './junit';
import { PrettyPrinter } from './pretty';
import { SarifPrinter } from './sarif';
import { SummaryPrinter } from './summary';

export function createFindingPrinter(
  format: string,
  { colours, cwd }: { colours: boolean; cwd: string },
): FindingPrinter {
  switch (format) {
    case 'json': {
      const array = new JsonArray('');
      return {
        file: (_, findings) => findings.map((finding) => array.item(finding)).join(''),
        end: () => `${array.end()}\n`,
      };
    }
    case 'jsonl':
      return {
        file: (_, findings) => findings.map((finding) => `${printableJson(finding)}\n`).join(''),
        end: () => '',
      };
    case 'sarif':
      return new SarifPrinter(RULES, version, cwd);
    case 'junit':
      return new JunitPrinter();
    case 'html':
      return new HtmlPrinter(version);
    case 'summary':
      return new SummaryPrinter();
    case 'github':
      return { file: (_, findings) => findings.map(githubAnnotation).join(''), end: () => '' };
    default:
      return new PrettyPrinter(colours);
  }
}
