import { IHandler } from '../../../../api/models';
import { handlerForm, handlerRequest } from './handler-form';

const WHOLE = {
  name: 'order-created',
  description: 'Orders',
  defaultArgs: { timeout: 5000, nothing: null, empty: '' },
  method: 'PUT',
  targetUrl: 'https://shop.example/{id}',
  webhookMethods: ['POST', 'PUT'],
  verification: {
    scheme: 'hmac',
    secretKey: 'K',
    header: 'X-Signature',
    algorithm: 'sha-256',
    encoding: 'hex',
    toleranceSeconds: 60,
    timestampHeader: 'X-Time',
    allowedAddresses: ['192.0.2.0/24'],
    challenge: { type: 'meta', secretKey: 'M' },
  },
  responseMode: 'async',
  response: { status: 200, headers: { 'X-A': 'b' }, body: 'ok' },
  limits: { bodyBytes: 1000, requestsPerSecond: 5 },
  deduplication: { by: 'pointer', pointer: '/id' },
  delivery: {
    filter: '$.id',
    retrySchedule: ['5s', '2h'],
    retryUnsuccessful: true,
    concurrency: 3,
    ordering: 'fifo',
    orderingKey: '/customer',
    authentication: { type: 'header', secretKey: 'T', header: 'X-Key' },
  },
};

describe('handlerForm', () => {
  it('gives back all that a handler has', () => {
    expect(handlerRequest(handlerForm(WHOLE as unknown as IHandler))).toEqual(WHOLE);
  });

  it('says nothing of what is as usual', () => {
    expect(handlerRequest(handlerForm({ name: 'plain', defaultArgs: {} } as IHandler))).toEqual({ name: 'plain', defaultArgs: {} });
  });

  it('tells one attempt alone from the usual schedule', () => {
    const once = { name: 'once', defaultArgs: {}, delivery: { retrySchedule: [] as string[] } };
    expect(handlerRequest(handlerForm(once as unknown as IHandler))).toEqual(once);
  });

  it('asks for what the scheme needs, and forgets what another scheme had', () => {
    const form = handlerForm(WHOLE as unknown as IHandler);
    form.controls.verification.controls.scheme.setValue('basic');
    expect(form.controls.verification.controls.username.hasError('required')).toBe(true);
    form.controls.verification.controls.username.setValue('shop');
    expect(handlerRequest(form).verification).toEqual({
      scheme: 'basic',
      username: 'shop',
      secretKey: 'K',
      allowedAddresses: ['192.0.2.0/24'],
      challenge: { type: 'meta', secretKey: 'M' },
    });
  });
});
