import { AuditQuery } from '../../api/audit.service';
import { IAuditLog } from '../../api/models';

/** How an address names an entry: by its id, and by the time at which it is found. */
export function entryKey({ id, timestamp }: Pick<IAuditLog, 'id' | 'timestamp'>): string {
  return `${id}@${timestamp}`;
}

/** What finds the entry that an address names, whatever else is chosen. */
export function entryAt(key: string): AuditQuery {
  const time = new Date(key.slice(key.indexOf('@') + 1)).getTime();
  if (Number.isNaN(time)) {
    return { class: 'all', target: '00000000-0000-0000-0000-000000000000' };
  }
  return { class: 'all', from: new Date(time).toISOString(), to: new Date(time + 1).toISOString(), limit: 200 };
}
