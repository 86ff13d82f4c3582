import { linkName } from './link-name';

describe('linkName', () => {
  it.each([
    [{ key: 'elevenlabs', label: { en: 'Agent', ru: 'Агент' } }, 'Агент'],
    [{ key: 'documentation', label: { en: 'Docs' } }, 'Документация'],
    [{ key: 'wiki', label: { en: 'Wiki' } }, 'Wiki'],
    [{ key: 'wiki' }, 'wiki'],
  ])('of %o in Russian is %s', (link, expected) => {
    expect(linkName(link, 'ru')).toBe(expected);
  });
});
