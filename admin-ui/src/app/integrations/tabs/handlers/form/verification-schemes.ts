import { IHandler } from '../../../../api/models';

type Verification = NonNullable<IHandler['verification']>;

/** By what a webhook shows that it comes from whom it should. */
export type Scheme = NonNullable<Verification['scheme']>;

/** A member of a verification that some schemes have and others do not. */
export type SchemeMember = Exclude<keyof Verification, 'scheme' | 'allowedAddresses' | 'challenge'>;

interface SchemeMembers {
  needs: readonly SchemeMember[];
  may: readonly SchemeMember[];
}

const SIGNED_WITH_TIME: SchemeMembers = { needs: ['secretKey'], may: ['toleranceSeconds'] };
const SIGNED: SchemeMembers = { needs: ['secretKey'], may: [] };

/** What each scheme asks for, in the order in which it is offered. */
export const SCHEMES: Readonly<Record<Scheme, SchemeMembers>> = {
  none: { needs: [], may: [] },
  'standard-webhooks': SIGNED_WITH_TIME,
  svix: SIGNED_WITH_TIME,
  stripe: SIGNED_WITH_TIME,
  github: SIGNED,
  slack: SIGNED_WITH_TIME,
  shopify: SIGNED,
  telegram: SIGNED,
  elevenlabs: SIGNED_WITH_TIME,
  hmac: {
    needs: ['secretKey', 'header', 'algorithm', 'encoding'],
    may: ['prefix', 'timestampHeader', 'template', 'toleranceSeconds'],
  },
  basic: { needs: ['username', 'secretKey'], may: [] },
  'api-key': { needs: ['secretKey'], may: ['header', 'queryParameter', 'prefix'] },
  jwt: { needs: ['jwksUrl'], may: ['issuer', 'audience', 'header', 'toleranceSeconds'] },
  'ip-allowlist': { needs: [], may: [] },
};

/** The members of all schemes. */
export const SCHEME_MEMBERS: readonly SchemeMember[] = [
  'secretKey',
  'username',
  'header',
  'queryParameter',
  'algorithm',
  'encoding',
  'prefix',
  'timestampHeader',
  'template',
  'toleranceSeconds',
  'jwksUrl',
  'issuer',
  'audience',
];
