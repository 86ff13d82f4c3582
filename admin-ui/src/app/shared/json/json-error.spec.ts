import { jsonError } from './json-error';

describe('jsonError', () => {
  it.each(['', ' ', '{}', '[1]', '"text"'])('takes %s', (text) => {
    expect(jsonError(text, false)).toBeNull();
  });

  it('finds what is not JSON', () => {
    expect(jsonError('{"a": x}', false)).toBe('notJson');
  });

  it('wants an object where only that will do', () => {
    expect(jsonError('[1]', true)).toBe('notObject');
    expect(jsonError('{"a":1}', true)).toBeNull();
  });
});
