import { IUser } from '../../api/models';

/** Whether a user owns the hub, not only an integration of it. */
export function isOwnerOfHub({ grants }: Pick<IUser, 'grants'>): boolean {
  return grants.some(({ role, integrationId }) => role === 'owner' && !integrationId);
}
