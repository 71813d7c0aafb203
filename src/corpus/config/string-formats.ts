import type { Rule } from '../../core/lint/rule';
import { PROFILES } from '../../core/rules/profiles/profile';
import { FIELD_NAMES } from '../../core/seed/tree';
import { nearest } from '../../core/text/edit-distance';
import { globProblem, isDynamicGlob } from '../files/glob';
import type { StringFormat } from './definition';

export interface Complaint {
  message: string;
  /** What was probably meant. */
  replacement?: string;
  /** The value is understood and applies all the same. */
  applies?: boolean;
}

/** What is wrong with a string, by the format that it must have. */
export const STRING_FORMATS: Readonly<Record<StringFormat, (text: string) => Complaint | undefined>> = {
  glob: globComplaint,
  language: languageComplaint,
  field: fieldComplaint,
  'end-marker': endMarkerComplaint,
  'path-inside': pathComplaint,
  profile: profileComplaint,
};

const LANGUAGE_CODES: Readonly<Record<string, string>> = {
  arabic: 'ar',
  bangla: 'bn',
  bengali: 'bn',
  czech: 'cs',
  dutch: 'nl',
  english: 'en',
  french: 'fr',
  german: 'de',
  hindi: 'hi',
  indonesian: 'id',
  italian: 'it',
  polish: 'pl',
  portuguese: 'pt',
  russian: 'ru',
  spanish: 'es',
  turkish: 'tr',
  ukrainian: 'uk',
  urdu: 'ur',
};
/** The parser takes no longer line for an END marker, in UTF-16 units. */
const LONGEST_END_MARKER = 60;
const REQUIRED_FIELDS = ['date', ...FIELD_NAMES];

function globComplaint(glob: string): Complaint | undefined {
  const problem = globProblem(glob);
  if (problem !== undefined) return problem;
  const last = glob.slice(glob.lastIndexOf('/') + 1);
  if (last === '' || last === '.')
    return {
      message: 'This means every file in the folder, pictures and all.',
      replacement: `${glob.slice(0, glob.length - last.length)}**/*.txt`,
      applies: true,
    };
  if (isDynamicGlob(glob) || last.includes('.')) return undefined;
  return {
    message: `This is only a file that is called ‘${last}’, not what is in a folder.`,
    replacement: `${glob}/**/*.txt`,
    applies: true,
  };
}

/** The shape of a tag only (RFC 5646, section 2.1), not whether its parts are registered. */
function languageComplaint(tag: string): Complaint | undefined {
  if (/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,8}$/.test(tag)) return undefined;
  const code = LANGUAGE_CODES[tag.toLowerCase()];
  const replacement = code ?? (/^[A-Za-z]{2,3}_[A-Za-z]{2}$/.test(tag) ? tag.replace('_', '-') : undefined);
  return {
    message: 'A language is a BCP 47 code such as ‘en’ or ‘pt-BR’.',
    ...(replacement === undefined ? {} : { replacement }),
  };
}

function fieldComplaint(name: string): Complaint | undefined {
  if (!/^[A-Za-z][A-Za-z-]{0,23}$/.test(name))
    return { message: 'A field name has up to 24 Latin letters and hyphens, and no colon.' };
  return undefined;
}

/** A name without a rule is kept, but does nothing; one that is no field at all may well be a slip. */
export function requiredFieldComplaint(
  name: string,
  allowed: readonly string[],
  rules: readonly Rule[],
): Complaint | undefined {
  const lower = name.toLowerCase();
  if (lower === 'date' || rules.some(({ requiredField }) => requiredField === lower)) return undefined;
  if (REQUIRED_FIELDS.includes(lower) || lower.startsWith('x-') || allowed.includes(name))
    return {
      message: `No rule looks for documents without ‘${name}’, so this has no effect.`,
      applies: true,
    };
  const replacement = nearest(lower, REQUIRED_FIELDS, lower.length >= 6 ? 2 : 1);
  return {
    message: `‘${name}’ is no field of the seed format; list it under ‘allowed’ as well if it is one of your own.`,
    ...(replacement === undefined ? {} : { replacement }),
    applies: true,
  };
}

function endMarkerComplaint(marker: string): Complaint | undefined {
  if (marker.trim() === '') return { message: 'An END marker cannot be empty.' };
  if (/[\r\n]/.test(marker)) return { message: 'An END marker is one line.' };
  if (marker.length > LONGEST_END_MARKER)
    return { message: `An END marker has at most ${LONGEST_END_MARKER} characters.` };
  if (marker !== marker.trimEnd())
    return {
      message: 'Spaces behind a marker are never compared.',
      replacement: marker.trimEnd(),
      applies: true,
    };
  return undefined;
}

function profileComplaint(name: string): Complaint | undefined {
  const names = PROFILES.map((profile) => profile.name);
  if ((names as string[]).includes(name)) return undefined;
  const replacement = nearest(name.toLowerCase(), names, 2);
  return {
    message: `There is no profile ‘${name}’; there are ${names.join(', ')}.`,
    ...(replacement === undefined ? {} : { replacement }),
  };
}

function pathComplaint(path: string): Complaint | undefined {
  if (path.trim() === '') return { message: 'A path cannot be empty.' };
  if (/[\0\r\n]/.test(path)) return { message: 'A path is one line of text.' };
  if (/^(?:[\\/~]|[A-Za-z]:)/.test(path))
    return { message: 'The path is relative to the folder of corpus.yaml.' };
  if (path.includes('\\'))
    return {
      message: 'Folders are separated by ‘/’, on every system.',
      replacement: path.replaceAll('\\', '/'),
    };
  if (path.split('/').includes('..')) return { message: 'The path cannot leave the folder of corpus.yaml.' };
  if (path.endsWith('/')) return { message: 'This is a folder; the name of a file is missing.' };
  return undefined;
}
