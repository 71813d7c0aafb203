import { CONFIG_KEYS, type KeyDefinition } from './definition';
import { printDefault, valueType } from './describe';

/** A Markdown table of every key with its type, default and meaning; nested keys are written with dots. */
export function configTable(): string {
  const rows = rowsOf(CONFIG_KEYS, '').map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`);
  return ['| Key | Value | Default | Meaning |', '|---|---|---|---|', ...rows].join('\n');
}

function rowsOf(keys: readonly KeyDefinition[], prefix: string): string[][] {
  return keys.flatMap((definition) => {
    const { key, value, description } = definition;
    const name = `${prefix}${key}`;
    if (value.type === 'mapping') return rowsOf(value.keys, `${name}.`);
    const initial = definition.required ? undefined : printDefault(value);
    const row = [`\`${name}\``, valueType(value), initial === undefined ? '' : `\`${initial}\``, description];
    return value.type === 'list' ? [row, ...rowsOf(value.keys, `${name}[].`)] : [row];
  });
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
