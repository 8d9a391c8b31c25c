export default {
  app: {
    name: 'Cockpit',
    vendor: 'Gemensam ingång'
  },
  disableWelcomeMessage: true,
  customScripts: [
    'gemensam-ingang/cockpit.js'
  ]
};
