import { IntegrationTab } from '../integration-tab';

export const credentialsTab: IntegrationTab = {
  path: 'credentials',
  label: { en: { label: 'Credentials' }, ru: { label: 'Учётные данные' } },
  icon: 'credentials',
  requiredScope: 'credentials:read',
  loadComponent: () => import('./credentials-tab.component').then((m) => m.CredentialsTabComponent),
};
