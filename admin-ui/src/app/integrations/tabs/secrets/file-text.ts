const LONGEST_BYTES = 1_000_000;

/** The text of a file; nothing if it is none or too long: a byte that was read wrongly would be sealed as it is. */
export async function textOf(file: Pick<Blob, 'size' | 'arrayBuffer'>): Promise<string | undefined> {
  if (file.size > LONGEST_BYTES) {
    return undefined;
  }
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
