import { expiryOf } from './expiry';

const now = new Date('2027-01-01T00:00:00Z');

describe('the end of a secret', () => {
  it('is near for the last 30 days', () => {
    expect(expiryOf({ state: 'active', expiresAt: '2027-02-01T00:00:00Z' }, now)).toBe('active');
    expect(expiryOf({ state: 'active', expiresAt: '2027-01-30T00:00:00Z' }, now)).toBe('expiring');
    expect(expiryOf({ state: 'active', expiresAt: '2027-01-01T00:00:00Z' }, now)).toBe('expired');
  });

  it('is near when somebody wanted to be reminded', () => {
    expect(expiryOf({ state: 'expiring', expiresAt: '2029-01-01T00:00:00Z' }, now)).toBe('expiring');
    expect(expiryOf({ state: 'expiring' }, now)).toBe('expiring');
  });

  it('is not there where none is set', () => {
    expect(expiryOf({ state: 'active' }, now)).toBeNull();
  });
});
