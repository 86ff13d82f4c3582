import { duration } from './duration';

describe('duration', () => {
  it('is told in the unit that fits', () => {
    expect(duration('en', 84)).toBe('84 ms');
    expect(duration('en', 1234)).toBe('1.2 sec');
    expect(duration('ru', 15_000)).toBe('15 с');
  });
});
