import { hidesValues, memberOf, shownChanges } from './changed';

describe('changes of an entry', () => {
  it('name members as people do', () => {
    expect(memberOf('/defaultArgs/timeout')).toBe('defaultArgs.timeout');
    expect(memberOf('/defaultArgs/a~1b~0c')).toBe('defaultArgs.a/b~c');
    expect(memberOf('/grants/-')).toBe('grants');
  });

  it('show what was not there as nothing', () => {
    expect(shownChanges([{ path: '/note', before: null, after: false }])).toEqual([{ path: 'note', before: undefined, after: false }]);
  });

  it('say when values of credentials were left out', () => {
    expect(hidesValues('credential', [{ path: '/value', before: null, after: null }])).toBe(true);
    expect(hidesValues('credential', [{ path: '/value', before: null, after: 'v' }])).toBe(false);
    expect(hidesValues('handler', [{ path: '/value', before: null, after: null }])).toBe(false);
  });
});
