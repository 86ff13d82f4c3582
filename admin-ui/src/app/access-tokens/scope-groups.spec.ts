import { Scope } from '../session/scope';
import { SCOPE_GROUPS, ScopeGroup, stateOf, toggled } from './scope-groups';

const secrets = SCOPE_GROUPS.find(({ resource }) => resource === 'secrets') as ScopeGroup;
const butReveal = (scope: Scope) => scope !== 'secrets:reveal';

describe('a group of scopes', () => {
  it('has all scopes of its resource', () => {
    expect(secrets.scopes).toEqual(['secrets:read', 'secrets:write', 'secrets:reveal']);
  });

  it('is chosen wholly, in part or not at all, of what can be chosen', () => {
    expect(stateOf(secrets, [], butReveal)).toBe('none');
    expect(stateOf(secrets, ['secrets:read'], butReveal)).toBe('some');
    expect(stateOf(secrets, ['secrets:read', 'secrets:write'], butReveal)).toBe('all');
    expect(stateOf(secrets, ['secrets:read', 'secrets:write'], () => true)).toBe('some');
  });

  it('is chosen and left without touching others', () => {
    expect(toggled(secrets, ['handlers:read', 'secrets:write'], butReveal)).toEqual(['handlers:read', 'secrets:read', 'secrets:write']);
    expect(toggled(secrets, ['handlers:read', 'secrets:read', 'secrets:write'], butReveal)).toEqual(['handlers:read']);
  });
});
