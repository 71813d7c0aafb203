import { defineDocumentRule } from '../../lint/rule';
import { PERSONAL_DATA_KINDS, type PersonalDataKind, personalDataIn } from './personal-data';

const NAMES: Readonly<Record<PersonalDataKind, { what: string; placeholder: string }>> = {
  email: { what: 'An e-mail address', placeholder: '[email]' },
  phone: { what: 'A telephone number', placeholder: '[phone]' },
  ip: { what: 'A public internet address', placeholder: '[ip]' },
  card: { what: 'The number of a payment card', placeholder: '[card]' },
  iban: { what: 'The number of a bank account', placeholder: '[iban]' },
};

export const pii = defineDocumentRule({
  id: 'pii',
  section: 'provenance',
  summary: 'e-mail address, telephone number, public internet address, card or account number',
  rationale:
    'Who publishes a corpus publishes the people in it. Numbers of cards and accounts are recognised by their check digits; addresses for documentation and private networks are left alone. Seedbed never prints what it found.',
  severity: 'information',
  fix: 'suggestion',
  falsePositiveRisk: 'medium',
  options: {
    kinds: {
      type: 'strings',
      default: [...PERSONAL_DATA_KINDS],
      description: 'What is looked for: `email`, `phone`, `ip`, `card`, `iban`.',
    },
  },
  example: {
    bad: 'date 2024-03-01\n\nWrite to mira.holt@karvel-courier.net by Monday.\n\nEND\n',
    good: 'date 2024-03-01\n\nWrite to [email] by Monday.\n\nEND\n',
  },
  check({ source: { text }, document, options, report }) {
    for (const { kind, start, end } of personalDataIn(text, document.span)) {
      if (!options.kinds.includes(kind)) continue;
      const { what, placeholder } = NAMES[kind];
      report({
        start,
        end,
        message: `${what} stands in the document.`,
        fixes: [
          {
            title: `Redact it as ${placeholder}`,
            safety: 'suggestion',
            preferred: true,
            edits: [{ start, end, newText: placeholder }],
          },
        ],
      });
    }
  },
});
