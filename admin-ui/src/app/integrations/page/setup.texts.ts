import { counted, defineTexts } from '../../i18n/texts';

const many = (n: number, one: string) => counted('en', n, { one, many: `${one}s` });
const handlers = (n: number) => counted('ru', n, { one: 'обработчик', few: 'обработчика', many: 'обработчиков' });
const secrets = (n: number) => counted('ru', n, { one: 'секрет', few: 'секрета', many: 'секретов' });

export const setupTexts = defineTexts(
  {
    setup: 'Setup',
    progress: (done: number, all: number) => `${done} of ${all} steps`,
    complete: 'Set up',
    done: '(done)',
    open: '(to do)',
    warnings: 'What is to be looked at',
    more: (n: number) => `and ${n} more`,
    steps: {
      'handler-added': 'Add a handler',
      'handlers-verified': 'Verify who sends, for every handler',
      'secrets-present': 'Add all secrets that handlers name',
      'webhook-received': 'Receive a webhook',
    },
    one: {
      'secret-missing': (name: string) => `${name} is missing`,
      'secret-expired': (name: string) => `${name} has expired`,
      'secret-expiring': (name: string) => `${name} expires soon`,
      'handler-unverified': (name: string) => `${name} is unverified`,
      'handler-orphaned': (name: string) => `${name} is orphaned`,
      'handler-disabled': (name: string) => `${name} is disabled`,
    },
    several: {
      'secret-missing': (n: number) => `${many(n, 'secret')} missing`,
      'secret-expired': (n: number) => `${many(n, 'secret')} expired`,
      'secret-expiring': (n: number) => `${many(n, 'secret')} expiring`,
      'handler-unverified': (n: number) => `${many(n, 'handler')} unverified`,
      'handler-orphaned': (n: number) => `${many(n, 'handler')} orphaned`,
      'handler-disabled': (n: number) => `${many(n, 'handler')} disabled`,
    },
    hints: {
      'secret-missing': 'A handler names a secret that is not there.',
      'secret-expired': 'Give it a new version.',
      'secret-expiring': 'Give it a new version in time.',
      'handler-unverified': 'Whoever knows the URL may send to it.',
      'handler-orphaned': 'It is no longer in the OpenAPI document of the service.',
      'handler-disabled': 'Its webhooks are stored, not delivered.',
    },
  },
  {
    setup: 'Настройка',
    progress: (done, all) => `${done} из ${all} шагов`,
    complete: 'Настроена',
    done: '(сделано)',
    open: '(осталось)',
    warnings: 'На что обратить внимание',
    more: (n) => `и ещё ${n}`,
    steps: {
      'handler-added': 'Добавить обработчик',
      'handlers-verified': 'Проверять отправителя у каждого обработчика',
      'secrets-present': 'Добавить все секреты, нужные обработчикам',
      'webhook-received': 'Получить вебхук',
    },
    one: {
      'secret-missing': (name) => `Нет секрета ${name}`,
      'secret-expired': (name) => `${name} истёк`,
      'secret-expiring': (name) => `${name} скоро истечёт`,
      'handler-unverified': (name) => `${name} не проверяется`,
      'handler-orphaned': (name) => `${name} осиротел`,
      'handler-disabled': (name) => `${name} выключен`,
    },
    several: {
      'secret-missing': (n) => `Не хватает: ${secrets(n)}`,
      'secret-expired': (n) => `Истекли: ${secrets(n)}`,
      'secret-expiring': (n) => `Истекают: ${secrets(n)}`,
      'handler-unverified': (n) => `Без проверки: ${handlers(n)}`,
      'handler-orphaned': (n) => `Осиротели: ${handlers(n)}`,
      'handler-disabled': (n) => `Выключены: ${handlers(n)}`,
    },
    hints: {
      'secret-missing': 'Обработчику нужен секрет, которого нет.',
      'secret-expired': 'Создайте новую версию.',
      'secret-expiring': 'Создайте новую версию заранее.',
      'handler-unverified': 'Отправить может любой, кто знает адрес.',
      'handler-orphaned': 'Его больше нет в документе OpenAPI сервиса.',
      'handler-disabled': 'Вебхуки сохраняются, но не доставляются.',
    },
  },
);
