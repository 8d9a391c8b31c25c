// Calls to our own API in the session of Tasklist.
const ROOT = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

// Browsers let no more than 64 KiB travel on after the page is closed.
const OUTLIVES_THE_PAGE = 60000;

function token() {
  const cookie = document.cookie.split('; ').find(each => each.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}

export function call(method, path, body) {
  const headers = {'Accept': 'application/json', 'X-XSRF-TOKEN': token()};
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  const keepalive = body !== undefined && new Blob([body]).size < OUTLIVES_THE_PAGE;
  return fetch(ROOT + '/api' + path,
    {method, headers, body, keepalive, credentials: 'same-origin', cache: 'no-store'});
}
