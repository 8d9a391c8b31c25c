export default {
  app: {
    name: 'Admin',
    vendor: 'Gemensam ingång'
  },
  disableWelcomeMessage: true,
  customScripts: [
    'gemensam-ingang/admin.js'
  ]
};
