import { isExactNumber } from '../json/exact-json';

/** One member that two values differ in. */
export interface Difference {
  /** Its path, as in `delivery.timeout`. */
  path: string;
  before: unknown;
  after: unknown;
}

/** The members that differ, down to the smallest; lists are compared as wholes. */
export function differences(before: unknown, after: unknown, path = ''): Difference[] {
  if (isObject(before) && isObject(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) =>
      differences(before[name], after[name], path === '' ? name : `${path}.${name}`),
    );
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isExactNumber(value);
}
