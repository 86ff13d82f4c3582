import { IntegrationTab } from '../integration-tab';

export const secretsTab: IntegrationTab = {
  path: 'secrets',
  label: { en: { label: 'Secrets' }, ru: { label: 'Секреты' } },
  icon: 'secrets',
  requiredScope: 'secrets:read',
  loadComponent: () => import('./secrets-tab.component').then((m) => m.SecretsTabComponent),
};
