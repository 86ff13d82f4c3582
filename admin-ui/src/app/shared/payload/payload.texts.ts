import { defineTexts } from '../../i18n/texts';

export const payloadTexts = defineTexts(
  {
    empty: 'It is empty.',
    more: 'Show all',
    less: 'Show less',
    cut: 'This is the beginning; the rest is not shown.',
  },
  {
    empty: 'Пусто.',
    more: 'Показать целиком',
    less: 'Свернуть',
    cut: 'Показано только начало.',
  },
);
