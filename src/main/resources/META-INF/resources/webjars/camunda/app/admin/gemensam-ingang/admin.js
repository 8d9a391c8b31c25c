// Loaded by Admin after its own code and before it starts.
import {backToPage} from '../../tasklist/gemensam-ingang/back.js';

window.angular.module('cam.admin.custom').run(backToPage);
