import { Scope, SCOPES } from '../session/scope';
import { Resource } from './scope.texts';

/** The scopes of a resource. */
export interface ScopeGroup {
  resource: Resource;
  scopes: readonly Scope[];
}

/** All scopes, by resource. */
export const SCOPE_GROUPS: readonly ScopeGroup[] = [...new Set(SCOPES.map(resourceOf))].map((resource) => ({
  resource,
  scopes: SCOPES.filter((scope) => resourceOf(scope) === resource),
}));

/** Whether all, some or none of what can be chosen of a group is. */
export function stateOf(group: ScopeGroup, chosen: readonly Scope[], offered: (scope: Scope) => boolean): 'all' | 'some' | 'none' {
  const count = group.scopes.filter((scope) => chosen.includes(scope)).length;
  return count === 0 ? 'none' : count === group.scopes.filter(offered).length ? 'all' : 'some';
}

/** What is chosen after all of a group was, or none if all was already. */
export function toggled(group: ScopeGroup, chosen: readonly Scope[], offered: (scope: Scope) => boolean): Scope[] {
  const others = chosen.filter((scope) => !group.scopes.includes(scope));
  return stateOf(group, chosen, offered) === 'all' ? others : [...others, ...group.scopes.filter(offered)];
}

function resourceOf(scope: Scope): Resource {
  return scope.slice(0, scope.indexOf(':')) as Resource;
}
