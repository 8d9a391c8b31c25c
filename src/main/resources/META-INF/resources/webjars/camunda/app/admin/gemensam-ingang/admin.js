// Loaded by Admin after its own code and before it starts.
import {swedishCalendars} from '../../cockpit/gemensam-ingang/calendars.js';
import {translateEngineTexts} from '../../cockpit/gemensam-ingang/engine-texts.js';
import {backToPage} from '../../tasklist/gemensam-ingang/back.js';
import {signInElsewhere, signOutElsewhere} from '../../tasklist/gemensam-ingang/elsewhere.js';
import {without} from '../../tasklist/gemensam-ingang/refused.js';

// Rights follow from the directory and there is one organisation, so neither is kept here.
const withoutRefused = without('authorization', 'tenants');

const SHOWN = ['/users/:userId', '/groups/:groupId'];

// Who works where is changed in the directory; here it is only shown.
const onlyShown = ['$route', $route => {
  SHOWN.map(path => $route.routes[path]).forEach(route => {
    route.template = route.template.replaceAll('class="form-control"', 'class="form-control" readonly');
  });
}];

swedishCalendars(window.angular.module('cam.admin.custom'))
  .config(signOutElsewhere)
  .config(withoutRefused)
  .run(signInElsewhere)
  .run(backToPage)
  .run(onlyShown);

translateEngineTexts();
