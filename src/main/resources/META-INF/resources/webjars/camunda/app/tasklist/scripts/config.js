// Evaluated before anything else in Tasklist, so the storage is guarded before the first use of it.
import {guardStorage} from '../gemensam-ingang/storage.js';

guardStorage();

export default {
  app: {
    name: 'Uppgifter',
    vendor: 'Gemensam ingång'
  },
  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'YYYY-MM-DD HH:mm',
    normal: 'YYYY-MM-DD HH:mm',
    long: 'dddd YYYY-MM-DD HH:mm',
    short: 'YYYY-MM-DD'
  },
  locales: {
    // Tasklist takes the browser's language when it is in this list, so English is the fallback only for missing texts.
    availableLocales: ['sv'],
    fallbackLocale: 'sv'
  },
  disableWelcomeMessage: true,
  assignProcessInstanceIdToTaskComment: false,
  customScripts: [
    'gemensam-ingang/tasklist.js'
  ],
  shortcuts: {
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'gå till listan över urval'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'gå till första uppgiften i listan'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'gå till första frågan i formuläret'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'starta ett ärende'
    }
  }
};
