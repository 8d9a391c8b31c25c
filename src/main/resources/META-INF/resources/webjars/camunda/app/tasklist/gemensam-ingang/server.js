// Calls to our own API in the session of Tasklist.
const ROOT = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

function token() {
  const cookie = document.cookie.split('; ').find(each => each.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}

export function call(method, path, body) {
  const headers = {'Accept': 'application/json', 'X-XSRF-TOKEN': token()};
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  return fetch(ROOT + '/api' + path, {method, headers, body, credentials: 'same-origin', cache: 'no-store'});
}
