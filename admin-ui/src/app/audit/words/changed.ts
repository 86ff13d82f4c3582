import { IAuditChange } from '../../api/models';
import { Difference } from '../../shared/diff/differences';

/** A JSON pointer as people read it: `/defaultArgs/timeout` is `defaultArgs.timeout`. */
export function memberOf(pointer: string | undefined): string {
  return (pointer ?? '')
    .split('/')
    .slice(1)
    // What was put at the end of a list (RFC 6902).
    .filter((part) => part !== '-')
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .join('.');
}

/** Changes of an entry as they are shown; the hub says `null` for what was or is not there. */
export function shownChanges(changes: readonly IAuditChange[]): Difference[] {
  return changes.map(({ path, before, after }) => ({
    path: memberOf(path),
    before: before ?? undefined,
    after: after ?? undefined,
  }));
}

/** Whether values of credentials were left out: a value is named, and neither what it was nor what it is. */
export function hidesValues(targetType: string | undefined, changes: readonly IAuditChange[]): boolean {
  return targetType === 'credential' && changes.some(({ path, before, after }) => path === '/value' && before == null && after == null);
}
