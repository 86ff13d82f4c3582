import { statusOf } from './token-status';

describe('a token', () => {
  it('expires soon in its last week', () => {
    const now = new Date('2027-01-10T00:00:00Z');
    expect(statusOf({}, now)).toBe('active');
    expect(statusOf({ expiresAt: '2027-01-18T00:00:00Z' }, now)).toBe('active');
    expect(statusOf({ expiresAt: '2027-01-16T00:00:00Z' }, now)).toBe('expiring');
    expect(statusOf({ expiresAt: '2027-01-10T00:00:00Z' }, now)).toBe('expired');
  });
});
