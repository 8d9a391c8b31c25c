// Loaded by Admin after its own code and before it starts.
import {backToPage} from '../../tasklist/gemensam-ingang/back.js';
import {signInElsewhere, signOutElsewhere} from '../../tasklist/gemensam-ingang/elsewhere.js';

window.angular.module('cam.admin.custom').config(signOutElsewhere).run(signInElsewhere).run(backToPage);
