import { FormControl, FormGroup, Validators } from '@angular/forms';

import { ICreateHandlerRequest, IHandler } from '../../../../api/models';
import { parseExactly } from '../../../../shared/json/exact-json';
import { NameValue } from './name-values';
import { Scheme, SCHEME_MEMBERS, SCHEMES } from './verification-schemes';

/** The HTTP methods that the hub calls and is called with. */
export const METHODS = ['POST', 'PUT', 'PATCH', 'GET', 'DELETE'] as const;

/** Whether there are later attempts, and when. */
export type Retries = 'usual' | 'once' | 'own';

/** The form of a handler; its members are those of the API, so that a problem's pointer finds its field. */
export type HandlerForm = ReturnType<typeof handlerForm>;

const text = (value: string | undefined) => new FormControl(value ?? '', { nonNullable: true });
const number = (value: number | undefined, least: number, most: number) =>
  new FormControl<number | null>(value ?? null, [Validators.min(least), Validators.max(most)]);

/** A form with what a handler has; of none, as a new one begins. */
export function handlerForm(handler?: IHandler) {
  const { verification, response, limits, deduplication, delivery } = handler ?? {};
  const form = new FormGroup({
    name: new FormControl(handler?.name ?? '', {
      nonNullable: true,
      validators: [Validators.required, Validators.pattern('[a-z0-9][a-z0-9._-]{0,127}')],
    }),
    description: text(handler?.description),
    defaultArgs: text(JSON.stringify(handler?.defaultArgs ?? {}, null, 2)),
    method: text(handler?.method),
    targetUrl: text(handler?.targetUrl),
    webhookMethods: new FormControl<string[]>(handler?.webhookMethods ?? [], { nonNullable: true }),
    verification: new FormGroup({
      scheme: new FormControl<Scheme>(verification?.scheme ?? 'none', { nonNullable: true }),
      secretKey: text(verification?.secretKey),
      username: text(verification?.username),
      header: text(verification?.header),
      queryParameter: text(verification?.queryParameter),
      algorithm: text(verification?.algorithm),
      encoding: text(verification?.encoding),
      prefix: text(verification?.prefix),
      timestampHeader: text(verification?.timestampHeader),
      template: text(verification?.template),
      toleranceSeconds: number(verification?.toleranceSeconds, 1, 86_400),
      jwksUrl: text(verification?.jwksUrl),
      issuer: text(verification?.issuer),
      audience: text(verification?.audience),
      allowedAddresses: text(verification?.allowedAddresses?.join('\n')),
      challenge: new FormGroup({
        type: text(verification?.challenge?.type),
        secretKey: text(verification?.challenge?.secretKey),
      }),
    }),
    responseMode: text(handler?.responseMode),
    response: new FormGroup({
      status: number(response?.status, 200, 299),
      headers: new FormControl<NameValue[]>(pairs(response?.headers), { nonNullable: true }),
      body: text(response?.body),
    }),
    limits: new FormGroup({
      bodyBytes: number(limits?.bodyBytes, 1, 26_214_400),
      requestsPerSecond: number(limits?.requestsPerSecond, 1, 100_000),
    }),
    deduplication: new FormGroup({
      by: text(deduplication?.by),
      header: text(deduplication?.header),
      pointer: text(deduplication?.pointer),
    }),
    delivery: new FormGroup({
      filter: new FormControl(delivery?.filter ?? '', { nonNullable: true, validators: Validators.maxLength(2000) }),
      retries: new FormControl<Retries>(retriesOf(delivery?.retrySchedule), { nonNullable: true }),
      retrySchedule: text(delivery?.retrySchedule?.join(', ')),
      retryUnsuccessful: new FormControl(delivery?.retryUnsuccessful ?? false, { nonNullable: true }),
      concurrency: number(delivery?.concurrency, 1, 1000),
      ordering: new FormControl<'none' | 'fifo'>(delivery?.ordering ?? 'none', { nonNullable: true }),
      orderingKey: text(delivery?.orderingKey),
      authentication: new FormGroup({
        type: text(delivery?.authentication?.type),
        secretKey: text(delivery?.authentication?.secretKey),
        header: text(delivery?.authentication?.header),
      }),
    }),
  });
  const { verification: senders } = form.controls;
  followScheme(senders);
  senders.controls.scheme.valueChanges.subscribe(() => followScheme(senders));
  return form;
}

