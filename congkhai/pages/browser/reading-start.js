/* What the script that reads aloud does once it is loaded. */
import { readWith } from "./reading-offer.js";
import { openReader } from "./reading-player.js";

readWith(openReader);
