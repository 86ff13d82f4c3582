import { expiryAfter } from './lifetime';

const now = new Date('2027-01-01T00:00:00Z');

describe('the lifetime of a token', () => {
  it('is counted from now', () => {
    expect(expiryAfter('days7', undefined, now)).toBe('2027-01-08T00:00:00.000Z');
  });

  it('is left to the hub, ends at a moment, or never', () => {
    expect(expiryAfter('default', undefined, now)).toBeUndefined();
    expect(expiryAfter('at', '2028-01-01T00:00:00.000Z', now)).toBe('2028-01-01T00:00:00.000Z');
    expect(expiryAfter('never', undefined, now)).toBeNull();
  });
});
