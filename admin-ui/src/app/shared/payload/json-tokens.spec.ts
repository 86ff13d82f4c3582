import { jsonTokens } from './json-tokens';

const kinds = (json: string) =>
  jsonTokens(json)
    .filter(({ kind }) => kind !== 'plain')
    .map(({ kind, text }) => `${kind} ${text}`);

describe('jsonTokens', () => {
  it('tells names, texts and values apart', () => {
    expect(kinds('{"a": "b", "n": [-1.5e3, true, null]}')).toEqual([
      'name "a"',
      'text "b"',
      'name "n"',
      'value -1.5e3',
      'value true',
      'value null',
    ]);
  });

  it('takes what is within a text for text', () => {
    expect(kinds(String.raw`["\"x\": 1", "<b>true</b>"]`)).toEqual([String.raw`text "\"x\": 1"`, 'text "<b>true</b>"']);
  });

  it('loses nothing', () => {
    const json = JSON.stringify({ a: [1, { b: 'c:"d"' }], e: '' }, null, 2);

    expect(jsonTokens(json).map(({ text }) => text).join('')).toBe(json);
  });
});
