import { Locale } from '../../i18n/texts';

/** How long something took: `84 ms`, `1.2 sec`. */
export function duration(locale: Locale, ms: number): string {
  const unit = ms < 1000 ? 'millisecond' : 'second';
  const value = unit === 'second' ? ms / 1000 : ms;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value);
}
