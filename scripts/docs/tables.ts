import type { Rule, Section } from '../../src/core/lint/rule';
import { cell, FIXES, sentence } from './rule-page';

const SECTION_TITLES: Readonly<Record<Section, string>> = {
  header: 'Header and dates',
  structure: 'Structure and END',
  characters: 'Encoding and characters',
  layout: 'Layout',
  provenance: 'Boilerplate, provenance, privacy',
  repetition: 'Repetition and duplicates',
  consistency: 'Entities and consistency',
  profiles: 'Profiles for model corpora',
};

/** A table for each section; `folder` leads from the page to the folder of the rules. */
export function rulesTables(rules: readonly Rule[], folder: string, heading: string): string {
  const sections = [...new Set(rules.map(({ section }) => section))];
  return sections
    .map((section) => {
      const rows = rules.filter((rule) => rule.section === section).map((rule) => ruleRow(rule, folder));
      return [
        `${heading} ${SECTION_TITLES[section] ?? section}`,
        ['| Rule | Finds | Severity | Fix |', '|---|---|---|---|', ...rows].join('\n'),
      ].join('\n\n');
    })
    .join('\n\n');
}

function ruleRow({ id, summary, severity, fix }: Rule, folder: string): string {
  return `| [${id}](${folder}/${id}.md) | ${cell(sentence(summary))} | ${severity} | ${FIXES[fix]} |`;
}

/** The parts of an extension manifest that people see. */
export interface Manifest {
  contributes?: {
    commands?: readonly { command: string; title: string; category?: string }[];
    menus?: { commandPalette?: readonly { command: string; when?: string }[] };
    configuration?: { properties?: Readonly<Record<string, SettingDefinition>> };
  };
}

interface SettingDefinition {
  description?: string;
  markdownDescription?: string;
  default?: unknown;
  enum?: readonly unknown[];
}

export function settingsTable({ contributes = {} }: Manifest): string {
  const rows = Object.entries(contributes.configuration?.properties ?? {}).map(([name, setting]) => {
    const values = setting.enum?.map((value) => `\`${String(value)}\``).join(', ');
    const meaning = setting.markdownDescription ?? setting.description ?? '';
    const initial = setting.default === undefined ? '' : `\`${JSON.stringify(setting.default)}\``;
    return `| \`${name}\` | ${initial} | ${cell(meaning)}${values === undefined ? '' : ` One of ${values}.`} |`;
  });
  return ['| Setting | Default | Meaning |', '|---|---|---|', ...rows].join('\n');
}

/** Commands of the palette, without those that only make sense in a menu. */
export function commandsTable({ contributes = {} }: Manifest): string {
  const hidden = new Set(
    contributes.menus?.commandPalette?.filter(({ when }) => when === 'false').map(({ command }) => command),
  );
  const rows = (contributes.commands ?? [])
    .filter(({ command }) => !hidden.has(command))
    .map(({ command, title, category }) => {
      const name = category === undefined ? title : `${category}: ${title}`;
      return `| ${cell(name)} | \`${command}\` |`;
    });
  return ['| Command | Id |', '|---|---|', ...rows].join('\n');
}
