import { setupChips } from './setup-chips';

describe('setupChips', () => {
  it('names what is alone, and counts the others, the worst first', () => {
    const chips = setupChips([
      { code: 'handler-unverified', handlerName: 'a' },
      { code: 'handler-unverified', handlerName: 'b' },
      { code: 'secret-missing', handlerName: 'a', secretKey: 'KEY' },
    ]);

    expect(chips).toEqual([
      { code: 'secret-missing', count: 1, name: 'KEY', names: ['KEY'] },
      { code: 'handler-unverified', count: 2, name: undefined, names: ['a', 'b'] },
    ]);
  });

  it('says once that a secret is missing which several handlers name', () => {
    const chips = setupChips([
      { code: 'secret-missing', handlerName: 'a', secretKey: 'KEY' },
      { code: 'secret-missing', handlerName: 'b', secretKey: 'KEY' },
    ]);

    expect(chips.map(({ names }) => names)).toEqual([['KEY']]);
  });
});
