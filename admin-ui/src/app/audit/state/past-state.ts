import { IIntegrationState } from '../../api/models';

interface PastSecretVersion {
  version: string;
  state: string;
  createdAt?: string;
  overlapEndsAt?: string;
}

/** A credential as it was; its value is `null` where it may not be seen. */
export interface PastCredential {
  id: string;
  key: string;
  value: string | null;
}

/** A secret as it was. */
export interface PastSecret {
  id: string;
  key: string;
  version: number;
  versions: PastSecretVersion[];
  envelope: string | undefined;
  /** What else is known of it. */
  others: [string, unknown][];
}

/** A handler as it was. */
export interface PastHandler {
  id: string;
  name: string;
  enabled: boolean;
  orphaned: boolean;
  settings: [string, unknown][];
}

/** An integration as it was, in the order in which it is read. */
export interface PastState {
  name: string;
  deleted: boolean;
  purged: boolean;
  signingSecretVersion: number | undefined;
  credentials: PastCredential[];
  secrets: PastSecret[];
  handlers: PastHandler[];
  others: [string, unknown][];
}

type Members = Record<string, unknown>;

/** Reads the state that the hub answers, which the API's description leaves open. */
export function pastState({ state, sealedSecrets }: Pick<IIntegrationState, 'state' | 'sealedSecrets'>): PastState {
  const { name, deleted, purged, credentials, secrets, handlers, signingSecret, ...others } = state as Members;
  return {
    name: String(name),
    deleted: deleted === true,
    purged: purged === true,
    signingSecretVersion: (signingSecret as { version?: number } | undefined)?.version,
    credentials: byText(
      entries(credentials).map(([id, { key, value }]) => ({ id, key: String(key), value: typeof value === 'string' ? value : null })),
      (credential) => credential.key,
    ),
    secrets: byText(
      entries(secrets).map(([id, { key, version, versions, ...rest }]) => ({
        id,
        key: String(key),
        version: Number(version),
        versions: entries(versions)
          .map(([number, { state: versionState, ...times }]) => ({ version: number, state: String(versionState), ...times }))
          .reverse(),
        envelope: sealedSecrets[id],
        others: Object.entries(rest),
      })),
      (secret) => secret.key,
    ),
    handlers: byText(
      entries(handlers).map(([id, { name: handlerName, enabled, orphaned, ...settings }]) => ({
        id,
        name: String(handlerName),
        enabled: enabled === true,
        orphaned: orphaned === true,
        settings: Object.entries(settings).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
      })),
      (handler) => handler.name,
    ),
    others: Object.entries(others),
  };
}

function entries(of: unknown): [string, Members][] {
  return Object.entries((of ?? {}) as Record<string, Members>);
}

function byText<T>(items: T[], text: (item: T) => string): T[] {
  return items.sort((a, b) => text(a).localeCompare(text(b)));
}
