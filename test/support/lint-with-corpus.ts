import type { Finding } from '../../src/core/lint/finding';
import { judgeCorpus, lintSource } from '../../src/core/lint/lint';
import type { LintSettings, Rule } from '../../src/core/lint/rule';
import { severityOf } from '../../src/core/lint/settings';
import type { SourceText } from '../../src/core/text/source-text';

/** Lints one file as a corpus of its own, so that corpus rules judge its documents against each other. */
export function lintWithCorpus(
  path: string,
  source: SourceText,
  settings: LintSettings,
  rules: readonly Rule[],
): Finding[] {
  const { findings, facts } = lintSource(path, source, settings, rules);
  const all = [...findings];
  for (const rule of rules) {
    if (rule.scope !== 'corpus') continue;
    const severity = severityOf(rule, settings);
    const entries = facts
      .filter((fact) => fact.rule === rule.id)
      .map(({ document, fact }) => ({ path, document, fact, severity }));
    judgeCorpus(rule, entries, (_, finding) => all.push(finding));
  }
  return all;
}
