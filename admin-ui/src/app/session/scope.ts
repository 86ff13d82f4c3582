import { IIdentity } from '../api/models';

/** What somebody may do, as the hub names it. */
export type Scope =
  | 'integrations:read'
  | 'integrations:write'
  | 'credentials:read'
  | 'credentials:write'
  | 'secrets:read'
  | 'secrets:write'
  | 'secrets:reveal'
  | 'handlers:read'
  | 'handlers:write'
  | 'handlers:execute'
  | 'deliveries:read'
  | 'deliveries:write'
  | 'audit:read'
  | 'audit:read-all'
  | 'audit:export'
  | 'tokens:manage'
  | 'users:manage'
  | 'owners:manage'
  | 'hub:operate';

/** Whether an identity has a scope: in the hub, or in the integration that is named. */
export function allows(identity: IIdentity, scope: Scope, integrationId?: string): boolean {
  const there = integrationId === undefined ? [] : (identity.integrationScopes?.[integrationId] ?? []);
  const resource = scope.slice(0, scope.indexOf(':'));
  return [...(identity.scopes ?? []), ...there].some((held) => held === scope || held === `${resource}:*`);
}
