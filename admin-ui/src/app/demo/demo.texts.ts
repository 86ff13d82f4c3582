import { defineTexts } from '../i18n/texts';

export const demoTexts = defineTexts(
  {
    strip: 'This is a demo: its webhooks are made up, and nothing here is kept for real.',
    watch: 'See webhooks arrive',
    signIn: 'This hub is a demo',
    signInHint: (name: string, password: string) => `Anybody may look around, as “${name}” with the password “${password}”.`,
    enter: 'Look around',
  },
  {
    strip: 'Это демо: вебхуки в нём ненастоящие, и всерьёз здесь ничего не хранится.',
    watch: 'Посмотреть, как они приходят',
    signIn: 'Это демо',
    signInHint: (name, password) => `Осмотреться может любой: имя «${name}», пароль «${password}».`,
    enter: 'Осмотреться',
  },
);
