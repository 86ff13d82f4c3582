/** Periods that end now, by the name they have in an address. */
export const PERIODS = ['1h', '24h', '7d', '30d', 'any'] as const;

export type Period = (typeof PERIODS)[number] | 'custom';

/** Where a period begins and ends; an open end is absent. */
export interface Bounds {
  from?: Date;
  to?: Date;
}

const HOURS: Record<(typeof PERIODS)[number], number | undefined> = { '1h': 1, '24h': 24, '7d': 168, '30d': 720, any: undefined };

/** Reads a period as an address holds it; what cannot be read is the last day. */
export function parseRange(text: string): { period: Period } & Bounds {
  const known = PERIODS.find((period) => period === text);
  if (known) {
    return { period: known };
  }
  const [from, to, more] = text.split('..');
  if (from === undefined || to === undefined || more !== undefined) {
    return { period: '24h' };
  }
  return { period: 'custom', from: date(from), to: date(to) };
}

/** The moments between which a period lies. */
export function boundsOf(text: string, now: Date): Bounds {
  const range = parseRange(text);
  if (range.period === 'custom') {
    return { from: range.from, to: range.to };
  }
  const hours = HOURS[range.period];
  return hours === undefined ? {} : { from: new Date(now.getTime() - hours * 3_600_000) };
}

/** A period between moments as an address holds it. */
export function formatRange(bounds: Bounds): string {
  return `${bounds.from?.toISOString() ?? ''}..${bounds.to?.toISOString() ?? ''}`;
}

function date(text: string): Date | undefined {
  const read = new Date(text);
  return text === '' || Number.isNaN(read.getTime()) ? undefined : read;
}
