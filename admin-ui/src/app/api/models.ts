import type { components } from './generated/schema';

type Schemas = components['schemas'];

/** The document marks no member as always there; these are. A member that left the document does not compile here. */
type Always<T, K extends keyof T> = Omit<T, K> & Required<Pick<T, K>>;

/** Members that may be missing are `null` where the hub has nothing to say. */
type OrNull<T> = { [K in keyof T]: undefined extends T[K] ? T[K] | null : T[K] };

/** Members whose own members are always there. */
type With<T, M> = Omit<T, keyof M> & M;

type Created = 'id' | 'createdAt' | 'updatedAt';

/** An integration. `lastActivityAt` and `handlerCount` come with the list and the page alike. */
export type IIntegration = Always<Schemas['IntegrationResource'], Created | 'name' | 'handlerCount'>;
export type ICreateIntegrationRequest = Always<Schemas['IntegrationBody'], 'name'>;
export type IUpdateIntegrationRequest = ICreateIntegrationRequest;

/** How far an integration is set up, and what is to be looked at. */
export type ISetupStep = Always<Schemas['SetupStepState'], 'code' | 'done'>;
export type ISetupWarning = Always<Schemas['SetupWarning'], 'code'>;
export type ISetup = Always<Omit<Schemas['SetupResource'], 'steps' | 'warnings'>, 'warningCount'> & { steps: ISetupStep[]; warnings: ISetupWarning[] };

/** How links to an external service are made; without a URL there are none. */
export type ILinkTemplate = Always<Schemas['LinkTemplate'], 'key'>;
/** A link of an integration; without a URL, `missing` says why. */
export type ILink = Always<Schemas['LinkResource'], 'key'>;
export type IIntegrationLinks = Always<Omit<Schemas['IntegrationLinksResource'], 'links'>, 'externalIds' | 'values'> & { links: ILink[] };

/** A public credential of an integration. */
export type ICredential = Always<Schemas['CredentialResource'], Created | 'integrationId' | 'key' | 'value'>;
export type ICreateCredentialRequest = Always<Schemas['EntryBody'], 'key' | 'value'>;
export type IUpdateCredentialRequest = Always<Schemas['ChangedEntryBody'], 'value'>;

/** A secret of an integration; its `value` is an envelope, never the clear text. */
export type ISecret = Always<Schemas['SecretResource'], Created | 'integrationId' | 'key' | 'value' | 'version' | 'state'>;
export type ISecretVersion = Always<Schemas['SecretVersionResource'], 'version' | 'state' | 'createdAt'>;
export type ICreateSecretRequest = Always<Schemas['NewSecretBody'], 'key' | 'value'>;
export type IUpdateSecretRequest = Schemas['ChangedSecretBody'];
export type ISecretImport = With<
  Always<Schemas['SecretImportResource'], 'added' | 'changed' | 'unchanged' | 'invalid'>,
  { lines: ISecretImportLine[] }
>;
export type ISecretImportLine = With<
  Always<Schemas['SecretImportLine'], 'line'>,
  { outcome: 'added' | 'changed' | 'unchanged' | 'invalid' }
>;
/** Who could have had a secret revealed at a moment. */
export type ISecretReaders = With<Always<Schemas['SecretReadersResource'], 'at' | 'versions'>, { readers: ISecretReader[] }>;
export type ISecretReader = With<Always<Schemas['SecretReaderResource'], 'id'>, { type: 'user' | 'token' }>;
/** What deliveries of an integration are signed with. */
export type ISigningSecret = With<Always<Schemas['SigningSecretResource'], 'version'>, { versions: ISigningSecretVersion[] }>;
export type ISigningSecretVersion = Always<Schemas['SigningSecretVersionResource'], 'version' | 'createdAt'>;
export type IRevealedSigningSecret = Always<Schemas['RevealedSigningSecretResource'], 'value' | 'version'>;

/** The document calls them an object of anything, which has no type there. */
interface DefaultArgs {
  defaultArgs: Record<string, unknown>;
}

/** A handler of an integration. */
export type IHandler = Omit<
  Always<Schemas['HandlerResource'], Created | 'integrationId' | 'name' | 'defaultArgs' | 'enabled' | 'effectiveResponseMode'>,
  'defaultArgs'
> &
  DefaultArgs;
export type ICreateHandlerRequest = Omit<Always<Schemas['HandlerBody'], 'name' | 'defaultArgs'>, 'defaultArgs'> & Partial<DefaultArgs>;
export type IUpdateHandlerRequest = ICreateHandlerRequest;

/** The JSON Schemas of a synced handler. */
export interface IContract {
  parameters?: unknown[];
  requestBody?: unknown;
  responses?: Record<string, unknown>;
}

/** Whether a filter lets a payload pass. */
export type IFilterTrial = Schemas['DryRunBody'];
export type IFilterVerdict = Always<Schemas['DryRunAnswer'], 'passes' | 'found'>;

export type IExecuteRequest = Omit<Schemas['ExecuteBody'], 'method'>;
export type IExecuteResponse = Always<Schemas['ExecuteAnswer'], 'statusCode' | 'timestamp'>;

export type ISyncHandlersRequest = Schemas['SyncBody'];
export type ISyncedHandler = Always<Schemas['HandlerLine'], 'name' | 'action' | 'changes'>;
export type ISyncHandlersResult = Always<Schemas['SyncAnswer'], 'created' | 'updated' | 'unchanged' | 'orphaned' | 'conflicts' | 'handlers'> & {
  handlers: ISyncedHandler[];
};

/** What a delivery can be. */
export type DeliveryStatus = 'pending' | 'delivered' | 'dead-lettered' | 'skipped' | 'cancelled';

