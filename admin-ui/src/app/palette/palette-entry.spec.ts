import { fits, isId, PaletteEntry } from './palette-entry';

describe('an entry of the palette', () => {
  const entry: PaletteEntry = { group: 'here', icon: 'secrets', label: 'Secrets', detail: 'Telegram Bot', to: '/' };

  it.each(['', 'sec', 'telegram SEC', 'bot'])('fits “%s”', (query) => {
    expect(fits(entry, query)).toBe(true);
  });

  it('fits no word that it does not say', () => {
    expect(fits(entry, 'secrets sofa')).toBe(false);
  });

  it('is looked for by id where one was pasted', () => {
    expect(isId('019a0c7e-1111-7222-8333-0123456789ab')).toBe(true);
    expect(isId('019a0c7e')).toBe(false);
  });
});
