import { hexDump } from './hex';

describe('hexDump', () => {
  it('shows where, which, and what can be read', () => {
    const bytes = new Uint8Array([...'<b>PDF-1.7 \u0000'].map((c) => c.charCodeAt(0)).concat([0xff, 0x0a, 0x41, 0x42, 0x43]));

    expect(hexDump(bytes)).toBe(
      '00000000  3c 62 3e 50 44 46 2d 31 2e 37 20 00 ff 0a 41 42  <b>PDF-1.7 ...AB\n' +
        '00000010  43                                               C',
    );
  });

  it('has nothing to say of nothing', () => {
    expect(hexDump(new Uint8Array())).toBe('');
  });
});
