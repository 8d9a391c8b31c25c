// Loaded by Welcome after its own code and before it starts.
import {signInElsewhere, signOutElsewhere} from '../../tasklist/gemensam-ingang/elsewhere.js';

window.angular.module('cam.welcome.custom').config(signOutElsewhere).run(signInElsewhere);
