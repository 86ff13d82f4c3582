import { IconName } from '../shared/icons/icons';
import { linksTexts } from '../links/links.texts';
import { Scope } from '../session/scope';
import { Texts } from '../i18n/texts';
import { shellTexts } from './shell.texts';

/** A place that the navigation leads to. */
export interface Section {
  path: string;
  icon: IconName;
  label: Texts<{ label: string }>;
  /** Goes there behind a `g`. */
  key?: string;
  /** Whoever lacks it everywhere does not see the section. */
  requiredScope?: Scope;
}

/** The navigation, in its order. A new page adds a line here and a route in `app.routes.ts`. */
export const SECTIONS: readonly Section[] = [
  {
    path: '/admin/integrations',
    icon: 'integrations',
    key: 'i',
    label: { en: { label: shellTexts.en.integrations }, ru: { label: shellTexts.ru.integrations } },
  },
  {
    path: '/admin/audit-logs',
    icon: 'audit',
    key: 'a',
    label: { en: { label: shellTexts.en.auditLogs }, ru: { label: shellTexts.ru.auditLogs } },
    requiredScope: 'audit:read-all',
  },
  {
    path: '/admin/access-tokens',
    icon: 'tokens',
    key: 't',
    label: { en: { label: shellTexts.en.tokens }, ru: { label: shellTexts.ru.tokens } },
    requiredScope: 'tokens:manage',
  },
  {
    path: '/admin/users',
    icon: 'users',
    key: 'u',
    label: { en: { label: shellTexts.en.users }, ru: { label: shellTexts.ru.users } },
    requiredScope: 'users:manage',
  },
  {
    path: '/admin/settings/links',
    icon: 'link',
    key: 'l',
    label: { en: { label: linksTexts.en.title }, ru: { label: linksTexts.ru.title } },
    requiredScope: 'hub:operate',
  },
  {
    path: '/admin/system',
    icon: 'system',
    key: 's',
    label: { en: { label: shellTexts.en.system }, ru: { label: shellTexts.ru.system } },
    requiredScope: 'hub:operate',
  },
];
