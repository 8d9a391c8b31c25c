export default {
  app: {
    name: 'Välkommen',
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
    availableLocales: ['sv'],
    fallbackLocale: 'sv'
  },
  disableWelcomeMessage: true,
  customScripts: [
    'gemensam-ingang/welcome.js'
  ],
  links: []
};
