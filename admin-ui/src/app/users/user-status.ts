import { IUser } from '../api/models';
import { Status } from '../shared/status/status-chip';

/** Whether somebody can sign in as a user. */
export function statusOf({ disabled, lockedUntil }: Pick<IUser, 'disabled' | 'lockedUntil'>, now: Date): Status {
  return disabled ? 'disabled' : lockedUntil && new Date(lockedUntil) > now ? 'locked' : 'active';
}
