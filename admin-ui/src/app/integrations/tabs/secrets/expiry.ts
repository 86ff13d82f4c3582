import { ISecret } from '../../../api/models';

const WARNED_BEFORE_MS = 30 * 86_400_000;

/** How near the end of a secret is, if it has one: the hub's word, or earlier than that 30 days before the end. */
export function expiryOf({ state, expiresAt }: Pick<ISecret, 'state' | 'expiresAt'>, now: Date): 'active' | 'expiring' | 'expired' | null {
  if (state !== 'active') {
    return state;
  }
  if (!expiresAt) {
    return null;
  }
  const left = new Date(expiresAt).getTime() - now.getTime();
  return left <= 0 ? 'expired' : left < WARNED_BEFORE_MS ? 'expiring' : 'active';
}
