import { defineTexts } from '../i18n/texts';

/** What roles are called, for wherever somebody's are said. */
export const roleTexts = defineTexts(
  { names: { owner: 'Owner', admin: 'Admin', editor: 'Editor', operator: 'Operator', viewer: 'Viewer', auditor: 'Auditor' } },
  {
    names: {
      owner: 'Владелец',
      admin: 'Администратор',
      editor: 'Редактор',
      operator: 'Оператор',
      viewer: 'Наблюдатель',
      auditor: 'Аудитор',
    },
  },
);
