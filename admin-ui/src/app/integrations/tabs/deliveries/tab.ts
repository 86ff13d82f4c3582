import { IntegrationTab } from '../integration-tab';

export const deliveriesTab: IntegrationTab = {
  path: 'deliveries',
  label: { en: { label: 'Deliveries' }, ru: { label: 'Доставки' } },
  icon: 'deliveries',
  requiredScope: 'deliveries:read',
  loadComponent: () => import('./deliveries-tab.component').then((m) => m.DeliveriesTabComponent),
  children: [
    {
      path: '',
      pathMatch: 'full',
      loadComponent: () => import('./list/deliveries-list.component').then((m) => m.DeliveriesListComponent),
    },
    {
      path: 'replays',
      loadComponent: () => import('./replays/replays-list.component').then((m) => m.ReplaysListComponent),
    },
    {
      path: 'rejections',
      loadComponent: () => import('./rejections/rejections-list.component').then((m) => m.RejectionsListComponent),
    },
  ],
};
