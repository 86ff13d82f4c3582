import { sizeText } from './size';

describe('sizeText', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [1_536_000, '1.54 MB'],
    [13_000_000_000_000, '13 TB'],
    [13_000_000_000_000_000, '13,000 TB'],
  ])('tells %d bytes', (bytes, text) => expect(sizeText('en', bytes)).toBe(text));

  it('speaks Russian', () => expect(sizeText('ru', 2_500_000)).toBe('2,5 МБ'));
});
