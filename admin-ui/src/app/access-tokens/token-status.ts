import { IAccessToken } from '../api/models';
import { Status } from '../shared/status/status-chip';

const WARNED_BEFORE_MS = 7 * 86_400_000;

/** Whether a token still lets somebody in, and for how long. */
export function statusOf({ expiresAt }: Pick<IAccessToken, 'expiresAt'>, now: Date): Status {
  const left = expiresAt ? new Date(expiresAt).getTime() - now.getTime() : Infinity;
  return left <= 0 ? 'expired' : left < WARNED_BEFORE_MS ? 'expiring' : 'active';
}
