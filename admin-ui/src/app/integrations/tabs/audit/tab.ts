import { IntegrationTab } from '../integration-tab';

export const auditTab: IntegrationTab = {
  path: 'audit',
  label: { en: { label: 'Audit' }, ru: { label: 'Аудит' } },
  icon: 'audit',
  requiredScope: 'audit:read',
  loadComponent: () => import('./audit-tab.component').then((m) => m.AuditTabComponent),
};
