import { ILinkTemplate } from '../api/models';
import { Locale } from '../i18n/texts';
import { linksTexts } from './links.texts';

/** What is written on a link: its label in the language, the word for its key, its label in another language, or the key. */
export function linkName({ key, label }: Pick<ILinkTemplate, 'key' | 'label'>, locale: Locale): string {
  return label?.[locale] ?? linksTexts[locale].names[key] ?? label?.en ?? label?.ru ?? key;
}
