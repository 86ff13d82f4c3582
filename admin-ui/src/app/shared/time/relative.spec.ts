import { relative } from './relative';

const now = new Date('2026-03-01T12:00:00Z');

describe('relative', () => {
  it.each([
    ['2026-03-01T11:59:55Z', 'now'],
    ['2026-03-01T11:59:30Z', '30 sec. ago'],
    ['2026-03-01T10:01:00Z', '1 hr. ago'],
    ['2026-02-27T12:00:00Z', '2 days ago'],
    ['2026-03-01T12:05:00Z', 'in 5 min.'],
  ])('says %s as %s', (at, expected) => {
    expect(relative('en', new Date(at), now, 'now')).toBe(expected);
  });

  it('speaks Russian', () => {
    expect(relative('ru', new Date('2026-03-01T09:00:00Z'), now, 'сейчас')).toBe('3 ч назад');
  });
});
