import { sniffSource } from '../encoding';
import { parseSeedFile } from '../seed/parse';
import { documentAt, fieldValue, type SeedFile } from '../seed/tree';
import type { SourceText } from '../text/source-text';
import type { Range } from '../text/span';
import type { Finding, Fix, Report, Severity } from './finding';
import type { CorpusRule, FileContext, LintSettings, OptionsOf, OptionTable, Rule } from './rule';
import { optionsOf, severityOf } from './settings';

export interface CorpusFact {
  rule: string;
  document: number;
  fact: unknown;
}

export interface LintResult {
  file: SeedFile;
  /** In order of position, then of the rules. */
  findings: readonly Finding[];
  /** What corpus rules want to know of this file. */
  facts: readonly CorpusFact[];
}

/**
 * Runs the file and document rules over one file and collects what the corpus rules need. Pure; a rule that throws
 * is a defect, so nothing is caught here.
 */
export function lintSource(
  path: string,
  source: SourceText,
  settings: LintSettings,
  rules: readonly Rule[],
): LintResult {
  const file = parseSeedFile(source.text, parseOptionsOf(settings), source.lines);
  const findings: Finding[] = [];
  const facts: CorpusFact[] = [];
  const shared = sharedResults(source, file, settings);
  const readable = shared(sniffSource).kind === source.encoding;
  const languages = file.documents.map(
    (document) => fieldValue(document, source.text, 'lang') ?? settings.language,
  );
  for (const { rule, severity, options } of activeRules(rules, settings)) {
    if (!readable && !rule.onUnreadable) continue;
    const add = (document: number | undefined) => (report: Report) =>
      findings.push(toFinding(report, rule.id, severity, document, source));
    if (rule.scope === 'file') {
      rule.check({ path, source, file, settings, shared, options, report: add(undefined) });
      continue;
    }
    for (const document of file.documents) {
      const { index } = document;
      const language = languages[index];
      const report = add(index);
      const context = { path, source, file, settings, shared, options, document, language, report };
      if (rule.scope === 'document') rule.check(context);
      else {
        const fact = rule.collect(context);
        if (fact !== undefined) facts.push({ rule: rule.id, document: index, fact });
      }
    }
  }
  locate(findings, file);
  findings.sort((a, b) => a.start - b.start || a.end - b.end);
  return { file, findings, facts };
}

interface ActiveRule {
  rule: Rule;
  severity: Severity;
  options: OptionsOf<OptionTable>;
}

const active = new WeakMap<LintSettings, { rules: readonly Rule[]; active: readonly ActiveRule[] }>();

/** The rules that are on, with their options; worked out once for settings that many files share. */
function activeRules(rules: readonly Rule[], settings: LintSettings): readonly ActiveRule[] {
  const known = active.get(settings);
  if (known?.rules === rules) return known.active;
  const found = rules.flatMap((rule) => {
    const severity = severityOf(rule, settings);
    if (severity === 'off') return [];
    return [{ rule, severity, options: optionsOf(rule, settings) as OptionsOf<OptionTable> }];
  });
  active.set(settings, { rules, active: found });
  return found;
}

export function parseOptionsOf(settings: LintSettings) {
  return {
    endMarkers: settings.endMarkers,
    fields: settings.allowedFields,
    ...(settings.dateOrder === undefined ? {} : { order: settings.dateOrder }),
  };
}

/** Judges every fact of one corpus rule; `found` takes the path of the file that a finding belongs to. */
export function judgeCorpus(
  rule: CorpusRule,
  entries: readonly { path: string; document: number; fact: unknown; severity: Severity | 'off' }[],
  found: (path: string, finding: Finding & { range: Range }) => void,
): void {
  const summary = rule.summarise(entries);
  for (const entry of entries) {
    const { severity } = entry;
    if (severity === 'off') continue;
    rule.judge(entry, summary, (report) =>
      found(entry.path, {
        ...report,
        rule: rule.id,
        severity,
        document: entry.document,
        fixes: report.fixes ?? [],
      }),
    );
  }
}

function sharedResults(source: SourceText, file: SeedFile, settings: LintSettings): FileContext['shared'] {
  const results = new Map<unknown, unknown>();
  return <T>(compute: (source: SourceText, file: SeedFile, settings: LintSettings) => T): T => {
    if (!results.has(compute)) results.set(compute, compute(source, file, settings));
    return results.get(compute) as T;
  };
}

function toFinding(
  report: Report,
  rule: string,
  severity: Severity,
  document: number | undefined,
  source: SourceText,
): Finding {
  return {
    ...report,
    rule,
    severity,
    document,
    fixes: (report.fixes ?? []).filter((fix) => !appendsToTornEnd(fix, source)),
    bytes: report.bytes ?? source.byteSpanOf(report),
  };
}

function appendsToTornEnd({ edits }: Fix, { endsWithinUnit, text }: SourceText): boolean {
  return endsWithinUnit && edits.some(({ start }) => start === text.length);
}

/** A file rule's finding belongs to the document that it lies in, if any. */
function locate(findings: Finding[], file: SeedFile): void {
  for (const finding of findings) finding.document ??= documentAt(file, finding.start)?.index;
}
