import type { RelativeDateMention } from './types';
export function findRelativeDates(_text: string, _start?: number, _end?: number): RelativeDateMention[] {
  return [];
}
