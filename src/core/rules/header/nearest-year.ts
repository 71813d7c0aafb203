import { type CivilDate, daysFromCivil, isValidDate } from '../../dates';

export interface ResolvedDay {
  date: CivilDate;
  /** Days from the anchor, negative before it. */
  distance: number;
}

/** The day of a month without a year that lies nearest to `anchor`; undefined for 29 February without a leap year near. */
export function nearestYear(month: number, day: number, anchor: CivilDate): ResolvedDay | undefined {
  let nearest: ResolvedDay | undefined;
  for (const year of [anchor.year, anchor.year - 1, anchor.year + 1]) {
    const date = { year, month, day };
    if (!isValidDate(date)) continue;
    const distance = daysBetween(anchor, date);
    if (nearest === undefined || Math.abs(distance) < Math.abs(nearest.distance))
      nearest = { date, distance };
  }
  return nearest;
}

/** How many days `to` lies behind `from`. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return daysFromCivil(to) - daysFromCivil(from);
}
