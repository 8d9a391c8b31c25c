// Signing in and out without losing anything that somebody wrote, and without leaving it to somebody else.
import {saveAll} from './autosave.js';
import * as drafts from './drafts.js';
import * as names from './names.js';

const LOST_AT_SIGN_OUT = 'Det du har skrivit kunde inte sparas och försvinner om du loggar ut. Logga ut ändå?';
const SIGNED_OUT = {status: 'Du har loggats ut.', message: 'Logga in igen, så kommer det du skrev tillbaka.'};

function forgetAll() {
  drafts.forgetAll();
  names.forgetAll();
}

export const saveBeforeSigningOut = ['$provide', $provide => {
  $provide.decorator('AuthenticationService', ['$delegate', '$q', ($delegate, $q) => {
    const {logout} = $delegate;
    $delegate.logout = () => $q.when(saveAll()).then(() =>
      drafts.isAnythingLost() && !window.confirm(LOST_AT_SIGN_OUT) ? $q.reject() : logout.call($delegate));
    return $delegate;
  }]);
}];

// The page outlives a sign-out, so nothing of one caseworker may be left in memory for the next.
export const forgetBetweenCaseworkers = ['$rootScope', 'Notifications', ($rootScope, notifications) => {
  let current = null;
  let isTold = false;
  $rootScope.$on('authentication.changed', (event, authentication) => {
    const next = authentication && authentication.name;
    if (!next) {
      return;
    }
    isTold = false;
    if (next === current) {
      drafts.saveUnsaved();
    } else if (current) {
      forgetAll();
    }
    current = next;
  });
  $rootScope.$on('authentication.login.required', () => {
    if (current && !isTold) {
      isTold = true;
      notifications.addMessage({...SIGNED_OUT, exclusive: true});
    }
  });
  $rootScope.$on('authentication.logout.success', () => {
    current = null;
    forgetAll();
  });
}];

// Only the password is written again after a wrong one. Tasklist builds its sign-in form anew each time.
const SIGN_IN_FORM = 'default-login-form';
let refusedName = null;

const FORBIDDEN = 403;
const NO_TASKS = 'Ditt konto har ingen uppgiftslista. Samordnare och administratörer loggar in i '
  + '<a href="../../cockpit/default/">Processer</a>, administratörer även i '
  + '<a href="../../admin/default/">Administration</a>.';

export const noteRefusedName = {
  id: 'gi-refused-name',
  pluginPoint: 'tasklist.login.data',
  result: (signingIn, {username}) => {
    refusedName = username;
    signingIn.then(() => {
      refusedName = null;
    }, problem => {
      if (problem.status === FORBIDDEN) {
        problem.data.message = NO_TASKS;
      }
    });
  }
};

const FOCUS_EVERY = 100;
const FOCUS_TIMES = 15;

// Tasklist moves the focus to the user name at a moment of its own, before or after this. Whoever has begun to use the
// keyboard or the mouse is left alone.
function focusPassword() {
  let left = FOCUS_TIMES;
  const stop = () => {
    left = 0;
  };
  ['keydown', 'pointerdown'].forEach(used => document.addEventListener(used, stop, {capture: true, once: true}));
  const again = () => {
    const field = document.querySelector('form[name="signinForm"] input[type="password"]');
    if (left > 0) {
      left -= 1;
      if (field) {
        field.focus();
      }
      setTimeout(again, FOCUS_EVERY);
    }
  };
  setTimeout(again);
}

function fillIn(scope) {
  if (refusedName) {
    scope.username = refusedName;
    focusPassword();
  }
}

// The links to where they belong are ours, and nothing else in the message is.
export const waysForOthers = ['$provide', $provide => {
  $provide.decorator('Notifications', ['$delegate', notifications => {
    const {addError} = notifications;
    notifications.addError = error =>
      addError.call(notifications, error.message === NO_TASKS ? Object.assign(error, {unsafe: true}) : error);
    return notifications;
  }]);
}];

export const keepRefusedName = ['$provide', $provide => {
  $provide.decorator('Views', ['$delegate', views => {
    const form = views.getProvider({component: 'tasklist.login', id: SIGN_IN_FORM});
    const {controller} = form;
    // Angular makes an object of it, so it cannot be an arrow function.
    form.controller = ['$scope', '$controller', function ($scope, $controller) {
      $controller(controller, {$scope});
      fillIn($scope);
    }];
    return views;
  }]);
}];
