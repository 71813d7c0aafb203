import { defineFileRule } from '../../lint/rule';

export const bom = defineFileRule({
  id: 'bom',
  section: 'characters',
  summary: 'byte order mark at the start of a UTF-8 file',
  rationale:
    'UTF-8 needs no mark. Programs that do not expect one read it as part of the first word, and it ends up inside texts that are joined.',
  severity: 'information',
  fix: 'safe',
  falsePositiveRisk: 'low',
  example: { bad: '\\uFEFFdate 2024-03-01', good: 'date 2024-03-01' },
  check({ source, report }) {
    if (source.encoding !== 'utf-8' || source.bomBytes === 0) return;
    const bytes = { start: 0, end: source.bomBytes };
    report({
      start: 0,
      end: 0,
      bytes,
      message: 'The file starts with a byte order mark, which UTF-8 does not need.',
      fixes: [
        {
          title: 'Remove the byte order mark',
          safety: 'safe',
          preferred: true,
          onDisk: true,
          edits: [{ start: 0, end: 0, bytes, newText: '' }],
        },
      ],
    });
  },
});
