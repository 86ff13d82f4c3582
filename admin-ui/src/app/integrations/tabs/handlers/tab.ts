import { IntegrationTab } from '../integration-tab';

export const handlersTab: IntegrationTab = {
  path: 'handlers',
  label: { en: { label: 'Handlers' }, ru: { label: 'Обработчики' } },
  icon: 'handlers',
  requiredScope: 'handlers:read',
  loadComponent: () => import('./handlers-tab.component').then((m) => m.HandlersTabComponent),
};