/** Members that the scheme does not have are disabled, so that they are neither asked for nor sent; what it needs is needed. */
function followScheme({ controls }: ReturnType<typeof handlerForm>['controls']['verification']): void {
  const scheme = SCHEMES[controls.scheme.value];
  for (const member of SCHEME_MEMBERS) {
    const control = controls[member];
    const wanted = scheme.needs.includes(member);
    if (wanted) {
      control.addValidators(Validators.required);
    } else {
      control.removeValidators(Validators.required);
    }
    if (wanted || scheme.may.includes(member)) {
      control.enable({ emitEvent: false });
    } else {
      control.disable({ emitEvent: false });
    }
  }
}

/** What the form says, as the API takes it: what is empty is left out, so that it is as usual. */
export function handlerRequest(form: HandlerForm): ICreateHandlerRequest {
  const { verification, response, deduplication, delivery, defaultArgs, ...plain } = form.getRawValue();
  const { scheme, allowedAddresses, challenge } = verification;
  const unverified = scheme === 'none' && !allowedAddresses.trim() && !challenge.type;
  const { retries, retrySchedule, retryUnsuccessful, ordering, orderingKey, authentication, ...other } = delivery;
  const request = filled({
    ...plain,
    verification: unverified
      ? {}
      : {
          ...form.controls.verification.value,
          allowedAddresses: listed(allowedAddresses),
          challenge: challenge.type ? challenge : {},
        },
    response: { ...response, headers: Object.fromEntries(response.headers.map(({ name, value }) => [name, value])) },
    deduplication: onlyWith(deduplication, 'by', ['header', 'pointer']),
    delivery: {
      ...other,
      retryUnsuccessful: retryUnsuccessful || '',
      retrySchedule: retries === 'own' ? listed(retrySchedule) : [],
      ordering: ordering === 'fifo' ? ordering : '',
      orderingKey: ordering === 'fifo' ? orderingKey : '',
      authentication: onlyWith(authentication, 'type', ['header']),
    },
  });
  // An empty schedule is no schedule that was left out: it is one attempt alone.
  const once = retries === 'once' ? { delivery: { ...(request['delivery'] as object | undefined), retrySchedule: [] } } : {};
  return { name: plain.name, ...request, ...once, defaultArgs: parseExactly(defaultArgs.trim() || '{}') as Record<string, unknown> };
}

/** The values without those that go with another choice; nothing where nothing is chosen. */
function onlyWith(values: Record<string, string>, choice: string, exclusive: readonly string[]): Record<string, string> {
  const chosen = values[choice];
  return chosen ? Object.fromEntries(Object.entries(values).filter(([name]) => !exclusive.includes(name) || name === chosen)) : {};
}

/** Without what is empty, at any depth. */
function filled(values: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values)
      .map(([name, value]): [string, unknown] => [name, isObject(value) ? filled(value) : value])
      .filter(([, value]) => !(value === '' || value === null || value === undefined || isEmpty(value))),
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function listed(values: string): string[] {
  return values.split(/[\s,]+/).filter(Boolean);
}

function pairs(values: Record<string, string> | undefined): NameValue[] {
  return Object.entries(values ?? {}).map(([name, value]) => ({ name, value }));
}

function retriesOf(schedule: string[] | undefined): Retries {
  return schedule === undefined ? 'usual' : schedule.length === 0 ? 'once' : 'own';
}
