import { boundsOf, formatRange, parseRange } from './period';

const now = new Date('2026-03-02T00:00:00Z');

describe('periods', () => {
  it('end now', () => {
    expect(boundsOf('24h', now)).toEqual({ from: new Date('2026-03-01T00:00:00Z') });
    expect(boundsOf('any', now)).toEqual({});
  });

  it('survive an address', () => {
    const bounds = { from: new Date('2026-01-01T10:00:00Z'), to: undefined };

    expect(boundsOf(formatRange(bounds), now)).toEqual(bounds);
    expect(parseRange(formatRange(bounds)).period).toBe('custom');
  });

  it('fall back to the last day', () => {
    expect(parseRange('nonsense').period).toBe('24h');
  });
});