type DeliveryFacts = 'id' | 'integrationId' | 'handlerId' | 'handlerName' | 'receivedAt' | 'status' | 'attemptCount' | 'changedAt';

/** A webhook on its way to its target. */
export type IDelivery = OrNull<Always<Schemas['DeliveryResource'], DeliveryFacts>> & { status: DeliveryStatus };
export type IHeader = OrNull<Always<Schemas['HeaderResource'], 'name'>>;
/** A body as the hub reads it: `json`, `text`, or the bytes in base64. */
export type IBody = Always<Schemas['BodyResource'], 'encoding' | 'value'>;
export type IPayload = OrNull<Always<Schemas['PayloadResource'], 'state' | 'headers' | 'truncated'>> & { headers: IHeader[]; body?: IBody | null };
export type IAttempt = OrNull<Always<Schemas['AttemptResource'], 'number' | 'startedAt' | 'durationMs' | 'headers' | 'truncated'>> & {
  headers: IHeader[];
  body?: IBody | null;
};
export type IDeliveryEvent = Always<Schemas['DeliveryEventResource'], 'type' | 'at' | 'actor' | 'data'>;
export type IDeliveryDetails = IDelivery & {
  payload: IPayload;
  attempts: IAttempt[];
  timeline: IDeliveryEvent[];
} & Pick<Schemas['DeliveryDetailsResource'], 'payload' | 'attempts' | 'timeline'>;

/** Which deliveries are meant. */
export type IReplayFilter = Schemas['ReplayFilterBody'];
export type IReplayPreview = Always<Schemas['ReplayPreviewResource'], 'total' | 'complete' | 'counts'>;
/** A replay of many deliveries. */
export type IReplay = OrNull<Always<Schemas['ReplayResource'], 'id' | 'status' | 'startedAt' | 'totalComplete' | 'filter' | 'counts'>> & {
  status: 'running' | 'finished' | 'stopped';
  counts: Always<Schemas['ReplayCountsResource'], 'total' | 'done' | 'failed'>;
};

/** A request to a webhook that the hub refused. */
export type IRejection = OrNull<Always<Schemas['RejectionResource'], 'id' | 'rejectedAt' | 'reason' | 'handlerName' | 'headers' | 'suppressed'>> & {
  headers: IHeader[];
};

/** One thing that happened. */
export type IAuditLog = Always<Schemas['AuditEntry'], 'id' | 'leafIndex' | 'action' | 'class' | 'outcome' | 'timestamp' | 'targets' | 'changes' | 'version'>;
export type IAuditTarget = Schemas['AuditTarget'];
export type IAuditChange = Schemas['AuditChange'];

/** An integration as it was at a moment. */
export type IIntegrationState = Always<Schemas['IntegrationState'], 'integrationId' | 'version' | 'at' | 'state' | 'sealedSecrets' | 'unreadable'>;
/** How an integration differs between two moments. */
export type IStateDiff = Always<Schemas['StateDiff'], 'from' | 'to' | 'changes' | 'unreadable'>;
/** What bringing a former state back does, or would do. */
export type IRestoredState = Always<Schemas['RestoredStateResource'], 'version' | 'restored' | 'changes' | 'notRestored'>;

/** How a process of the hub is. */
export type ISystem = Always<
  Schemas['SystemResource'],
  'process' | 'sides' | 'status' | 'startedAt' | 'runtime' | 'database' | 'parts' | 'processors' | 'queues' | 'rebuild'
>;
export type IProcessor = Always<Schemas['ProcessorResource'], 'name' | 'state' | 'behind' | 'behindIsMore'>;
export type IQueue = Always<Schemas['QueueResource'], 'name' | 'waiting' | 'isMore'>;
export type IRebuild = Always<Schemas['RebuildResource'], 'state' | 'parts'>;
export type IKeyring = Always<Schemas['KeyringResource'], 'masterKeyId' | 'masterKeys' | 'ownKeyset' | 'rotating'>;

/** An access token without its text. */
export type IAccessToken = Always<Schemas['TokenResource'], 'id' | 'name' | 'ownerId' | 'scopes' | 'createdAt'>;
export type ICreateAccessTokenRequest = Always<Schemas['NewTokenBody'], 'name' | 'scopes'>;
export type IRotateAccessTokenRequest = Schemas['RotationBody'];
/** An access token with its text, which is shown this once. */
export type INewAccessToken = IAccessToken & Always<Pick<Schemas['NewTokenResource'], 'token'>, 'token'>;

/** A user of the hub. */
export type IUser = With<
  Always<Schemas['UserResource'], 'id' | 'username' | 'disabled' | 'hasPassword' | 'mustChangePassword' | 'createdAt'>,
  { grants: IGrant[] }
>;
/** A role that somebody has: for an integration, or without one for the hub as a whole. */
export type IGrant = Always<Schemas['GrantResource'], 'role'>;
export type IRole = Schemas['Role'];
export type ICreateUserRequest = Always<Schemas['NewUserBody'], 'username' | 'grants'>;
export type IUpdateUserRequest = Always<Schemas['ChangedUserBody'], 'username' | 'grants'>;
/** A user with the password that the hub made up, which is shown this once. */
export type INewUser = IUser & Pick<Schemas['NewUserResource'], 'password'>;

/** Who is signed in, and what they may do. */
export type IIdentity = With<Always<Schemas['IdentityResource'], 'id' | 'scopes' | 'integrationScopes'>, { grants?: IGrant[] }>;
export type ILoginProvider = Always<Schemas['LoginProviderResource'], 'name' | 'path' | 'type'>;
