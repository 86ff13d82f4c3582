import { differences } from './differences';

describe('differences', () => {
  it('names the smallest members that differ', () => {
    expect(differences({ name: 'a', args: { x: 1, y: 2 } }, { name: 'a', args: { x: 1, y: 3 }, more: true })).toEqual([
      { path: 'args.y', before: 2, after: 3 },
      { path: 'more', before: undefined, after: true },
    ]);
  });

  it('compares lists as wholes', () => {
    expect(differences({ l: [1, 2] }, { l: [1] })).toEqual([{ path: 'l', before: [1, 2], after: [1] }]);
  });

  it('finds nothing between equals', () => {
    expect(differences({ a: { b: [1] } }, { a: { b: [1] } })).toEqual([]);
  });
});
