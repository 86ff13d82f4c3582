import { Locale } from '../../i18n/texts';

/** A moment in local time and in UTC. */
export function exactTime(locale: Locale, moment: Date): string {
  const local = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }).format(moment);
  return `${local} · ${moment.toISOString().replace('T', ' ').slice(0, 19)} UTC`;
}
