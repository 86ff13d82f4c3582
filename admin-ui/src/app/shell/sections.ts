import { IconName } from '../shared/icons/icons';
import { Scope } from '../session/scope';
import { Texts } from '../i18n/texts';
import { shellTexts } from './shell.texts';

/** A place that the navigation leads to. */
export interface Section {
  path: string;
  icon: IconName;
  label: Texts<{ label: string }>;
  /** Whoever lacks it everywhere does not see the section. */
  requiredScope?: Scope;
}

/** The navigation, in its order. A new page adds a line here and a route in `app.routes.ts`. */
export const SECTIONS: readonly Section[] = [
  {
    path: '/admin/integrations',
    icon: 'integrations',
    label: { en: { label: shellTexts.en.integrations }, ru: { label: shellTexts.ru.integrations } },
  },
  {
    path: '/admin/system',
    icon: 'system',
    label: { en: { label: shellTexts.en.system }, ru: { label: shellTexts.ru.system } },
    requiredScope: 'hub:operate',
  },
  {
    path: '/admin/audit-logs',
    icon: 'audit',
    label: { en: { label: shellTexts.en.auditLogs }, ru: { label: shellTexts.ru.auditLogs } },
    requiredScope: 'audit:read-all',
  },
];
