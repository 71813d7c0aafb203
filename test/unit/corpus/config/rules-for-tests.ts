import { defineDocumentRule, type Rule } from '../../../../src/core/lint/rule';

function rule(id: string, more: Partial<Rule> = {}): Rule {
  return {
    ...defineDocumentRule({
      id,
      section: 'layout',
      summary: `something about ${id}`,
      rationale: 'It matters.',
      severity: 'warning',
      fix: 'none',
      falsePositiveRisk: 'low',
      example: { bad: 'bad' },
      check() {},
    }),
    ...more,
  } as Rule;
}

/** Rules that stay as they are when the real ones change. */
export const TEST_RULES: readonly Rule[] = [
  rule('long-line', {
    aliases: ['too-long-line'],
    options: {
      maximum: { type: 'integer', minimum: 10, maximum: 500, default: 80, description: 'The longest line' },
      share: { type: 'number', minimum: 0, maximum: 1, default: 0.5, description: 'The share of long lines' },
      strict: { type: 'boolean', default: false, description: 'Also count headers' },
      unit: {
        type: 'string',
        values: ['words', 'characters'],
        default: 'words',
        description: 'What is counted',
      },
      except: { type: 'strings', default: [], description: 'Lines that start so are not counted' },
    },
  }),
  rule('odd-quote', { severity: 'off' }),
  rule('missing-title', { severity: 'off', requiredField: 'title' }),
  rule('missing-source', { severity: 'off', requiredField: 'source' }),
];
