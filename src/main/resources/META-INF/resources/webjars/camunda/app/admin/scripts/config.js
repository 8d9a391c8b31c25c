export default {
  app: {
    name: 'Admin',
    vendor: 'Gemensam ingång'
  },
  disableWelcomeMessage: true
};
