import { Params } from '@angular/router';

import { TABS } from '../../integrations/tabs/tabs';
import { SECTIONS } from '../../shell/sections';

/** A page of the application. */
export interface Place {
  path: readonly string[];
  query: Params;
}

/** The tabs that show parts of an integration, by the kind of the part. */
const TAB_OF: Readonly<Record<string, string>> = {
  credential: 'credentials',
  secret: 'secrets',
  'signing-secret': 'secrets',
  handler: 'handlers',
  delivery: 'deliveries',
  replay: 'deliveries',
};

const SECTION_OF: Readonly<Record<string, string>> = { user: '/admin/users', token: '/admin/access-tokens' };

/** Where something that an entry is about is shown; nothing for what has no page. */
export function placeOf(target: { type?: string; id?: string }, integrationId: string | undefined): Place | undefined {
  const type = target.type ?? '';
  const section = SECTION_OF[type];
  if (section !== undefined) {
    return SECTIONS.some(({ path }) => path === section) ? { path: [section], query: { [type]: target.id } } : undefined;
  }
  if (integrationId === undefined) {
    return undefined;
  }
  const page = ['/admin/integrations', integrationId];
  if (type === 'integration') {
    return { path: page, query: {} };
  }
  const tab = TAB_OF[type];
  return tab !== undefined && TABS.some(({ path }) => path === tab)
    ? { path: [...page, tab], query: { [type]: target.id } }
    : undefined;
}
