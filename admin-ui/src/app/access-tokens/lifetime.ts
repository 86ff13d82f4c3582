const DAYS = { days7: 7, days30: 30, days180: 180, days365: 365 } as const;

/** How long a token is to live, as it can be chosen. */
export const LIFETIMES = ['days7', 'days30', 'default', 'days180', 'days365', 'at', 'never'] as const;

export type Lifetime = (typeof LIFETIMES)[number];

/** What the hub is told: nothing for its own choice, `null` for never. */
export function expiryAfter(lifetime: Lifetime, moment: string | undefined, now: Date): string | null | undefined {
  switch (lifetime) {
    case 'default':
      return undefined;
    case 'never':
      return null;
    case 'at':
      return moment;
    default:
      return new Date(now.getTime() + DAYS[lifetime] * 86_400_000).toISOString();
  }
}
