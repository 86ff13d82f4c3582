/** The pages to offer, counted from 1: the ends, those around the present one, and `null` for a gap. */
export function pageNumbers(present: number, count: number): (number | null)[] {
  const shown = new Set([1, present - 1, present, present + 1, count].filter((page) => page >= 1 && page <= count));
  return [...shown]
    .sort((a, b) => a - b)
    .flatMap((page, i, all) => {
      const step = page - (all[i - 1] ?? 0);
      return step === 1 ? [page] : step === 2 ? [page - 1, page] : [null, page];
    });
}
