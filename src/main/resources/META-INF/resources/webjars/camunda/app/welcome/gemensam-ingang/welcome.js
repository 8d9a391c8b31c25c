// Loaded by the welcome page after its own code and before it starts.
import {translateEngineTexts} from '../../cockpit/gemensam-ingang/engine-texts.js';
import {signInElsewhere, signOutElsewhere} from '../../tasklist/gemensam-ingang/elsewhere.js';

window.angular.module('cam.welcome.custom').config(signOutElsewhere).run(signInElsewhere);

translateEngineTexts();
