import type { CivilDate } from '../core/dates';

/** The day that the machine's clock shows, in its own time zone. */
export function today(now = new Date()): CivilDate {
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
