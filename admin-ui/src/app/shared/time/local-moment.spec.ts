import { instantOf, localOf } from './local-moment';

describe('a moment in a field', () => {
  it('comes back as it was, to the minute', () => {
    expect(instantOf(localOf('2027-01-31T12:34:56Z'))).toBe('2027-01-31T12:34:00.000Z');
  });

  it('is empty where there is none', () => {
    expect(localOf(null)).toBe('');
    expect(instantOf('')).toBeUndefined();
  });
});
