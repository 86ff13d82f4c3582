/** What the last line of an export says; nothing if the file was cut off. */
export interface ExportEnd {
  entries: number;
}

/** Reads the end of an export of entries, in any of its forms. */
export function exportEnd(tail: string): ExportEnd | undefined {
  const line = tail.trimEnd().split(/\r?\n/).at(-1) ?? '';
  const csv = /^"end","?(\d+)"?/.exec(line);
  if (csv) {
    return { entries: Number(csv[1]) };
  }
  try {
    const end = JSON.parse(line) as { end?: unknown; entries?: unknown };
    return end.end === true && typeof end.entries === 'number' ? { entries: end.entries } : undefined;
  } catch {
    return undefined;
  }
}

/** The version of the last event in a file of events; `undefined` if its last line is no whole event. */
export function lastVersion(tail: string): number | undefined {
  const line = tail.trimEnd().split('\n').at(-1) ?? '';
  try {
    const { version } = JSON.parse(line) as { version?: unknown };
    return typeof version === 'number' ? version : undefined;
  } catch {
    return undefined;
  }
}

/** A size for people. */
export function sizeText(bytes: number, locale: string): string {
  const [unit, length] = bytes < 1_000_000 ? ['kilobyte', 1_000] as const : ['megabyte', 1_000_000] as const;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(bytes / length);
}
