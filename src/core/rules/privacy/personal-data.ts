import type { Span } from '../../text/span';
import { isCardNumber } from './card';
import { digitRunsIn } from './digit-runs';
import { emailsIn } from './email';
import { ibansIn } from './iban';
import { publicIpAddressesIn } from './ip-address';
import { isPhoneNumber } from './phone';

export const PERSONAL_DATA_KINDS = ['email', 'phone', 'ip', 'card', 'iban'] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

export interface PersonalData extends Span {
  kind: PersonalDataKind;
}

/** What tells one person or their money from others, in order and apart. UTF-16 offsets. Linear. */
export function personalDataIn(text: string, span: Span): PersonalData[] {
  const found: PersonalData[] = [];
  const add = (kind: PersonalDataKind, spans: readonly Span[]) => {
    for (const { start, end } of spans) found.push({ kind, start, end });
  };
  add('email', emailsIn(text, span));
  add('iban', ibansIn(text, span));
  add('ip', publicIpAddressesIn(text, span));
  for (const run of digitRunsIn(text, span))
    if (isCardNumber(run)) add('card', [run]);
    else if (isPhoneNumber(text, run)) add('phone', [run]);
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = span.start;
  return found.filter((data) => {
    if (data.start < end) return false;
    end = data.end;
    return true;
  });
}
