import { byDay } from './days';

describe('byDay', () => {
  it('keeps the order and counts through all days', () => {
    const at = (day: number, hour: number) => ({ timestamp: new Date(2026, 0, day, hour).toISOString() });

    const days = byDay([at(2, 23), at(2, 1), at(1, 5)]);

    expect(days.map(({ day, items }) => [day.getDate(), items.map(({ index }) => index)])).toEqual([
      [2, [0, 1]],
      [1, [2]],
    ]);
  });
});
