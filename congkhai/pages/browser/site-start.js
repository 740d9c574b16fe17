/* What every page does beyond what it already does without JavaScript. */
import { keepAppearance } from "./appearance.js";
import { openBoxes } from "./boxes.js";
import { offerPlaces } from "./chosen-place.js";
import { filterInPlace } from "./filters-in-place.js";
import { openLinkedParts } from "./folds.js";
import { askForCase } from "./reader-case.js";
import { offerFilling } from "./letter-filling.js";
import { nameProcedure } from "./named-procedure.js";
import { leadToFiles } from "./page-address.js";
import { preparePrinting } from "./printing.js";
import { tellReadyDay } from "./ready-day.js";
import { offerSharing } from "./sharing.js";
import { rememberTicks } from "./ticks.js";

tellReadyDay();
openBoxes();
keepAppearance();
preparePrinting();
rememberTicks();
offerPlaces();
filterInPlace();
nameProcedure();
leadToFiles();
askForCase();
openLinkedParts();
offerSharing();
offerFilling();
delete document.documentElement.dataset.cho;
