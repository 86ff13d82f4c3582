import { ISyncedHandler } from '../../../../api/models';
import { Difference, differences } from '../../../../shared/diff/differences';

/** What a sync can do about a handler. */
export type SyncAction = 'created' | 'updated' | 'orphaned' | 'conflict' | 'unchanged';

const ORDER: readonly SyncAction[] = ['created', 'updated', 'conflict', 'orphaned', 'unchanged'];

/** A handler as a sync leaves it, and what of it changes. */
export interface SyncChange {
  name: string;
  action: SyncAction;
  reason: string | undefined;
  differences: readonly Difference[];
}

/** What changes comes first; default arguments are told one by one. */
export function syncChanges(handlers: readonly ISyncedHandler[]): SyncChange[] {
  return handlers
    .map(({ name, action, reason, changes }) => ({
      name,
      action: action as SyncAction,
      reason,
      differences: changes.flatMap(({ member, before, after }) =>
        member === 'defaultArgs' ? differences(before ?? {}, after ?? {}, 'defaultArgs') : [{ path: member ?? '', before, after }],
      ),
    }))
    .sort((a, b) => ORDER.indexOf(a.action) - ORDER.indexOf(b.action));
}
