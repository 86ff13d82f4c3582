import { IIdentity } from '../api/models';
import { allows } from './scope';

const identity: IIdentity = { id: '1', scopes: ['integrations:read'], integrationScopes: { a: ['credentials:write'] } };

describe('allows', () => {
  it('knows scopes of the hub everywhere', () => {
    expect(allows(identity, 'integrations:read')).toBe(true);
    expect(allows(identity, 'integrations:read', 'b')).toBe(true);
  });

  it('knows scopes of an integration there alone', () => {
    expect(allows(identity, 'credentials:write', 'a')).toBe(true);
    expect(allows(identity, 'credentials:write', 'b')).toBe(false);
    expect(allows(identity, 'credentials:write')).toBe(false);
  });
});
