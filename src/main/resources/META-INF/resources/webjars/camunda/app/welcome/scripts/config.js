export default {
  app: {
    name: 'Välkommen',
    vendor: 'Gemensam ingång'
  },
  disableWelcomeMessage: true,
  links: []
};
