import { IHandler } from '../../../api/models';

/** The address that senders send to. A hub that was not told its own is where its pages are. */
export function webhookUrl(handler: IHandler, origin: string): string {
  return handler.webhookUrl ?? `${origin}/webhook/${handler.name}`;
}

/** A command that sends a webhook to a handler, as far as it can be said without the value of a secret. */
export function webhookCurl(handler: IHandler, origin: string): string {
  const { verification } = handler;
  const method = handler.webhookMethods?.[0] ?? 'POST';
  const url = new URL(webhookUrl(handler, origin));
  const key = `<${verification?.secretKey ?? 'token'}>`;
  const headers: string[] = [];
  const options: string[] = [];
  switch (verification?.scheme) {
    case 'api-key':
      if (verification.queryParameter) {
        url.searchParams.set(verification.queryParameter, key);
      } else {
        headers.push(`${verification.header ?? ''}: ${verification.prefix ?? ''}${key}`);
      }
      break;
    case 'telegram':
      headers.push(`X-Telegram-Bot-Api-Secret-Token: ${key}`);
      break;
    case 'jwt':
      headers.push(verification.header ? `${verification.header}: <token>` : 'Authorization: Bearer <token>');
      break;
    case 'basic':
      options.push(`-u ${quoted(`${verification.username ?? ''}:${key}`)}`);
      break;
  }
  const body = method === 'GET' || method === 'DELETE' ? [] : [`-H ${quoted('Content-Type: application/json')}`, `-d ${quoted('{"hello":"hub"}')}`];
  return [`curl -X ${method} ${quoted(url.href)}`, ...options, ...headers.map((header) => `-H ${quoted(header)}`), ...body].join(' \\\n  ');
}

/** Whether the sender signs what it sends, which no command can. */
export function isSigned(handler: IHandler): boolean {
  return !['none', 'api-key', 'telegram', 'jwt', 'basic', 'ip-allowlist'].includes(handler.verification?.scheme ?? 'none');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
