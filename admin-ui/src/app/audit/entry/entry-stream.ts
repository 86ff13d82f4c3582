import { IAuditLog } from '../../api/models';

const KINDS = ['integration', 'credential', 'secret', 'signing-secret', 'handler', 'handlers'];

/** Whether an entry's version is one of its integration: it can be a delivery's, a user's or the hub's, too. */
export function isOfIntegration({ action, integrationId }: Pick<IAuditLog, 'action' | 'integrationId'>): boolean {
  return !!integrationId && KINDS.includes(action.slice(0, action.indexOf('.')));
}
