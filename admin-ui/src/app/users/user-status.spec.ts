import { statusOf } from './user-status';

describe('a user', () => {
  it('is locked until the time is over, unless they are disabled', () => {
    const now = new Date('2027-01-01T00:00:00Z');
    expect(statusOf({ disabled: false }, now)).toBe('active');
    expect(statusOf({ disabled: false, lockedUntil: '2027-01-01T00:15:00Z' }, now)).toBe('locked');
    expect(statusOf({ disabled: false, lockedUntil: '2026-12-31T23:59:00Z' }, now)).toBe('active');
    expect(statusOf({ disabled: true, lockedUntil: '2027-01-01T00:15:00Z' }, now)).toBe('disabled');
  });
});
