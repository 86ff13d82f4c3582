import { IAuditChange, IAuditLog } from '../../api/models';
import { memberOf } from './changed';

const MEMBERS_NAMED = 3;
const SHORT = 60;

/**
 * An entry in a few words: why, what was asked for, or what of it was changed.
 *
 * @param members says that these were changed, and how many more
 */
export function detailOf(
  { reason, changes, class: kind }: Pick<IAuditLog, 'reason' | 'changes' | 'class'>,
  members: (named: readonly string[], left: number) => string,
): string {
  if (reason) {
    return reason;
  }
  return kind === 'management' ? changed(changes.filter(matters), members) : told(changes);
}

function changed(changes: readonly IAuditChange[], members: (named: readonly string[], left: number) => string): string {
  const [only] = changes;
  if (changes.length === 1 && only && isShort(only.before) && isShort(only.after)) {
    const values = [only.before, only.after].filter((value) => value != null).map(inShort);
    return `${memberOf(only.path)}: ${values.join(' → ')}`;
  }
  const names = [...new Set(changes.map(({ path }) => memberOf(path)))];
  return members(names.slice(0, MEMBERS_NAMED), Math.max(0, names.length - MEMBERS_NAMED));
}

/** What an entry says without having changed it; that something happened once goes without saying. */
function told(changes: readonly IAuditChange[]): string {
  return changes
    .filter(({ after }) => isShort(after))
    .map(({ path, after }) => (path === '/count' ? (after === 1 ? '' : `×${inShort(after)}`) : inShort(after)))
    .filter((text) => text !== '')
    .join(' · ');
}

/** Which version of a secret it is says what matters, and so does what somebody said of something new. */
function matters({ path, before, after }: IAuditChange): boolean {
  const nothing = after == null || after === false || (Array.isArray(after) && after.length === 0);
  return !path?.startsWith('/versions/') && (before != null || !nothing);
}

function isShort(value: unknown): boolean {
  return value == null || (!Array.isArray(value) && inShort(value).length <= SHORT);
}

/** A thing by what it consists of, as a grant by its role. */
function inShort(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? Object.values(value)
        .filter((part) => part != null)
        .map(inShort)
        .join(' ')
    : String(value);
}
