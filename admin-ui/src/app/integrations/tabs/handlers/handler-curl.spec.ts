import { IHandler } from '../../../api/models';
import { isSigned, webhookCurl } from './handler-curl';

const ORIGIN = 'https://hub.example';

function handler(verification?: IHandler['verification']): IHandler {
  return { name: 'order-created', verification } as IHandler;
}

describe('webhookCurl', () => {
  it('sends JSON to the webhook URL', () => {
    expect(webhookCurl(handler(), ORIGIN)).toBe(
      `curl -X POST 'https://hub.example/webhook/order-created' \\\n  -H 'Content-Type: application/json' \\\n  -d '{"hello":"hub"}'`,
    );
  });

  it('shows where the key goes', () => {
    expect(webhookCurl(handler({ scheme: 'api-key', secretKey: 'K', header: 'X-Key', prefix: 'Bearer ' }), ORIGIN)).toContain(
      `-H 'X-Key: Bearer <K>'`,
    );
    expect(webhookCurl(handler({ scheme: 'api-key', secretKey: 'K', queryParameter: 'key' }), ORIGIN)).toContain('?key=%3CK%3E');
    expect(webhookCurl(handler({ scheme: 'basic', secretKey: 'K', username: "o'hara" }), ORIGIN)).toContain(
      String.raw`-u 'o'\''hara:<K>'`,
    );
  });

  it('knows what only the sender can sign', () => {
    expect(isSigned(handler({ scheme: 'github' }))).toBe(true);
    expect(isSigned(handler({ scheme: 'telegram' }))).toBe(false);
    expect(isSigned(handler())).toBe(false);
  });
});
