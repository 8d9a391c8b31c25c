// Leads who was sent here to sign in back to the page of ours that they asked for, and nowhere else.
export const backToPage = ['$rootScope', $rootScope => {
  $rootScope.$on('authentication.changed', (event, authentication) => {
    const asked = new URLSearchParams(location.search).get('tillbaka');
    if (!authentication || !authentication.name || !asked) {
      return;
    }
    const page = new URL(asked, location.origin);
    if (page.origin === location.origin) {
      location.replace(page.href);
    }
  });
}];
