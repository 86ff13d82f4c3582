import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { DOCUMENT } from '@angular/common';

import { IHandler } from '../../../../api/models';
import { I18n } from '../../../../i18n/i18n';
import { CodeBlock } from '../../../../shared/code/code-block';
import { CopyButton } from '../../../../shared/copy/copy-button';
import { TimeAgo } from '../../../../shared/time/time-ago';
import { handlerFormTexts } from '../form/handler-form.texts';
import { SCHEME_MEMBERS } from '../form/verification-schemes';
import { verificationTexts } from '../form/verification.texts';
import { isSigned, webhookCurl, webhookUrl } from '../handler-curl';
import { handlersTexts } from '../handlers.texts';

type KnownReason = keyof (typeof handlersTexts)['en']['reasons'];

/** All that a handler is set to, its address, and a command to try it with. */
@Component({
  selector: 'app-handler-overview',
  imports: [CodeBlock, CopyButton, TimeAgo],
  templateUrl: './handler-overview.html',
  styleUrl: './handler-overview.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HandlerOverview {
  readonly #i18n = inject(I18n);
  readonly #origin = inject(DOCUMENT).location.origin;
  protected readonly t = this.#i18n.texts(handlersTexts);
  protected readonly schemes = this.#i18n.texts(verificationTexts);
  protected readonly words = this.#i18n.texts(handlerFormTexts);
  readonly handler = input.required<IHandler>();
  protected readonly url = computed(() => webhookUrl(this.handler(), this.#origin));
  protected readonly curl = computed(() => webhookCurl(this.handler(), this.#origin));
  protected readonly args = computed(() => {
    const args = this.handler().defaultArgs;
    return Object.keys(args).length === 0 ? '' : JSON.stringify(args, null, 2);
  });

  protected readonly curlNote = computed(() => {
    const { verification } = this.handler();
    if (isSigned(this.handler())) {
      return this.t().curlSigned;
    }
    const key = verification?.secretKey ? this.t().curlSecret(verification.secretKey) : '';
    const addresses = verification?.allowedAddresses?.length ? this.t().curlAddress : '';
    return [key, addresses].filter(Boolean).join(' ');
  });

  protected readonly warnings = computed(() => {
    const t = this.t();
    const { warnings = [], orphaned } = this.handler();
    const words = { unverified: t.unverified, 'secret-missing': t.secretMissing, 'secret-expired': t.secretExpired };
    return [...(orphaned ? [t.orphaned] : []), ...warnings.map((warning) => words[warning])];
  });

  protected readonly disabledWhy = computed(() => {
    const reason = this.handler().disabledReason ?? '';
    return (this.t().reasons[reason as KnownReason] as string | undefined) ?? reason;
  });

  protected readonly verification = computed(() => {
    const { scheme = 'none', secretKey, allowedAddresses, challenge } = this.handler().verification ?? {};
    const t = this.t();
    return [
      this.schemes().schemes[scheme],
      secretKey && t.withSecret(secretKey),
      allowedAddresses?.length && t.allowed(allowedAddresses.join(', ')),
      challenge?.type && t.challenge(challenge.type === 'x' ? 'X' : 'Meta'),
    ]
      .filter(Boolean)
      .join(' · ');
  });

  /** Members of the verification that not every scheme has. */
  protected readonly verificationMembers = computed(() => {
    const verification = this.handler().verification ?? {};
    return SCHEME_MEMBERS.filter((member) => member !== 'secretKey' && member in verification).map(
      (member): [string, string] => [member, String(verification[member])],
    );
  });

  protected readonly answer = computed(() => {
    const { effectiveResponseMode, response } = this.handler();
    const t = this.t();
    return effectiveResponseMode === 'sync' ? t.answerSync : response ? t.answerFixed(response.status ?? 200) : t.answerAsync;
  });

  protected readonly limits = computed(() => {
    const { bodyBytes, requestsPerSecond } = this.handler().limits ?? {};
    const number = new Intl.NumberFormat(this.#i18n.locale());
    const t = this.t();
    return [bodyBytes && t.bytes(number.format(bodyBytes)), requestsPerSecond && t.perSecond(number.format(requestsPerSecond))]
      .filter(Boolean)
      .join(', ');
  });

  protected readonly deduplication = computed(() => {
    const { by, header, pointer } = this.handler().deduplication ?? {};
    return [this.words().deduplications[by ?? 'usual'], header ?? pointer].filter(Boolean).join(' · ');
  });

  protected readonly retries = computed(() => {
    const { retrySchedule, retryUnsuccessful } = this.handler().delivery ?? {};
    const t = this.t();
    const schedule = !retrySchedule ? t.retriesUsual : retrySchedule.length === 0 ? t.retriesNone : t.retriesOwn(retrySchedule.join(', '));
    return retryUnsuccessful ? `${schedule}, ${t.retriesUnsuccessful}` : schedule;
  });

  protected readonly order = computed(() => {
    const { ordering, orderingKey } = this.handler().delivery ?? {};
    const t = this.t();
    return ordering !== 'fifo' ? t.orderNone : orderingKey ? t.orderKey(orderingKey) : t.orderFifo;
  });

  protected readonly authentication = computed(() => {
    const { type, secretKey, header } = this.handler().delivery?.authentication ?? {};
    return type ? [header ?? this.words().authentications[type], this.t().withSecret(secretKey ?? '')].join(' · ') : '';
  });

  /** The fixed answer as it goes over the line. */
  protected readonly responseText = computed(() => {
    const { status, headers = {}, body = '' } = this.handler().response ?? {};
    return [`HTTP ${status ?? ''}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), '', body].join('\n').trimEnd();
  });

  protected day(at: string | undefined): string {
    return at ? new Intl.DateTimeFormat(this.#i18n.locale(), { dateStyle: 'medium' }).format(new Date(at)) : '';
  }
}
