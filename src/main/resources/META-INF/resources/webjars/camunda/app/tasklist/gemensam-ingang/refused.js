// Takes away what the engine's applications offer and this program refuses.
export const without = (...refused) => ['$provide', $provide => {
  const ids = new Set(refused);
  $provide.decorator('Views', ['$delegate', views => {
    const getProviders = views.getProviders;
    views.getProviders = (...options) => getProviders.apply(views, options).filter(provider => !ids.has(provider.id));
    return views;
  }]);
}];
