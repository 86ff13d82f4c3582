import { IHandler } from '../../../api/models';
import { Status } from '../../../shared/status/status-chip';

/** What can be said of a handler at a glance: whether it is enabled, and what it needs. */
export function handlerStates(handler: IHandler): Status[] {
  const warnings = new Set(handler.warnings);
  return [
    handler.enabled ? 'enabled' : 'disabled',
    ...(handler.orphaned ? ['orphaned' as const] : []),
    ...(warnings.has('unverified') ? ['unverified' as const] : []),
    ...(warnings.has('secret-missing') ? ['secretMissing' as const] : []),
    ...(warnings.has('secret-expired') ? ['secretExpired' as const] : []),
  ];
}

/** Which handlers a list shows. */
export type HandlerFilter = 'all' | 'enabled' | 'disabled' | 'attention';

/** Whether a handler is among those that are looked for. */
export function fits(handler: IHandler, search: string, filter: HandlerFilter): boolean {
  const text = [handler.name, handler.targetUrl, handler.summary, handler.description, ...(handler.aliases ?? []).map(({ name }) => name)];
  return (
    text.some((part) => part?.toLowerCase().includes(search.trim().toLowerCase())) &&
    (filter === 'all' ||
      (filter === 'attention' ? handlerStates(handler).length > 1 : filter === (handler.enabled ? 'enabled' : 'disabled')))
  );
}
