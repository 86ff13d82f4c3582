import { counted } from './texts';

const handlers = { one: 'обработчик', few: 'обработчика', many: 'обработчиков' };

describe('counted', () => {
  it.each([
    [1, '1 обработчик'],
    [3, '3 обработчика'],
    [11, '11 обработчиков'],
    [21, '21 обработчик'],
  ])('declines Russian nouns behind %d', (n, expected) => {
    expect(counted('ru', n, handlers)).toBe(expected);
  });

  it('has two forms in English', () => {
    expect(counted('en', 1, { one: 'handler', many: 'handlers' })).toBe('1 handler');
    expect(counted('en', 0, { one: 'handler', many: 'handlers' })).toBe('0 handlers');
  });
});
