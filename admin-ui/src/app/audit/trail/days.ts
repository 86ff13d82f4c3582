/** The entries of one day, as the viewer's clock has it. */
export interface Day<T> {
  /** Local midnight. */
  day: Date;
  items: { item: T; index: number }[];
}

/** Entries that stand one after another, by the day on which they happened. */
export function byDay<T extends { timestamp: string }>(entries: readonly T[]): Day<T>[] {
  const days: Day<T>[] = [];
  entries.forEach((item, index) => {
    const day = new Date(item.timestamp);
    day.setHours(0, 0, 0, 0);
    const last = days.at(-1);
    if (last?.day.getTime() === day.getTime()) {
      last.items.push({ item, index });
    } else {
      days.push({ day, items: [{ item, index }] });
    }
  });
  return days;
}
