import { exportEnd, lastVersion, sizeText } from './export-file';

describe('an exported file', () => {
  it('is whole if its last line says so', () => {
    expect(exportEnd('{"id":"1"}\n{"end":true,"entries":812,"lastLeafIndex":4711,"sha256":"x"}\n')).toEqual({ entries: 812 });
    expect(exportEnd('1,"a"\r\n"end","812","4711","x"\r\n')).toEqual({ entries: 812 });
  });

  it('is not whole if it was cut off', () => {
    expect(exportEnd('{"id":"1"}\n{"id":"2')).toBeUndefined();
    expect(exportEnd('')).toBeUndefined();
  });

  it('of events ends with the version of the last one', () => {
    expect(lastVersion('{"version":0}\n{"version":1}\n')).toBe(1);
    expect(lastVersion('{"version":0}\n{"ver')).toBeUndefined();
  });

  it('has a size for people', () => {
    expect(sizeText(1_500, 'en')).toBe('1.5 kB');
    expect(sizeText(2_000_000, 'en')).toBe('2 MB');
  });
});
