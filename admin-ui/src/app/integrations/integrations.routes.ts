import { Routes } from '@angular/router';

import { heading } from '../i18n/page-title';
import { integrationsTexts } from './integrations.texts';
import { FIRST_TAB, TABS } from './tabs/tabs';

export const integrationsRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    data: heading(integrationsTexts, (t) => t.title),
    loadComponent: () => import('./list/integrations-list.component').then((m) => m.IntegrationsListComponent),
  },
  {
    path: 'new',
    data: heading(integrationsTexts, (t) => t.create),
    loadComponent: () => import('./new/integration-create.component').then((m) => m.IntegrationCreateComponent),
  },
  {
    path: ':id',
    loadComponent: () => import('./page/integration-page.component').then((m) => m.IntegrationPageComponent),
    children: [
      { path: '', pathMatch: 'full', redirectTo: FIRST_TAB.path },
      ...TABS.map(({ path, label, loadComponent, children }) => ({ path, loadComponent, children, data: heading(label, (t) => t.label) })),
    ],
  },
];
