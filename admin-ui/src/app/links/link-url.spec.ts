import { filled, missing, placeholders } from './link-url';

describe('a link', () => {
  const url = '{baseUrl}/agents/{agent}?i={id}&again={agent}';

  it('names its placeholders once each', () => {
    expect(placeholders(url)).toEqual(['baseUrl', 'agent', 'id']);
  });

  it('is filled with encoded values, but for the address it begins with', () => {
    expect(filled(url, { baseUrl: 'https://core.example:8443', agent: 'a/7 ö', id: '1' })).toBe(
      'https://core.example:8443/agents/a%2F7%20%C3%B6?i=1&again=a%2F7%20%C3%B6',
    );
  });

  it('keeps the placeholders that have no value', () => {
    expect(filled(url, { id: '1', agent: '' })).toBe('{baseUrl}/agents/{agent}?i=1&again={agent}');
    expect(missing(url, { id: '1', agent: '' })).toEqual(['baseUrl', 'agent']);
  });
});
