import { defineTexts, Translation } from '../../../i18n/texts';
import { DeliveryStatus, IDelivery } from '../../../api/models';
import { Status } from '../../../shared/status/status-chip';

/** What deliveries say in codes, in words. */
export const deliveryWords = defineTexts(
  {
    reasons: {
      'attempts-exhausted': 'No attempt is left',
      'target-gone': 'The target answered 410, so it is gone',
      unsuccessful: 'The target answered “success”: false',
      'told-to-sender': 'The sender waited and was told of the failure',
      'handler-disabled': 'The handler was disabled',
      'handler-removed': 'The handler was removed',
      'payload-gone': 'What was to be sent is erased',
      filtered: 'The filter of the handler lets it not pass',
      'by-operator': 'An operator called it off',
    },
    errors: {
      'target-timed-out': 'No answer in time',
      'target-unreachable': 'No connection',
      'target-answer-too-large': 'The answer was too large',
      'target-secret-missing': 'The secret for the target is missing',
      'target-secret-unusable': 'The secret for the target cannot be sent',
      'egress-refused': 'The hub does not call this address',
      'integ-core-not-configured': 'The handler has no target',
      'validation-failed': 'The body does not fit the default arguments',
      'keyring-unavailable': 'The keyring cannot be used now',
      unavailable: 'The hub was busy',
      'internal-error': 'The hub failed',
    },
    refusals: {
      'address-not-allowed': 'The address is not among those allowed',
      'secret-missing': 'The secret that the handler names is not there',
      'secret-unusable': 'The secret has not the form that the scheme needs',
      'signature-missing': 'It has no signature',
      'signature-malformed': 'The signature cannot be read',
      'signature-mismatch': 'The signature does not fit',
      'timestamp-out-of-tolerance': 'It was signed too long ago, or in the future',
      'body-too-large': 'The body is larger than allowed',
      'method-not-allowed': 'The handler does not take this method',
      'rate-limited': 'More came than the handler takes',
    },
    states: {
      pending: 'Pending',
      delivered: 'Succeeded',
      'dead-lettered': 'Dead',
      skipped: 'Skipped',
      cancelled: 'Cancelled',
    },
  },
  {
    reasons: {
      'attempts-exhausted': 'Попыток не осталось',
      'target-gone': 'Получатель ответил 410: его больше нет',
      unsuccessful: 'Получатель ответил «success»: false',
      'told-to-sender': 'Отправитель ждал и узнал о неудаче',
      'handler-disabled': 'Обработчик выключен',
      'handler-removed': 'Обработчик удалён',
      'payload-gone': 'Данные для отправки стёрты',
      filtered: 'Не пропущено фильтром обработчика',
      'by-operator': 'Отменено оператором',
    },
    errors: {
      'target-timed-out': 'Нет ответа вовремя',
      'target-unreachable': 'Нет соединения',
      'target-answer-too-large': 'Слишком большой ответ',
      'target-secret-missing': 'Нет секрета для получателя',
      'target-secret-unusable': 'Секрет для получателя нельзя отправить',
      'egress-refused': 'На этот адрес отправлять запрещено',
      'integ-core-not-configured': 'У обработчика нет получателя',
      'validation-failed': 'Тело не сочетается с аргументами по умолчанию',
      'keyring-unavailable': 'Хранилище ключей недоступно',
      unavailable: 'Сервер был занят',
      'internal-error': 'Сбой сервера',
    },
    refusals: {
      'address-not-allowed': 'Адрес не входит в разрешённые',
      'secret-missing': 'Секрета, указанного в обработчике, нет',
      'secret-unusable': 'Секрет не подходит для этой схемы',
      'signature-missing': 'Нет подписи',
      'signature-malformed': 'Подпись нельзя прочитать',
      'signature-mismatch': 'Подпись не подходит',
      'timestamp-out-of-tolerance': 'Подписано слишком давно или в будущем',
      'body-too-large': 'Тело больше допустимого',
      'method-not-allowed': 'Обработчик не принимает этот метод',
      'rate-limited': 'Пришло больше, чем принимает обработчик',
    },
    states: {
      pending: 'Ожидает',
      delivered: 'Доставлено',
      'dead-lettered': 'Не доставлено',
      skipped: 'Пропущено',
      cancelled: 'Отменено',
    },
  },
);

export type DeliveryWords = Translation<(typeof deliveryWords)['en']>;

/** The states of a delivery, in the order in which lists name them. */
export const STATES: readonly DeliveryStatus[] = ['pending', 'delivered', 'dead-lettered', 'skipped', 'cancelled'];

/** The state of a delivery as all pages show states. */
export function statusOf({ status, attemptCount }: Pick<IDelivery, 'status' | 'attemptCount'>): Status {
  switch (status) {
    case 'delivered':
      return 'succeeded';
    case 'dead-lettered':
      return 'dead';
    case 'pending':
      return attemptCount > 0 ? 'retrying' : 'pending';
    default:
      return status;
  }
}

/** A code in words where there are some, else the code itself: what an operator wrote, or what only a later hub knows. */
export function inWords(words: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}
