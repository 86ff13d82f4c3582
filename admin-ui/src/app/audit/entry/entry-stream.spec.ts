import { isOfIntegration } from './entry-stream';

describe('isOfIntegration', () => {
  it.each([
    ['handler.changed', true],
    ['handlers.synced', true],
    ['signing-secret.rotated', true],
    ['webhook.received', false],
    ['access.denied', false],
    ['replay.started', false],
  ])('%s: %s', (action, expected) => {
    expect(isOfIntegration({ action, integrationId: 'i' })).toBe(expected);
  });
});
