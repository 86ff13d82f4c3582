import { textOf } from './file-text';

function file(...bytes: number[]): Pick<Blob, 'size' | 'arrayBuffer'> {
  return { size: bytes.length, arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) };
}

describe('the text of a file', () => {
  it('is read as UTF-8', async () => {
    expect(await textOf(file(0x4b, 0x3d, 0xd0, 0xbf))).toBe('K=п');
  });

  it('is none where bytes are something else', async () => {
    expect(await textOf(file(0x4b, 0x3d, 0xff))).toBeUndefined();
  });

  it('has a limit', async () => {
    expect(await textOf({ ...file(0x4b), size: 1_000_001 })).toBeUndefined();
  });
});
