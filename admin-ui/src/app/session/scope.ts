import type { components } from '../api/generated/schema';
import { IIdentity } from '../api/models';

/** What somebody may do, as the hub names it. */
export type Scope = components['schemas']['Scope'];

type IntegrationScope = components['schemas']['IntegrationScope'];

/** Where each scope can be had; one that the document does not know, or that is missing here, does not compile. */
const REACH: { [S in Scope]: S extends IntegrationScope ? 'integration' : 'hub' } = {
  'integrations:read': 'integration',
  'integrations:write': 'integration',
  'credentials:read': 'integration',
  'credentials:write': 'integration',
  'secrets:read': 'integration',
  'secrets:write': 'integration',
  'secrets:reveal': 'integration',
  'handlers:read': 'integration',
  'handlers:write': 'integration',
  'handlers:execute': 'integration',
  'deliveries:read': 'integration',
  'deliveries:write': 'integration',
  'audit:read': 'integration',
  'audit:read-all': 'hub',
  'audit:export': 'hub',
  'tokens:manage': 'hub',
  'users:manage': 'hub',
  'owners:manage': 'hub',
  'hub:operate': 'hub',
};

/** All scopes, those of a resource together. */
export const SCOPES = Object.keys(REACH) as readonly Scope[];

/** Whether a scope can be had for single integrations; the others are about the hub as a whole. */
export function isOfIntegrations(scope: Scope): boolean {
  return REACH[scope] === 'integration';
}

/** Whether an identity has a scope: in the hub, or in the integration that is named. */
export function allows(identity: IIdentity, scope: Scope, integrationId?: string): boolean {
  const there: readonly Scope[] = integrationId === undefined ? [] : (identity.integrationScopes[integrationId] ?? []);
  return identity.scopes.includes(scope) || there.includes(scope);
}
